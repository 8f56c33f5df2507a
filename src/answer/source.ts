import type { Article } from '../article/article.ts';
import { setNewest } from '../base/set-newest.ts';
import { extractSpeech } from '../quotes/extract.ts';
import { documentFrequency, NO_TERM, tokensOfSentence } from '../search/inverted-index.ts';
import { buildPassageIndex, type PassageIndex, type RankedSentence } from '../search/passage-index.ts';
import { inverseDocumentFrequency } from '../search/query.ts';
import type { Rarity } from './match.ts';
import { KnownPeople } from './name-types.ts';
import { type NameKinds, noteKinds } from './references.ts';
import { readSayings, type Saying } from './sayings.ts';
import { type ReadySentence, readySentence } from './sentence.ts';
import { readUnits } from './spans.ts';
import { type Models, TRAINED } from './trained.ts';

/** How many sentences are kept ready for reading: 60 to 130 kB each of 25 words, the more the more kinds of questions were asked, with what networks keep of them. */
const MAX_READY_SENTENCES = 500;

/** People, and what things are called, are looked for in so many sentences, so that a very long text is ready in time. */
const MAX_SENTENCES_NOTED = 5_000;

/** An article made ready to be asked. Built once; it changes only in what it remembers of its own sentences. */
export interface AnswerSource {
  article: Article;
  index: PassageIndex;
  sayings: readonly Saying[];
  people: KnownPeople;
  kinds: NameKinds;
  models: Models;
  /** Sentences that were read before, least recently used first. */
  ready: Map<string, ReadySentence>;
}

/** Makes an article ready to be asked: its passage index and its quotations. Sentences are made ready on first use. */
export function buildAnswerSource(article: Article, models: Models = TRAINED): AnswerSource {
  const index = buildPassageIndex(article, models.ranker);
  const people = new KnownPeople();
  const kinds = new Map<string, Set<string>>();
  const count = Math.min(index.sentenceParagraphs.length, MAX_SENTENCES_NOTED);
  for (let sentence = 0; sentence < count; sentence++) {
    const tokens = tokensOfSentence(index, sentence);
    const units = readUnits(tokens);
    people.note(units);
    noteKinds(kinds, tokens, units);
  }
  const speech = extractSpeech(article);
  people.noteGenders(speech.people);
  return {
    article,
    index,
    sayings: readSayings(article, speech.quotes),
    people,
    kinds,
    models,
    ready: new Map(),
  };
}

/** The sentence that search found, made ready for reading. */
export function readyFor(source: AnswerSource, sentence: RankedSentence): ReadySentence {
  const { paragraph, start, end } = sentence.evidence;
  const key = `${paragraph}:${start}`;
  const ready = source.ready.get(key) ?? readySentence(paragraph ?? 0, start, end, sentence.tokens, source.people);
  setNewest(source.ready, key, ready, MAX_READY_SENTENCES);
  return ready;
}

/** How rare a word is in the article, by the key it is indexed under. */
export function rarityIn({ index }: AnswerSource): Rarity {
  return (key) => {
    const term = index.termIds.get(key) ?? NO_TERM;
    return inverseDocumentFrequency(index, term === NO_TERM ? 0 : documentFrequency(index, term));
  };
}
