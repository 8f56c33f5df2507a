import { type Article, type Evidence, paragraphOf } from './article/article.ts';
import type { Volume, Volumes } from './library/volume.ts';
import type { Quote } from './quotes/quote.ts';
import { isSameSpeaker, listSpeakers, matchSpeaker, type Speaker } from './quotes/speakers.ts';
import { search } from './search/passage-index.ts';

export interface QuoteRequest {
  about?: string;
  speaker?: string;
  /** All of the corpus where left out. */
  volumes?: Volumes;
}

export interface FoundQuote {
  quote: Quote;
  /** 0-based, among the quotations of its article. */
  index: number;
  article: Article;
  /** The key of its article. */
  key: string;
}

export interface QuoteOutcome {
  /** Best first where something was looked for, else in the article's order. */
  quotes: FoundQuote[];
  /** Everybody who is quoted. */
  speakers: Speaker[];
  /** The speaker that was meant, spelling forgiven; undefined where none was asked for or nobody fits. */
  speaker?: Speaker;
  /** Nobody speaks of what was looked for: these stand nearest to where the article does. */
  isNearby: boolean;
}

/** In paragraphs: what stands farther away has nothing to do with it. */
const MAX_DISTANCE = 2;

/** How well a quotation fits what it should be about. */
interface Fit {
  score: number;
  /** Its own sentence is on the subject, and not only the words around it. */
  isOwn: boolean;
}

/** Whether the sentence stands in the quotation's paragraph, or ends the one before, which the quotation goes on from. */
function isAround(article: Article, { paragraph, start }: Quote, evidence: Evidence): boolean {
  if (evidence.paragraph === paragraph) return true;
  if (evidence.paragraph !== paragraph - 1) return false;
  const opens = start < (paragraphOf(article, paragraph)?.sentences[0]?.[1] ?? 0);
  const last = paragraphOf(article, paragraph - 1)?.sentences.at(-1);
  return opens && last !== undefined && evidence.end >= last[1];
}

/** A sentence that search finds for a subject. */
interface Hit {
  volume: Volume;
  evidence: Evidence;
  /** How many words of the subject it holds. */
  matched: number;
}

interface Hits {
  /** Those that hold a word of the subject. */
  hits: Hit[];
  /** The most words of it that any sentence holds. */
  most: number;
}

function hitsFor(about: string, volumes: Volumes): Hits {
  const hits = volumes
    .flatMap((volume) =>
      search(volume.source().index, about, { top: 1 }).sentences.map(({ evidence, matchedStems }) => ({
        volume,
        evidence,
        matched: matchedStems.size,
      })),
    )
    .filter(({ matched }) => matched > 0);
  return { hits, most: hits.reduce((best, { matched }) => Math.max(best, matched), 0) };
}

/** The quotations whose own sentence holds a word of the subject, or that stand beside a sentence that holds all of them that any does. */
function fitsFor({ hits, most }: Hits): Map<Quote, Fit> {
  const fits = new Map<Quote, Fit>();
  for (const { volume, evidence, matched } of hits) {
    for (const quote of volume.quotes()) {
      const isOwn = quote.paragraph === evidence.paragraph && quote.start < evidence.end && evidence.start < quote.end;
      if (!isOwn && !(matched === most && isAround(volume.article, quote, evidence))) continue;
      const known = fits.get(quote);
      const fit = { score: evidence.score, isOwn };
      if (!known || compare(fit, known) < 0) fits.set(quote, fit);
    }
  }
  return fits;
}

/** The quotations that stand nearest to a sentence of the text that holds all words of the subject that any does. */
function nearbyOf(found: readonly FoundQuote[], { hits }: Hits): FoundQuote[] {
  const places = hits.flatMap(({ volume: { article }, evidence: { paragraph }, matched }) =>
    paragraph === null ? [] : [{ article, paragraph, matched }],
  );
  const most = Math.max(...places.map(({ matched }) => matched));
  const distances = found.map(({ quote, article }) =>
    Math.min(
      ...places
        .filter((place) => place.matched === most && place.article === article)
        .map(({ paragraph }) => Math.abs(quote.paragraph - paragraph)),
    ),
  );
  const least = distances.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return least > MAX_DISTANCE ? [] : found.filter((_, i) => distances[i] === least);
}

/** Quotations whose own sentence fits come first. */
function compare(one: Fit, other: Fit): number {
  return Number(other.isOwn) - Number(one.isOwn) || other.score - one.score;
}

/** The quotations of these articles on a subject and by a speaker, and who is quoted at all. */
export function findQuotes(volumes: Volumes, { about, speaker: typed }: Omit<QuoteRequest, 'volumes'>): QuoteOutcome {
  const all = volumes.flatMap(({ quotes, article, key }) =>
    quotes().map((quote, index) => ({ quote, index, article, key })),
  );
  const speakers = listSpeakers(all.map(({ quote }) => quote));
  const speaker = typed === undefined ? undefined : matchSpeaker(speakers, typed)[0];
  const theirs =
    typed === undefined ? all : all.filter(({ quote }) => speaker && isSameSpeaker(quote.speaker, speaker.name));
  const meant = speaker ? { speaker } : {};
  if (about === undefined) return { quotes: theirs, speakers, ...meant, isNearby: false };
  const hits = hitsFor(about, volumes);
  const fits = fitsFor(hits);
  const quotes = theirs
    .flatMap((found) => {
      const fit = fits.get(found.quote);
      return fit ? [{ found, fit }] : [];
    })
    .sort((one, other) => compare(one.fit, other.fit))
    .map(({ found }) => found);
  if (quotes.length > 0) return { quotes, speakers, ...meant, isNearby: false };
  const nearby = nearbyOf(theirs, hits);
  return { quotes: nearby, speakers, ...meant, isNearby: nearby.length > 0 };
}
