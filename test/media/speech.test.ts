import { readFileSync } from 'node:fs';
import { MPEGDecoder } from 'mpg123-decoder';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { closeSpeech, findVoice, MAX_SPEECH_LENGTH, speak, WORDS_PER_MINUTE } from '../../src/media/speech.ts';
import type { Voice } from '../../src/media/speech-task.ts';
import { toSpokenText } from '../../src/media/spoken-text.ts';
import { MediaWorker } from '../../src/media/worker.ts';
import { leftOut } from '../support/left-out.ts';
import { type PretendEspeak, pretendEspeak, pretendEspeakPackage } from '../support/pretend-espeak.ts';

const article = readFileSync(new URL('../support/seed-article.txt', import.meta.url), 'utf8');

/** Length and loudness (root mean square) of an mp3 file. */
async function decode(mp3: Uint8Array): Promise<{ seconds: number; loudness: number }> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, samplesDecoded, sampleRate } = decoder.decode(mp3);
  decoder.free();
  const samples = channelData[0] ?? new Float32Array(0);
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
  return { seconds: samplesDecoded / sampleRate, loudness: Math.sqrt(energy / samples.length) };
}

/** What the words need at the pace asked for: a word being five letters and a space. */
function secondsNeeded(text: string): number {
  return (toSpokenText(text).length / 6 / WORDS_PER_MINUTE) * 60;
}

const installed = await findVoice();

afterAll(closeSpeech);

describe.skipIf(
  leftOut('the tests that listen to real speech', !installed && 'no voice is installed (apt-get install espeak-ng)'),
)('real speech', () => {
  const voice: Voice = installed ?? { kind: 'program', path: '' };

  test('of an article is an mp3 as long as its words need, within a fifth, and not silent', async () => {
    const { mp3, seconds, contentType } = await speak(voice, article, 'en');
    const heard = await decode(mp3);
    expect(contentType).toBe('audio/mpeg');
    expect(heard.seconds).toBeGreaterThan(secondsNeeded(article) * 0.8);
    expect(heard.seconds).toBeLessThan(secondsNeeded(article) * 1.2);
    expect(Math.abs(heard.seconds - seconds)).toBeLessThan(0.5);
    expect(heard.loudness).toBeGreaterThan(0.02);
    const longest = (mp3.length / article.length) * MAX_SPEECH_LENGTH;
    expect(longest, 'the longest text at this rate').toBeLessThan(8 * 1024 * 1024);
  });

  test('without the accent of a region that the voice lacks is still speech', async () => {
    const [plain, regional] = [await speak(voice, 'Good evening.', 'en'), await speak(voice, 'Good evening.', 'en-XX')];
    expect(regional.seconds).toBeCloseTo(plain.seconds, 1);
  });

  test('in a language that the voice does not know is an error for people', async () => {
    await expect(speak(voice, 'Good evening.', 'qq')).rejects.toMatchObject({ code: 'speech-language' });
  });

  test('does not obey phoneme codes or markup in the text', async () => {
    const seconds = async (text: string) => (await speak(voice, text, 'en')).seconds;
    const pause = '<speak><break time="9s"/>Good evening.</speak>';
    expect(await seconds(pause)).toBeLessThan(9);
    expect(await seconds("[[h@l'oU h@l'oU]]")).not.toBeCloseTo(await seconds("h@l'oU h@l'oU"), 5);
  });
});

