import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The typefaces that pictures are set in: Source Serif 4 and Source Sans 3 by Adobe, SIL Open Font License 1.1, whole
 * families in one file for each style (Latin with diacritics, Cyrillic, Greek, Vietnamese). `file` is its place on disk.
 */
export const TYPEFACES = {
  quotation: {
    family: 'Byline Quotation',
    file: require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  },
  label: {
    family: 'Byline Label',
    file: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  },
  name: {
    family: 'Byline Name',
    file: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  },
} as const;

export type TypefaceUse = keyof typeof TYPEFACES;

const coverage = new Map<TypefaceUse, (codePoint: number) => boolean>();

/**
 * Whether the typeface has a shape for every letter and sign of the text. White space counts as known; characters that
 * turn the direction of writing around (Unicode `Bidi_Control`) never do.
 */
export function covers(use: TypefaceUse, text: string): boolean {
  let has = coverage.get(use);
  if (!has) {
    has = readCharacterMap(readFileSync(TYPEFACES[use].file));
    coverage.set(use, has);
  }
  for (const character of text) {
    if (/\p{Bidi_Control}/u.test(character)) return false;
    if (!/\s/u.test(character) && !has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/**
 * Reads the `cmap` table of a TrueType or OpenType file, formats 4 and 12
 * (https://learn.microsoft.com/typography/opentype/spec/cmap).
 */
function readCharacterMap(font: Buffer): (codePoint: number) => boolean {
  const known = new Set<number>();
  const table = findTable(font, 'cmap');
  for (let record = 0; record < table.readUInt16BE(2); record++) {
    const subtable = table.subarray(table.readUInt32BE(4 + record * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, known);
    else if (format === 12) addGroups(subtable, known);
  }
  return (codePoint) => known.has(codePoint);
}

function findTable(font: Buffer, tag: string): Buffer {
  for (let record = 0; record < font.readUInt16BE(4); record++) {
    const at = 12 + record * 16;
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`The typeface has no ${tag} table.`);
}

function addSegments(table: Buffer, known: Set<number>): void {
  const bytes = table.readUInt16BE(6);
  const ends = 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  for (let segment = 0; segment < bytes; segment += 2) {
    const start = table.readUInt16BE(starts + segment);
    const end = table.readUInt16BE(ends + segment);
    const offset = table.readUInt16BE(offsets + segment);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + table.readUInt16BE(deltas + segment)) & 0xffff
          : table.readUInt16BE(offsets + segment + offset + (code - start) * 2);
      if (glyph !== 0) known.add(code);
    }
  }
}

function addGroups(table: Buffer, known: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) known.add(code);
  }
}
