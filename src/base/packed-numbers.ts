import { z } from 'zod';

/** Numbers as a file of learned weights holds them: a stored number times `scale` is the weight. */
export const packedNumbersSchema = z.strictObject({
  scale: z.number().nonnegative(),
  /** Base64 of signed 16-bit numbers. */
  numbers: z.base64(),
});
/** Numbers, packed. */
export type PackedNumbers = z.infer<typeof packedNumbersSchema>;

const LARGEST = 32_767;

/** Rounds numbers for a file, to the 32,767th part of the greatest. */
export function packNumbers(values: Float32Array): PackedNumbers {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST;
  const numbers = Int16Array.from(values, (value) => (scale === 0 ? 0 : Math.round(value / scale)));
  return { scale, numbers: Buffer.from(numbers.buffer).toString('base64') };
}

/** What a file holds; undefined where it is not so many numbers. */
export function unpackNumbers(packed: PackedNumbers | undefined, count: number): Float32Array | undefined {
  const bytes = Uint8Array.from(Buffer.from(packed?.numbers ?? '', 'base64'));
  if (!packed || bytes.length !== 2 * count) return undefined;
  const numbers = new Float32Array(new Int16Array(bytes.buffer));
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] as number) * packed.scale;
  return numbers;
}
