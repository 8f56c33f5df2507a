import related from './related-words.json' with { type: 'json' };

/** How much of a match a related word is, by the tier that it stands in. */
export const RELATED_TIERS = [0.9, 0.7, 0.5, 0.3] as const;

export interface RelatedTerm {
  term: string;
  /** 0 to 1. */
  weight: number;
}

const lists = new Map<string, string>(Object.entries(related));

/** Words that often stand where this one could ("kill": "murder", "shoot"), made by `test/bench/derive-word-lists.ts`. */
export function relatedTerms(term: string): RelatedTerm[] {
  const tiers = lists.get(term)?.split(';') ?? [];
  return tiers.flatMap((tier, at) =>
    tier === '' ? [] : tier.split(' ').map((other) => ({ term: other, weight: RELATED_TIERS[at] ?? 0 })),
  );
}
