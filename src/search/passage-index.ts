/** The door of this room: an article is made searchable once, then asked. */
export { buildPassageIndex, type PassageIndex } from './inverted-index.ts';
export type { Query, QueryTerm } from './query.ts';
export { type RankedSentence, type SearchOptions, type SearchResult, search } from './search.ts';
export { type Suggestion, suggest } from './suggest.ts';
