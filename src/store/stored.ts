import type { z } from 'zod';
import { UserError } from '../base/errors.ts';

/**
 * Text as both databases can keep it: PostgreSQL takes no NUL and neither takes half a surrogate pair, so these become
 * U+FFFD. The length in UTF-16 code units stays the same.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/**
 * JSON that was stored, checked by its schema.
 * @throws UserError `store-unreadable`
 */
export function readJson<T>(schema: z.ZodType<T>, json: string): T {
  const parsed = schema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  const unreadable = new UserError('store-unreadable', 'What was saved cannot be read by this version of the program.');
  unreadable.cause = parsed.error;
  throw unreadable;
}
