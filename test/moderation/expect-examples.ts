import { expect } from 'vitest';

/** Fails for a pattern that no example needs: one that only it, of the list, finds. */
export function expectExampleOfEach(patterns: readonly RegExp[], examples: readonly string[]): void {
  const finders = examples.map((text) => patterns.filter((pattern) => text.search(pattern) >= 0));
  for (const pattern of patterns)
    expect(
      finders.some((found) => found.length === 1 && found[0] === pattern),
      pattern.source,
    ).toBe(true);
}
