import type { Match } from './match.ts';
import type { Span } from './spans.ts';

/** How a phrase stands to the question's words in a sentence. */
export type Relation =
  | 'subject'
  | 'object'
  | 'agent'
  | 'after-preposition'
  | 'holder-of-role'
  | 'named-kind'
  | 'counted'
  | 'affiliation'
  | 'attribution'
  | 'owner'
  | 'base'
  | 'age'
  | 'doer-of-noun';

/** A phrase of a sentence that stands to the question's words as asked. */
export interface RelatedPhrase extends Span {
  match: Match;
  relation: Relation;
}
