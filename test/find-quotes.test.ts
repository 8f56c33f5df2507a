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

/** What is found on a subject. */
function found(about: string, paragraphs = PARAGRAPHS) {
  const { volumes } = createLibrary([
    parseArticle('harbour', `---\ntitle: A harbour\n---\n\n${paragraphs.join('\n\n')}\n`),
  ]);
  return findQuotes(volumes, { about });
}

/** Who is found on a subject, in order. */
function speakersOn(about: string): (string | null)[] {
  return found(about).quotes.map(({ quote }) => quote.speaker);
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

  it('are the nearest, and marked so, where nobody speaks of it and the article does', () => {
    const tariffs = ['The tariff on herring was doubled in May.', 'Boats stayed in port.', ...PARAGRAPHS.slice(2)];
    const { quotes, isNearby } = found('herring tariff', tariffs);
    expect([isNearby, quotes.map(({ quote }) => quote.speaker)]).toEqual([true, ['Max Roe', 'Max Roe']]);
    expect(found('ferry', tariffs).isNearby).toBe(false);
  });

  it('are none where the article speaks of it too far from any', () => {
    const far = ['The tariff on herring was doubled in May.', 'Boats stayed.', 'It rained.', ...PARAGRAPHS.slice(2)];
    expect(found('herring tariff', far)).toMatchObject({ quotes: [], isNearby: false });
  });
});
