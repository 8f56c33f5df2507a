/** The door of this room: an article is made searchable once, then asked. */
export { buildPassageIndex, type PassageIndex } from './inverted-index.ts';
export { type RankedSentence, type SearchResult, search, unknownTerms } from './search.ts';
export { suggestTerms } from './suggest.ts';
