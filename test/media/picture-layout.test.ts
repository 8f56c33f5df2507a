import { describe, expect, test } from 'vitest';
import {
  type DrawnText,
  layOutPicture,
  type Measure,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
} from '../../src/media/picture-layout.ts';
import type { QuotePictureContent } from '../../src/media/picture-task.ts';

/** About as wide as the shipped typefaces are on average. */
const measure: Measure = (_, text) => [...text].length * 0.46;
const SENTENCE = 'We listened for three years to people who were told that nothing could be done about it. ';
const content: QuotePictureContent = {
  text: 'It held. Nobody had expected that.',
  speaker: 'Ada Brook',
  role: 'keeper of the bridge',
  source: 'The bridge that held',
  detail: 'News Desk · 1 May 2025 · ¶4',
};

function quotationOf(layout: { quotation: DrawnText[] }): string {
  return layout.quotation.map((line) => line.text).join(' ');
}

function right({ x, text, use, size, align }: DrawnText): number {
  return align === 'end' ? x : x + measure(use, text) * size;
}

function left({ x, text, use, size, align }: DrawnText): number {
  return align === 'end' ? x - measure(use, text) * size : x;
}

const ROLE =
  'Honorary President of the Federal Association for the Preservation of Historic Bridges and Viaducts '.repeat(4);
const cases: Record<string, QuotePictureContent> = {
  'a short quotation': content,
  'one of 900 characters': { ...content, text: SENTENCE.repeat(11).slice(0, 900).trimEnd() },
  'one that no size can fit': { ...content, text: SENTENCE.repeat(40).trim() },
  'one without any space': { ...content, text: 'a'.repeat(3000) },
  'a very long name and role': {
    ...content,
    speaker: 'Karl-Theodor Maria Nikolaus Johann Jacob '.repeat(6),
    role: ROLE,
  },
  'a very long headline': { ...content, source: ROLE, detail: ROLE },
  'words from within a sentence': { ...content, partial: true },
  'nobody who is known to have said it': { ...content, speaker: null },
};

describe('the layout of a quote picture', () => {
  test.each(Object.entries(cases))('keeps within the picture, lines apart and words whole: %s', (_, case_) => {
    const layout = layOutPicture(case_, measure);
    const all = [...layout.quotation, ...layout.texts];
    for (const text of all) {
      expect(left(text)).toBeGreaterThanOrEqual(0);
      expect(right(text)).toBeLessThanOrEqual(PICTURE_WIDTH);
      expect(text.y - text.size * 0.75).toBeGreaterThanOrEqual(0);
      expect(text.y + text.size * 0.25).toBeLessThanOrEqual(PICTURE_HEIGHT);
    }
    const column = all.filter((text) => left(text) === layout.quotation[0]?.x).sort((one, other) => one.y - other.y);
    for (const [index, text] of column.entries()) {
      const next = column[index + 1];
      if (next) expect(next.y - text.y).toBeGreaterThanOrEqual(text.size);
    }
    expect(quotationOf(layout).replaceAll(' ', '')).toBe(case_.text.slice(0, layout.shown).replaceAll(' ', ''));
  });

  test('shows 900 characters whole, word for word', () => {
    const text = SENTENCE.repeat(11).slice(0, 900).trimEnd();
    const layout = layOutPicture({ ...content, text }, measure);
    expect(quotationOf(layout)).toBe(text);
    expect(layout.shown).toBe(text.length);
  });

  test('cuts what cannot fit after a sentence and marks the cut outside the quotation marks', () => {
    const layout = layOutPicture({ ...content, text: SENTENCE.repeat(40).trim() }, measure);
    expect(quotationOf(layout)).toMatch(/about it\.$/);
    const closing = layout.texts.find(({ text }) => text === '”');
    const cut = layout.texts.find(({ text }) => text === '[…]');
    expect(closing && cut && left(cut) >= right(closing)).toBe(true);
    expect(cut?.colour).not.toBe('ink');
  });

  test('never cuts a letter from its accent', () => {
    const { shown } = layOutPicture({ ...content, text: 'e\u0301'.repeat(2000) }, measure);
    expect(shown).toBeGreaterThan(0);
    expect(shown % 2).toBe(0);
  });

  test('sets a short quotation larger than a long one', () => {
    const size = (text: string) => layOutPicture({ ...content, text }, measure).quotation[0]?.size ?? 0;
    const sizes = [1, 3, 6, 10].map((times) => size(SENTENCE.repeat(times).trim()));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(4);
  });

  test('hangs the quotation marks outside the column of the words', () => {
    const layout = layOutPicture({ ...content, text: SENTENCE.repeat(3).trim() }, measure);
    const first = layout.quotation[0];
    const last = layout.quotation.at(-1);
    const opening = layout.texts.find(({ text }) => text === '“');
    const closing = layout.texts.find(({ text }) => text === '”');
    expect(layout.quotation.length).toBeGreaterThan(1);
    expect(new Set(layout.quotation.map(({ x }) => x)).size).toBe(1);
    expect(opening && first && right(opening) <= first.x && opening.y === first.y).toBe(true);
    expect(closing && last && left(closing) >= right(last) && closing.y === last.y).toBe(true);
  });

  test('shows words from within a sentence between ellipses, and whole speech without', () => {
    const ellipses = (partial: boolean) =>
      layOutPicture({ ...content, partial }, measure).texts.filter(({ text }) => text === '…');
    expect(ellipses(true)).toHaveLength(2);
    expect(ellipses(false)).toHaveLength(0);
  });

  test('cuts a role after a word and leaves at most two lines of it', () => {
    const layout = layOutPicture({ ...content, role: ROLE }, measure);
    const lines = layout.texts.filter(({ use, text }) => use === 'label' && ROLE.includes(text.replace('…', '')));
    expect(lines).toHaveLength(2);
    const drawn = lines.map(({ text }) => text).join(' ');
    expect(drawn).toMatch(/\p{L}…$/u);
    expect(ROLE.startsWith(`${drawn.slice(0, -1)} `)).toBe(true);
  });

  test('states no speaker where none is known', () => {
    const layout = layOutPicture({ ...content, speaker: null }, measure);
    expect(layout.texts.filter(({ use }) => use === 'name')).toEqual([]);
    expect(layout.texts.some(({ text }) => text === content.role)).toBe(false);
  });
});
