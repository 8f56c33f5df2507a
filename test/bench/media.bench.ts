import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { drawPicture } from '../../src/media/picture-drawing.ts';
import type { QuotePictureContent } from '../../src/media/picture-task.ts';
import { canDraw, drawQuotePicture } from '../../src/media/quote-picture.ts';
import { findVoice, speak } from '../../src/media/speech.ts';
import { toSpokenText } from '../../src/media/spoken-text.ts';

const article = readFileSync(new URL('../support/seed-article.txt', import.meta.url), 'utf8');
const sentence = 'We listened for three years to people who were told that nothing could be done about it. ';
const quotationOf = (sentences: number): QuotePictureContent => ({
  text: sentence.repeat(sentences).trim(),
  speaker: 'Ada Brook',
  role: 'keeper of the bridge',
  source: 'The bridge that held',
});

const cases: [length: string, sentences: number][] = [
  ['88 characters', 1],
  ['889 characters', 10],
];

test.for(cases)('a picture of a quotation of %s', async ([, sentences], { bench }) => {
  const content = quotationOf(sentences);
  await bench.compare(
    bench('in a thread', async () => {
      await drawQuotePicture(content);
    }),
    bench('in the main thread, which stands still meanwhile', () => {
      drawPicture(content);
    }),
    bench('asking whether it can be drawn', () => {
      canDraw(content);
    }),
  );
});

test('an article put into spoken words', async ({ bench }) => {
  await bench('toSpokenText', () => {
    toSpokenText(article);
  }).run();
});

const voice = await findVoice();
test.skipIf(!voice)(
  `an article of ${article.length} characters read aloud`,
  { timeout: 120_000 },
  async ({ bench }) => {
    await bench('speech as mp3', async () => {
      if (voice) await speak(voice, article, 'en');
    }).run({ iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 });
  },
);
