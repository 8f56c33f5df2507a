import { z } from 'zod';

/** A table of hashed weights as a file holds it: only the entries that are not zero, each rounded to a byte. */
const fileSchema = z.strictObject({
  bits: z.int().min(8).max(22),
  /** A stored byte times this is the weight. */
  scale: z.number().positive(),
  /** Base64 of gaps between indexes, as variable-length numbers of seven bits a byte, low bits first. */
  gaps: z.base64(),
  /** Base64 of signed bytes. */
  values: z.base64(),
});

export type WeightsFile = z.infer<typeof fileSchema>;

const LARGEST = 127;

/** Rounds a table for a file; entries that round to zero are left out. */
export function packWeights(weights: Float32Array, largest: number): WeightsFile {
  const scale = largest / LARGEST;
  const gaps: number[] = [];
  const values: number[] = [];
  let previous = 0;
  for (let i = 0; i < weights.length; i++) {
    const value = Math.max(-LARGEST, Math.min(LARGEST, Math.round((weights[i] as number) / scale)));
    if (value === 0) continue;
    let gap = i - previous;
    previous = i;
    for (; gap >= 128; gap = Math.floor(gap / 128)) gaps.push((gap % 128) + 128);
    gaps.push(gap);
    values.push(value & 255);
  }
  return {
    bits: Math.log2(weights.length),
    scale,
    gaps: Buffer.from(gaps).toString('base64'),
    values: Buffer.from(values).toString('base64'),
  };
}

/** The table that a file holds. Throws where the file is not one. */
export function unpackWeights(file: unknown): Float32Array {
  const { bits, scale, gaps, values } = fileSchema.parse(file);
  const table = new Float32Array(2 ** bits);
  const steps = Buffer.from(gaps, 'base64');
  const bytes = new Int8Array(Buffer.from(values, 'base64'));
  let index = 0;
  let at = 0;
  for (const value of bytes) {
    for (let unit = 1; ; unit *= 128) {
      const step = steps[at++] ?? 0;
      index += (step % 128) * unit;
      if (step < 128) break;
    }
    table[index] = value * scale;
  }
  return table;
}
