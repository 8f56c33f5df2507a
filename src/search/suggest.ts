import type { Evidence } from '../article/article.ts';
import type { PassageIndex } from './inverted-index.ts';

/** Something of the article that half-typed text may mean. */
export interface Suggestion {
  /** What to show: a name or term as the article writes it, a heading, the title, or a sentence. */
  text: string;
  kind: 'title' | 'heading' | 'term' | 'sentence';
  /** Where it stands, for terms and sentences. */
  evidence?: Evidence;
}

/** What of the article half-typed text may mean, best first: for autocomplete, names and quotations. Never throws. */
export function suggest(index: PassageIndex, typed: string, limit: number): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const { title, paragraphs } = index.article;
  const headings = [...new Set(paragraphs.flatMap((paragraph) => paragraph.heading ?? []))];
  const found: Suggestion[] = [
    { text: title, kind: 'title' },
    ...headings.map((text) => ({ text, kind: 'heading' as const })),
  ];
  return found.filter(({ text }) => text.toLowerCase().includes(wanted)).slice(0, limit);
}
