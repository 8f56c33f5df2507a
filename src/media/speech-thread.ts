import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { createMp3Encoder } from 'wasm-media-encoders';
import { UserError } from '../base/errors.ts';
import type { SpeechTask } from './speech-task.ts';
import { WaveReader } from './wave.ts';
import { serve } from './worker-thread.ts';

interface SpokenFile {
  mp3: Uint8Array<ArrayBuffer>;
  seconds: number;
}

/** Enough for one voice at 22,050 Hz; the file grows by 6,000 bytes a second. */
const KILOBITS_PER_SECOND = 48;
/** Root mean square of all samples, full scale being 1: far below a whisper. */
const SILENCE = 0.001;
const ENCODED_AT_ONCE = 16_384;
const UNKNOWN_VOICE = /voice does not exist/i;

const encoder = await createMp3Encoder();

/** Encodes speech to mp3 while it is being made. */
class SpeechFile {
  readonly #reader = new WaveReader();
  readonly #parts: Uint8Array[] = [];
  readonly #maxBytes: number;
  #bytes = 0;
  #samples = 0;
  #energy = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  push(wave: Uint8Array): void {
    const samples = this.#reader.push(wave);
    const format = this.#reader.format;
    if (!format || samples.length === 0) return;
    if (this.#samples === 0) encoder.configure({ ...SHAPE, sampleRate: format.sampleRate });
    for (const sample of samples) this.#energy += sample * sample;
    this.#samples += samples.length;
    for (let start = 0; start < samples.length; start += ENCODED_AT_ONCE) {
      this.#keep(encoder.encode([samples.subarray(start, start + ENCODED_AT_ONCE)]));
    }
  }

  finish(): SpokenFile {
    const rate = this.#reader.format?.sampleRate;
    if (!rate || this.#samples === 0) throw new Error('The voice gave no sound.');
    if (Math.sqrt(this.#energy / this.#samples) < SILENCE) throw new Error('The voice gave only silence.');
    this.#keep(encoder.finalize());
    const mp3 = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      mp3.set(part, at);
      at += part.length;
    }
    return { mp3, seconds: this.#samples / rate };
  }

  /** What the encoder gives is its own memory and is overwritten by the next call. */
  #keep(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#maxBytes) throw new UserError('speech-too-long', 'That is too long to be read aloud.');
    this.#parts.push(part.slice());
  }
}

const SHAPE = { channels: 1, bitrate: KILOBITS_PER_SECOND } as const;

async function read(task: SpeechTask, signal: AbortSignal): Promise<SpokenFile> {
  const speakWith = task.voice.kind === 'program' ? speakWithProgram : speakWithPackage;
  for (const language of task.languages) {
    const options = ['-v', language, '-s', String(task.wordsPerMinute), '-b', '1'];
    const file = await speakWith(task, options, signal);
    if (file) return file.finish();
  }
  throw new UserError('speech-language', 'The voice does not speak this language.', {
    language: task.languages[0] ?? '',
  });
}

/** @returns undefined where the program has no such voice */
async function speakWithProgram(
  { voice, text, maxFileBytes }: SpeechTask,
  options: string[],
  signal: AbortSignal,
): Promise<SpeechFile | undefined> {
  const environment = { PATH: process.env.PATH, ESPEAK_DATA_PATH: process.env.ESPEAK_DATA_PATH };
  const program = spawn(voice.path, [...options, '--stdin', '--stdout'], {
    signal,
    killSignal: 'SIGKILL',
    env: environment,
  });
  const closed = once(program, 'close');
  closed.catch(() => undefined);
  const complaint = collect(program);
  try {
    program.stdin.on('error', () => undefined);
    program.stdin.end(text);
    const file = new SpeechFile(maxFileBytes);
    for await (const chunk of program.stdout) file.push(chunk);
    const [code] = await closed;
    if (UNKNOWN_VOICE.test(complaint())) return undefined;
    if (code !== 0) throw new Error(`espeak-ng ended with code ${code}.`);
    return file;
  } finally {
    program.kill('SIGKILL');
  }
}

/** What a program writes to standard error, its beginning only. */
function collect(program: ChildProcess): () => string {
  let text = '';
  program.stderr?.on('data', (chunk: Buffer) => {
    if (text.length < 1000) text += chunk.toString();
  });
  return () => text;
}

/** The part of Emscripten's module object that is used (https://emscripten.org/docs/api_reference/module.html). */
interface EmscriptenModule {
  FS: { writeFile(path: string, data: string): void; readFile(path: string): Uint8Array };
}
type EmscriptenProgram = (module: {
  arguments: string[];
  preRun: ((module: EmscriptenModule) => void)[];
  print: (line: string) => void;
  printErr: (line: string) => void;
}) => Promise<EmscriptenModule>;

/** @returns undefined where the package has no such voice */
async function speakWithPackage(
  { voice, text, maxFileBytes }: SpeechTask,
  options: string[],
): Promise<SpeechFile | undefined> {
  const { default: run }: { default: EmscriptenProgram } = await import(pathToFileURL(voice.path).href);
  let complaint = '';
  const module = await run({
    arguments: [...options, '-f', '/text', '-w', '/wave'],
    preRun: [({ FS }) => FS.writeFile('/text', text)],
    print: () => undefined,
    printErr: (line) => {
      complaint += line.slice(0, 200);
    },
  });
  if (UNKNOWN_VOICE.test(complaint)) return undefined;
  const file = new SpeechFile(maxFileBytes);
  file.push(module.FS.readFile('/wave'));
  return file;
}

serve(read, ({ mp3 }) => [mp3.buffer]);
