import { UserError } from '../base/errors.ts';
import { splitSentences } from '../text/sentences.ts';
import type { DrawnPicture, QuotePictureContent } from './picture-task.ts';
import { covers } from './typefaces.ts';
import { MediaWorker } from './worker.ts';

export interface QuotePicture {
  png: Uint8Array;
  /** The quotation, who said it and the source; at most 1024 UTF-16 code units. */
  alt: string;
}

/** Discord's limit for the description of an attachment (https://discord.com/developers/docs/resources/message). */
const MAX_ALT_LENGTH = 1024;
/** Speaker, role, source and detail each take at most this much of the alt text. */
const MAX_ALT_LABEL_LENGTH = 150;
const MAX_TEXT_LENGTH = 4000;
const MAX_LABEL_LENGTH = 600;

const worker = new MediaWorker<QuotePictureContent, DrawnPicture>('picture-thread', {
  timeoutMilliseconds: 10_000,
  queueLength: 32,
});

/** Whether a picture can show this: the shipped typefaces have every letter of it, and it is not beyond measure long. */
export function canDraw(content: QuotePictureContent): boolean {
  const { text, speaker, role, source, detail } = content;
  const labels = [role, source, detail].filter((label) => label !== undefined);
  if (text.trim() === '' || text.length > MAX_TEXT_LENGTH) return false;
  if ([...labels, speaker ?? ''].some((label) => label.length > MAX_LABEL_LENGTH)) return false;
  return covers('quotation', text) && covers('name', speaker ?? '') && labels.every((label) => covers('label', label));
}

/**
 * Draws a quotation as a PNG of 1200 × 630 pixels, in a thread of its own.
 * @throws UserError `picture-impossible` where `canDraw` is false, or what `MediaWorker.run` throws
 */
export async function drawQuotePicture(content: QuotePictureContent): Promise<QuotePicture> {
  if (!canDraw(content)) {
    throw new UserError(
      'picture-impossible',
      'This quotation cannot be drawn: the typefaces lack some of its letters.',
    );
  }
  const { png, shown } = await worker.run(content);
  return { png, alt: describePicture(content, shown) };
}

/** Ends the drawing thread; a later picture starts a new one. */
export function closeQuotePictures(): Promise<void> {
  return worker.close();
}

/** The alt text of a picture that shows the first `shown` code units of the quotation. */
function describePicture(content: QuotePictureContent, shown: number): string {
  const { text, speaker, role, source, detail, partial } = content;
  const who = speaker
    ? ` — ${[speaker, role]
        .filter((part) => part !== undefined)
        .map(shorten)
        .join(', ')}`
    : '';
  const from = ` (${[source, detail]
    .filter((part) => part !== undefined)
    .map(shorten)
    .join(' · ')})`;
  const ellipsis = partial ? '…' : '';
  const frame = `${ellipsis}“” […]${ellipsis}${who}${from}`;
  const whole = text.trimEnd();
  const quoted = cutQuotation(whole.slice(0, shown), MAX_ALT_LENGTH - frame.length);
  const cut = quoted.length < whole.length ? ' […]' : ellipsis;
  return `${ellipsis}“${quoted}”${cut}${who}${from}`;
}

function shorten(label: string): string {
  return label.length <= MAX_ALT_LABEL_LENGTH
    ? label
    : `${label.slice(0, MAX_ALT_LABEL_LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}

/** The longest beginning of at most `length` code units that ends with a sentence, or else with a word. */
function cutQuotation(text: string, length: number): string {
  if (text.length <= length) return text;
  const sentence = splitSentences(text).findLast(([, end]) => end <= length);
  return sentence ? text.slice(0, sentence[1]) : text.slice(0, length).replace(/\s+\S*$/, '');
}
