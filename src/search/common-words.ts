import common from './common-words.json' with { type: 'json' };

/** Ranks of the stems of English, 1 the most frequent; made by `test/bench/derive-word-lists.ts`. */
const RANKS: ReadonlyMap<string, number> = new Map(common.split(' ').map((stem, rank) => [stem, rank + 1]));
/** Ranks are spread logarithmically between these. */
const FLATTEN = 30;
const RARE = 200;
const RAREST = 1.2;
/** How much the article's own rarity counts beside the language's. */
const OWN_SHARE = 0.5;

/**
 * What a word's rarity in English makes of its rarity in the article: a short article holds "called" once and yet it says
 * little. A factor between `OWN_SHARE` and 1.1.
 */
export function commonness(term: string): number {
  const rank = RANKS.get(term);
  const rarity = rank === undefined ? 1 : Math.min(1, Math.log(rank / FLATTEN + 1) / Math.log(RARE));
  return OWN_SHARE + (1 - OWN_SHARE) * RAREST * rarity;
}
