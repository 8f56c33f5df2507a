import type { Article } from './article/article.ts';
import type { Volumes } from './library/volume.ts';
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
  article: Article;
}

export interface QuoteOutcome {
  /** Best first where something was looked for, else in the article's order. */
  quotes: FoundQuote[];
  /** Everybody who is quoted. */
  speakers: Speaker[];
  /** The speaker that was meant, spelling forgiven; undefined where none was asked for or nobody fits. */
  speaker?: Speaker;
}

/** How well each quotation's sentence fits what it should be about; those that do not fit at all are missing. */
function scoresFor(about: string, volumes: Volumes): Map<Quote, number> {
  const scores = new Map<Quote, number>();
  for (const volume of volumes) {
    const { sentences } = search(volume.source().index, about, { top: 1 });
    for (const { evidence, matchedStems } of sentences) {
      if (matchedStems.size === 0) continue;
      for (const quote of volume.quotes()) {
        const overlaps =
          quote.paragraph === evidence.paragraph && quote.start < evidence.end && evidence.start < quote.end;
        if (overlaps) scores.set(quote, Math.max(scores.get(quote) ?? 0, evidence.score));
      }
    }
  }
  return scores;
}

/** The quotations of these articles on a subject and by a speaker, and who is quoted at all. */
export function findQuotes(volumes: Volumes, { about, speaker: typed }: Omit<QuoteRequest, 'volumes'>): QuoteOutcome {
  const all = volumes.flatMap((volume) => volume.quotes().map((quote) => ({ quote, article: volume.article })));
  const speakers = listSpeakers(all.map(({ quote }) => quote));
  const speaker = typed === undefined ? undefined : matchSpeaker(speakers, typed)[0];
  const theirs =
    typed === undefined ? all : all.filter(({ quote }) => speaker && isSameSpeaker(quote.speaker, speaker.name));
  const meant = speaker ? { speaker } : {};
  if (about === undefined) return { quotes: theirs, speakers, ...meant };
  const scores = scoresFor(about, volumes);
  const quotes = theirs
    .filter(({ quote }) => scores.has(quote))
    .sort((a, b) => (scores.get(b.quote) ?? 0) - (scores.get(a.quote) ?? 0));
  return { quotes, speakers, ...meant };
}
