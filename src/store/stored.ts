import type { z } from 'zod';

/**
 * Text as both databases can keep it: PostgreSQL takes no NUL and neither takes half a surrogate pair, so these become
 * U+FFFD. The length in UTF-16 code units stays the same.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** JSON that was stored, or null where it is damaged or another version of the program left it in a shape unknown here. */
export function readJson<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
