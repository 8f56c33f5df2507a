import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, test } from 'vitest';
import type { QuotePictureContent } from '../../src/media/picture-task.ts';
import { canDraw, closeQuotePictures, drawQuotePicture } from '../../src/media/quote-picture.ts';

const content: QuotePictureContent = {
  text: 'It held. Nobody had expected that.',
  speaker: 'Ada Brook',
  role: 'keeper of the bridge',
  source: 'The bridge that held',
  detail: 'News Desk · 1 May 2025 · ¶4',
};
const SENTENCE = 'We listened for three years to people who were told that nothing could be done about it. ';

/** How many pixels of a decoded picture differ from its top left corner. */
async function inkOf(png: Uint8Array): Promise<{ ink: number; width: number; height: number }> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  return { ink: pixels.filter((pixel) => pixel !== pixels[0]).length, width: image.width, height: image.height };
}

afterAll(closeQuotePictures);

describe('a picture of a quotation', () => {
  test('is a PNG of 1200 × 630 pixels with words on it, and more words are more ink', async () => {
    const short = await drawQuotePicture(content);
    const none = await drawQuotePicture({ text: '.', speaker: null, source: '.' });
    expect(Buffer.from(short.png.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const drawn = await inkOf(short.png);
    expect([drawn.width, drawn.height]).toEqual([1200, 630]);
    expect(drawn.ink).toBeGreaterThan((await inkOf(none.png)).ink * 2);
  });

  test('is described by the quotation, the speaker, the role and the source', async () => {
    const { alt } = await drawQuotePicture(content);
    expect(alt).toBe(
      '“It held. Nobody had expected that.” — Ada Brook, keeper of the bridge (The bridge that held · News Desk · 1 May 2025 · ¶4)',
    );
  });

  test('is described in at most 1024 characters, the quotation cut after a sentence and the cut marked', async () => {
    const long = 'very '.repeat(110);
    const text = SENTENCE.repeat(30).trim();
    const { alt } = await drawQuotePicture({ ...content, text, speaker: long, role: long, source: long, detail: long });
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toMatch(/about it\.” \[…\] — very/);
  });

  test('tells in its description that words are taken from within a sentence', async () => {
    const { alt } = await drawQuotePicture({ ...content, text: 'nearly indestructible', partial: true });
    expect(alt).toMatch(/^…“nearly indestructible”… — Ada Brook/);
  });

  test('comes in the order asked for when many are asked at once', async () => {
    const texts = ['One.', 'Two.', 'Three.', 'Four.'];
    const pictures = await Promise.all(texts.map((text) => drawQuotePicture({ ...content, text })));
    expect(pictures.map(({ alt }) => alt.slice(1, alt.indexOf('”')))).toEqual(texts);
    expect(new Set(pictures.map(({ png }) => Buffer.from(png).toString('base64'))).size).toBe(4);
  });
});

describe('whether a picture can be drawn', () => {
  test.each([
    ['Latin with diacritics', 'Żółć, Dvořák, Ångström, Đặng Thùy Trâm, İstanbul, cœur'],
    ['decomposed diacritics', 'Dvor\u030ca\u0301k'],
    ['Greek', 'Η γνώση είναι δύναμη'],
    ['Cyrillic', 'Знання — сила, ђак, ўсё'],
    ['figures and signs', '€5.6 bn, £3, 36%, “so-called” ‘x’ – — … § ¶ ½ °C & @ #'],
  ])('%s can, wherever it stands', async (_, text) => {
    expect(canDraw({ ...content, text, speaker: text, role: text, source: text })).toBe(true);
  });

  const beyond: [string, string][] = [
    ['Chinese', '知识就是力量'],
    ['Arabic', 'المعرفة قوة'],
    ['Hebrew', 'ידע הוא כוח'],
    ['Devanagari', 'ज्ञान ही शक्ति है'],
    ['an emoji', 'well done 🎉'],
    ['a sign that turns the writing round', 'abc\u202edef'],
    ['a control character', 'abc\u0007def'],
  ];
  test.each(beyond)('%s cannot, wherever it stands', (_, text) => {
    for (const field of ['text', 'speaker', 'role', 'source', 'detail']) {
      expect(canDraw({ ...content, [field]: text })).toBe(false);
    }
  });

  test('nothing at all, or a whole book, cannot', () => {
    expect(canDraw({ ...content, text: ' ' })).toBe(false);
    expect(canDraw({ ...content, text: 'a '.repeat(2000) })).toBe(true);
    expect(canDraw({ ...content, text: `${'a '.repeat(2000)}a` })).toBe(false);
    expect(canDraw({ ...content, source: 'a'.repeat(601) })).toBe(false);
  });

  test('asking all the same is refused with an error for people', async () => {
    await expect(drawQuotePicture({ ...content, text: '知识就是力量' })).rejects.toMatchObject({
      name: 'UserError',
      code: 'picture-impossible',
    });
  });
});
