import type { Article } from '../article/article.ts';
import { attribute } from './attribute.ts';
import { scanQuotations } from './marks.ts';
import { learnGenders } from './own-pronouns.ts';
import type { Person } from './people.ts';
import type { Quote } from './quote.ts';
import { readPeople } from './read-people.ts';
import { nameSpeakers } from './resolve.ts';
import type { Found } from './scene.ts';
import { readStream } from './stream.ts';
import { transcriptLines } from './transcript.ts';

/**
 * Everything that is said in an article word for word, in order: direct quotations, and partial ones labelled as such.
 * Words in quotation marks that nobody is said to have spoken are left out.
 */
export function extractQuotes(article: Pick<Article, 'paragraphs'>): Quote[] {
  return extractSpeech(article).quotes;
}

/** The quotations of an article, and who is named in it: people, and things of which nothing tells that they are none. */
export function extractSpeech(article: Pick<Article, 'paragraphs'>): { quotes: Quote[]; people: Person[] } {
  const texts = article.paragraphs.map((paragraph) => paragraph.text);
  const quotations = scanQuotations(texts);
  const lines = transcriptLines(texts);
  const streams = texts.map((text, index) => {
    const line = lines[index];
    return readStream(text, line ? [line] : (quotations[index] ?? []));
  });
  const found: Found[] = streams.flatMap((stream, paragraph) =>
    stream.tokens.flatMap((token, at) =>
      token.quotation ? [{ paragraph, token: at, quotation: token.quotation }] : [],
    ),
  );
  attribute({ streams, found });
  const people = readPeople(streams);
  learnGenders(streams, people.mentions);
  const quotes = nameSpeakers({ streams, found }, people).map((quote) => ({
    ...quote,
    paragraph: article.paragraphs[quote.paragraph]?.number ?? quote.paragraph + 1,
  }));
  return { quotes, people: [...new Set(people.mentions.flat().map(({ person }) => person))] };
}
