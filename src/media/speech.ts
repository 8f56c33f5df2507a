import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../base/errors.ts';
import type { SpeechTask, Voice } from './speech-task.ts';
import { toSpokenText } from './spoken-text.ts';
import { MediaWorker } from './worker.ts';

export interface Speech {
  mp3: Uint8Array;
  seconds: number;
  contentType: 'audio/mpeg';
}

/** UTF-16 code units; about twenty minutes. */
export const MAX_SPEECH_LENGTH = 20_000;
/** A word being five letters and a space. The default of espeak-ng, and the pace of a newsreader. */
export const WORDS_PER_MINUTE = 175;
/** Below 10 MiB, what Discord lets everybody upload, with room for the rest of the message. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;
const PROGRAM = process.platform === 'win32' ? 'espeak-ng.exe' : 'espeak-ng';
const PACKAGE = 'espeak-ng';
const PROBE_MILLISECONDS = 5_000;
const worker = new MediaWorker<SpeechTask, Omit<Speech, 'contentType'>>('speech-thread', {
  timeoutMilliseconds: 60_000,
  queueLength: 8,
});

/**
 * Looks for a voice: the program that `ESPEAK_PATH` names, espeak-ng on the `PATH`, or the npm package `espeak-ng` where
 * the operator has added it. It is under the GPL and so not among the dependencies.
 * @returns null where none is installed
 */
export async function findVoice(environment: NodeJS.ProcessEnv = process.env): Promise<Voice | null> {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = environment.ESPEAK_PATH;
  for (const path of [...(named ? [named] : []), ...folders.map((folder) => join(folder, PROGRAM))]) {
    if (await isEspeak(path)) return { kind: 'program', path };
  }
  try {
    return { kind: 'package', path: createRequire(import.meta.url).resolve(PACKAGE) };
  } catch {
    return null;
  }
}

async function isEspeak(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: PROBE_MILLISECONDS });
    return /^eSpeak NG\b/.test(stdout);
  } catch {
    return false;
  }
}

/**
 * Reads a text aloud, in a thread of its own. English is first put into the words of a newsreader.
 * @param language BCP 47; where the voice lacks a region's accent it speaks the language without it
 * @throws UserError `speech-too-long` (text or file), `speech-empty` (nothing in it can be said), `speech-language`
 *   (the voice does not speak it), or what `MediaWorker.run` throws
 */
export async function speak(voice: Voice, text: string, language: string): Promise<Speech> {
  if (text.length > MAX_SPEECH_LENGTH) {
    throw new UserError('speech-too-long', 'That is too long to be read aloud.', { max: MAX_SPEECH_LENGTH });
  }
  const spoken = neutralise(/^en\b/i.test(language) ? toSpokenText(text) : text);
  if (!/[\p{L}\p{N}]/u.test(spoken)) throw new UserError('speech-empty', 'There is nothing in it to read aloud.');
  const task: SpeechTask = {
    voice,
    text: spoken,
    languages: languagesToTry(language),
    wordsPerMinute: WORDS_PER_MINUTE,
    maxFileBytes: MAX_FILE_BYTES,
  };
  return { ...(await worker.run(task)), contentType: 'audio/mpeg' };
}

/** Ends the speaking thread; a later text starts a new one. */
export function closeSpeech(): Promise<void> {
  return worker.close();
}

/**
 * Takes away what espeak-ng would obey instead of read: control characters (its embedded commands begin with one) and
 * double brackets (phoneme codes). Its SSML mode is never switched on.
 */
function neutralise(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, ' ').replace(/\[(?=\[)/g, '[ ');
}

/** The language with its region, then without; only well-formed tags ever reach the voice. */
function languagesToTry(language: string): string[] {
  const tag = language.toLowerCase();
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag)) {
    throw new UserError('speech-language', 'The voice does not speak this language.', { language: tag.slice(0, 20) });
  }
  return [...new Set([tag, tag.split('-')[0] ?? tag])];
}
