import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the program was started with. */
export interface Received {
  options: string[];
  text: string;
  environment: Record<string, string>;
  pid: number;
}

export interface PretendEspeak {
  path: string;
  received(): Promise<Received>;
  remove(): Promise<void>;
}

const WAVE_HEADER = `
  const header = Buffer.alloc(44);
  header.write('RIFF', 0); header.writeUInt32LE(0x7ffff024, 4); header.write('WAVEfmt ', 8); header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); header.writeUInt16LE(1, 22); header.writeUInt32LE(22050, 24); header.writeUInt32LE(44100, 28);
  header.writeUInt16LE(2, 32); header.writeUInt16LE(16, 34); header.write('data', 36); header.writeUInt32LE(0x7ffff000, 40);
  process.stdout.write(header);`;
const TONE = 'Buffer.from(Int16Array.from({ length: 22050 }, (_, i) => 9000 * Math.sin(i / 8)).buffer)';
const BEHAVIOURS = {
  'a second of sound': `${WAVE_HEADER} process.stdout.write(${TONE});`,
  'only silence': `${WAVE_HEADER} process.stdout.write(Buffer.alloc(44100));`,
  'sound without end': `${WAVE_HEADER} const tone = ${TONE}; const more = () => process.stdout.write(tone, more); more();`,
  'no end and no sound': 'setInterval(() => undefined, 1000);',
  'no WAV file': "process.stdout.write('Segmentation fault, core dumped, and so on and on');",
  'a complaint': "console.error('Error: The specified espeak-ng voice does not exist.'); process.exitCode = 1;",
  'a crash': 'process.exitCode = 134;',
};

/** Puts a program in the place of espeak-ng that notes down what it was given and then does as named. */
export async function pretendEspeak(behaviour: keyof typeof BEHAVIOURS): Promise<PretendEspeak> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-espeak-'));
  const path = join(folder, 'espeak-ng');
  const notes = join(folder, 'received.json');
  await writeFile(
    path,
    `#!${process.execPath}
    const { readFileSync, writeFileSync } = require('node:fs');
    if (process.argv[2] === '--version') console.log('eSpeak NG text-to-speech: pretended');
    else {
      const text = readFileSync(0, 'utf8');
      const received = { options: process.argv.slice(2), text, environment: process.env, pid: process.pid };
      writeFileSync(${JSON.stringify(notes)}, JSON.stringify(received));
      ${BEHAVIOURS[behaviour]}
    }`,
  );
  await chmod(path, 0o755);
  return {
    path,
    received: async () => JSON.parse(await readFile(notes, 'utf8')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Puts a module in the place of the npm build of espeak-ng: an Emscripten program that speaks a second of sound. */
export async function pretendEspeakPackage(): Promise<PretendEspeak> {
  const folder = await mkdtemp(join(tmpdir(), 'byline-espeak-'));
  const path = join(folder, 'espeak-ng.mjs');
  const notes = join(folder, 'received.json');
  await writeFile(
    path,
    `import { writeFileSync } from 'node:fs';
    export default async function run({ arguments: options, preRun, printErr }) {
      const files = new Map();
      const module = { FS: { writeFile: (name, data) => files.set(name, data), readFile: (name) => files.get(name) } };
      for (const prepare of preRun) prepare(module);
      const text = files.get(options[options.indexOf('-f') + 1]);
      writeFileSync(${JSON.stringify(notes)}, JSON.stringify({ options, text, environment: {}, pid: process.pid }));
      if (options[1] === 'qq') printErr('Error: The specified espeak-ng voice does not exist.');
      else {
        const parts = [];
        const process = { stdout: { write: (part) => parts.push(part) } };
        ${WAVE_HEADER} process.stdout.write(${TONE});
        files.set(options[options.indexOf('-w') + 1], Buffer.concat(parts));
      }
      return module;
    }`,
  );
  return {
    path,
    received: async () => JSON.parse(await readFile(notes, 'utf8')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
