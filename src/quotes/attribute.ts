import { carry, laterInParagraph, previousParagraph, sameParagraph, unattributed } from './rules-around.ts';
import { partial, signature, split, tagFollows, tagPrecedes, transcript } from './rules-beside.ts';
import { answerFollows, colon, worded } from './rules-colon.ts';
import type { Rule, Scene } from './scene.ts';

/** In the order of their precision: each rule sees the quotations that those before it left open. */
const SIEVE: readonly Rule[] = [
  transcript,
  signature,
  tagFollows,
  tagPrecedes,
  split,
  colon,
  worded,
  answerFollows,
  partial,
  carry,
  sameParagraph,
  laterInParagraph,
  previousParagraph,
  unattributed,
];

/** Attributes quotations by the sieve. What no rule takes is no speech: a term, a title, a scare quote. */
export function attribute(scene: Scene): void {
  for (const rule of SIEVE) {
    for (const [index, one] of scene.found.entries()) {
      if (one.attribution) continue;
      const found = rule(scene, one, index);
      if (found) one.attribution = found;
    }
  }
}
