import { z } from 'zod';
import type { App, AskOutcome } from '../app.ts';
import { UserError } from '../base/errors.ts';
import { describeStep } from '../cards/steps.ts';
import type { Volume, Volumes } from '../library/volume.ts';
import { type Policy, policySchema } from '../moderation/policy.ts';
import { extractQuotesFromText } from '../quotes/plain.ts';
import type { Quote } from '../quotes/quote.ts';
import { isSameSpeaker, listSpeakers, matchSpeaker, type Speaker } from '../quotes/speakers.ts';
import { readNamedFile } from './read-file.ts';

/** The shapes of the command line's JSON lines (DESIGN.md, "The command line"). */
const askRow = z.object({ question: z.string(), article: z.string().optional() }, like('"question": "Who is quoted?"'));
const quoteRow = z.object({ article: z.string().optional() }, like('"article": "its-id"'));
const plainRow = z.object({ file: z.string() }, like('"file": "notes.txt"'));
const moderateRow = z.object({ text: z.string() }, like('"text": "Who is quoted?"'));

/** What is said of a line that is no object at all. */
function like(fields: string): { error: string } {
  return { error: `a line must be an object such as {"id": 1, ${fields}}` };
}

const MS_DECIMALS = 3;

/** Runs `work` and adds how long it took, in milliseconds. */
export function timed<T extends object>(work: () => T): T & { ms: number } {
  const started = performance.now();
  const result = work();
  return { ...result, ms: Number((performance.now() - started).toFixed(MS_DECIMALS)) };
}

/** @throws UserError `unknown-article` */
export function volumeOf(app: App, id: string): Volume {
  const volume = app.library.byId(id);
  if (!volume)
    throw new UserError('unknown-article', `there is no article ${JSON.stringify(id)}; \`articles\` lists them`, {
      id,
    });
  return volume;
}

export interface AskVerbOptions {
  volume?: Volume | undefined;
  top: number;
  /** Also tells how each answer was found. */
  steps: boolean;
}

/** The object that `ask --json` prints for an outcome. */
export function askResult(
  app: App,
  { verdict, answer, volume }: AskOutcome,
  { named, steps }: { named: boolean; steps: boolean },
): object {
  const blocked = answer === undefined;
  const span = answer?.span;
  return {
    status: blocked ? 'blocked' : answer.status,
    answer: span
      ? {
          text: span.text,
          paragraph: span.paragraph,
          ...(span.field ? { field: span.field } : {}),
          start: span.start,
          end: span.end,
        }
      : null,
    passages: answer?.passages ?? [],
    confidence: answer?.confidence ?? verdict.confidence,
    ...(app.library.volumes.length > 1 && !named ? { article: volume.article.id } : {}),
    ...(steps && answer ? { steps: answer.steps.map(describeStep) } : {}),
  };
}

/** One line of `ask --json`. Indexes are built before the clock starts. */
export function answerAskRow(app: App, row: unknown, options: AskVerbOptions): object {
  const { question, article } = askRow.parse(row);
  const volume = article === undefined ? options.volume : volumeOf(app, article);
  for (const asked of volume ? [volume] : app.library.volumes) asked.source();
  return timed(() =>
    askResult(app, app.ask({ question, top: options.top, ...(volume ? { volumes: [volume] } : {}) }), {
      named: Boolean(volume),
      steps: options.steps,
    }),
  );
}

export interface QuoteVerbOptions {
  /** For lines that name no article. */
  volume?: Volume | undefined;
  speaker?: string | undefined;
}

/** One line of `quote --json`: every quotation, or those of one speaker; of several articles each with its article. */
export function answerQuoteRow(app: App, row: unknown, options: QuoteVerbOptions): object {
  const { article: id } = quoteRow.parse(row);
  const volume = id === undefined ? options.volume : volumeOf(app, id);
  for (const asked of volume ? [volume] : app.library.volumes) asked.source();
  const isNamed = volume !== undefined || app.library.volumes.length === 1;
  const request = {
    ...(volume ? { volumes: [volume] as const } : {}),
    ...(options.speaker === undefined ? {} : { speaker: options.speaker }),
  };
  return timed(() => ({
    quotes: app
      .quote(request)
      .quotes.map(({ quote, article }) => (isNamed ? quote : { ...quote, article: article.id })),
  }));
}

/** @throws UserError `unreadable-file` */
export async function readTextFile(file: string): Promise<string> {
  return (await readNamedFile(file)).toString('utf8');
}

/** Every quotation of a plain text, or those of one speaker, and who is quoted at all. */
export function plainQuotes(text: string, speaker?: string): { quotes: Quote[]; speakers: Speaker[] } {
  const quotes = extractQuotesFromText(text);
  const speakers = listSpeakers(quotes);
  if (speaker === undefined) return { quotes, speakers };
  const [meant] = matchSpeaker(speakers, speaker);
  return { quotes: quotes.filter((quote) => meant && isSameSpeaker(quote.speaker, meant.name)), speakers };
}

/** One line of `quote --json --plain`: the quotations of a plain-text file, offsets over the whole file. */
export async function answerPlainQuoteRow(row: unknown, speaker?: string): Promise<object> {
  const text = await readTextFile(plainRow.parse(row).file);
  return timed(() => ({ quotes: plainQuotes(text, speaker).quotes }));
}

/** One line of `moderate --json`. `ms` is the time of the verdict without the question whether the text is on topic. */
export function answerModerateRow(
  app: App,
  row: unknown,
  { volumes, policy }: { volumes: Volumes; policy: Policy | undefined },
): object {
  const { text } = moderateRow.parse(row);
  const options = { volumes, ...(policy ? { policy } : {}) };
  const { ms } = timed(() => app.check(text, options));
  const { action, category, severity, rule, reason, span } = app.check(text, { ...options, topic: true });
  return { action, category, severity, rule, reason, span: span ? { start: span[0], end: span[1] } : null, ms };
}

/** @throws UserError `bad-policy` naming the file and the field */
export async function readPolicy(file: string): Promise<Policy> {
  const text = await readTextFile(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError('bad-policy', `${file} is not JSON`, { file });
  }
  const parsed = policySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UserError('bad-policy', `${file}: ${issue?.path.join('.') || 'policy'}: ${issue?.message}`, { file });
}