describe('how the voice is used', () => {
  let pretended: PretendEspeak;

  async function pretend(...[behaviour]: Parameters<typeof pretendEspeak>): Promise<Voice> {
    pretended = await pretendEspeak(behaviour);
    return { kind: 'program', path: pretended.path };
  }

  afterEach(() => pretended.remove());

  test('the text is given on standard input and never as an argument, rid of what the voice would obey', async () => {
    vi.stubEnv('DISCORD_TOKEN', 'secret');
    const voice = await pretend('a second of sound');
    const { mp3, seconds } = await speak(voice, '--version [[[bad]] \u0001x $(reboot)\nend', 'en-GB');
    const { options, text, environment } = await pretended.received();
    vi.unstubAllEnvs();
    expect(options).toEqual(['-v', 'en-gb', '-s', String(WORDS_PER_MINUTE), '-b', '1', '--stdin', '--stdout']);
    expect(text).toBe('--version [ [ [bad]]  x $(reboot)\nend');
    expect(environment).not.toHaveProperty('DISCORD_TOKEN');
    expect(seconds).toBe(1);
    expect((await decode(mp3)).loudness).toBeGreaterThan(0.1);
  });

  test('only English is put into the words of an English newsreader', async () => {
    const voice = await pretend('a second of sound');
    await speak(voice, 'Dr. Meier, 36%', 'de');
    expect((await pretended.received()).text).toBe('Dr. Meier, 36%');
    await speak(voice, 'Dr. Meier, 36%', 'en-US');
    expect((await pretended.received()).text).toBe('Doctor Meier, 36 percent');
  });

  test.each(['only silence', 'no WAV file', 'a crash'] as const)(
    '%s is an error that can be caught',
    async (behaviour) => {
      const voice = await pretend(behaviour);
      await expect(speak(voice, 'Hello', 'en')).rejects.toMatchObject({ name: 'UserError', code: 'media-failed' });
    },
  );

  test('a program that cannot be started is an error that can be caught', async () => {
    const voice = await pretend('a crash');
    await pretended.remove();
    await expect(speak(voice, 'Hello', 'en')).rejects.toMatchObject({ name: 'UserError', code: 'media-failed' });
  });

  test('an unknown voice is tried without its region, then refused', async () => {
    const voice = await pretend('a complaint');
    await expect(speak(voice, 'Hello', 'pt-BR')).rejects.toMatchObject({ code: 'speech-language' });
    expect((await pretended.received()).options).toContain('pt');
    await expect(speak(voice, 'Hello', '--help')).rejects.toMatchObject({ code: 'speech-language' });
  });

  test('sound without end is stopped at the limit of the file, and the program with it', async () => {
    const voice = await pretend('sound without end');
    const worker = new MediaWorker<object, unknown>('speech-thread', { timeoutMilliseconds: 30_000, queueLength: 1 });
    const task = { voice, text: 'Hello', languages: ['en'], wordsPerMinute: 175, maxFileBytes: 20_000 };
    await expect(worker.run(task)).rejects.toMatchObject({ code: 'speech-too-long' });
    await expectEnded(pretended);
    await worker.close();
  });

  test('a program that overruns is ended', async () => {
    const voice = await pretend('no end and no sound');
    const worker = new MediaWorker<object, unknown>('speech-thread', { timeoutMilliseconds: 2_000, queueLength: 1 });
    const task = { voice, text: 'Hello', languages: ['en'], wordsPerMinute: 175, maxFileBytes: 20_000 };
    await expect(worker.run(task)).rejects.toMatchObject({ code: 'media-timeout' });
    await expectEnded(pretended);
    await worker.close();
  });

  test('the npm build is given the text in a file, and an unknown voice is told from a failure', async () => {
    pretended = await pretendEspeakPackage();
    const voice: Voice = { kind: 'package', path: pretended.path };
    expect((await speak(voice, '--version [[bad]]', 'en')).seconds).toBe(1);
    const { options, text } = await pretended.received();
    expect(text).toBe('--version [ [bad]]');
    expect(options).not.toContain(text);
    await expect(speak(voice, 'Hello', 'qq')).rejects.toMatchObject({ code: 'speech-language' });
  });

  test('too much text, no words and no voice are told apart', async () => {
    const voice = await pretend('a second of sound');
    await expect(speak(voice, 'a'.repeat(MAX_SPEECH_LENGTH + 1), 'en')).rejects.toMatchObject({
      code: 'speech-too-long',
    });
    expect((await speak(voice, 'a'.repeat(MAX_SPEECH_LENGTH), 'en')).seconds).toBe(1);
    await expect(speak(voice, ' … \u0001', 'en')).rejects.toMatchObject({ code: 'speech-empty' });
  });

  test('the voice is the program that ESPEAK_PATH names, else the one on the PATH, and only espeak-ng itself', async () => {
    const voice = await pretend('a second of sound');
    const folder = voice.path.replace(/\/espeak-ng$/, '');
    expect(await findVoice({ ESPEAK_PATH: voice.path, PATH: '/nowhere' })).toEqual(voice);
    expect(await findVoice({ PATH: `/nowhere:${folder}` })).toEqual(voice);
    expect(await findVoice({ ESPEAK_PATH: process.execPath, PATH: '' })).not.toMatchObject({ kind: 'program' });
  });
});

/** The process that was started is gone. */
async function expectEnded(program: PretendEspeak): Promise<void> {
  const { pid } = await program.received();
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000);
}
