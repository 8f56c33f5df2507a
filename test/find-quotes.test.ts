import { describe, expect, it } from 'vitest';
import { parseArticle } from '../src/article/parse.ts';
import { findQuotes } from '../src/find-quotes.ts';
import { createLibrary } from '../src/library/library.ts';

const PARAGRAPHS = [
  'Ida Holm, the harbour master, was asked about the ferry. “It is finished,” Holm said.',
  'Nobody in the town hall wanted to speak of the swimming pool and its debts.',
  '“We will pay what we owe,” said Max Roe, the treasurer. “Somehow.”',
  'Roe then left for the station. “Trains do not wait,” he said.',
  '“The ferry is a museum piece,” said Ann Lee, a historian.',
];

/** Who is found on a subject, in order. */
function speakersOn(about: string): (string | null)[] {
  const { volumes } = createLibrary([
    parseArticle('harbour', `---\ntitle: A harbour\n---\n\n${PARAGRAPHS.join('\n\n')}\n`),
  ]);
  return findQuotes(volumes, { about }).quotes.map(({ quote }) => quote.speaker);
}

describe('quotations on a subject', () => {
  it('comes first whose own sentence names it, then who speaks right after it was named', () => {
    expect(speakersOn('ferry')).toEqual(['Ann Lee', 'Ida Holm']);
  });

  it('are also those that go on from the paragraph before', () => {
    expect(speakersOn('swimming pool')).toEqual(['Max Roe']);
  });

  it('are none where nobody speaks near it', () => {
    expect(speakersOn('parliament')).toEqual([]);
  });

  it('are not those beside a sentence that names less of it than another does', () => {
    expect(speakersOn('the debts of the station')).not.toContain('Ida Holm');
  });
});
