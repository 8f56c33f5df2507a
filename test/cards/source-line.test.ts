import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { LIMITS } from '../../src/cards/limits.ts';
import { deepLink, plainSourceLine } from '../../src/cards/source-line.ts';

const withUrl = (url: string) =>
  parseArticle(
    'x',
    `---\ntitle: A title\nbyline: Ann Lee\npublished: 2025-03-09\nurl: ${url}\n---\n\nOne is here. Two, the well-known one, stands at the very end of it.\n`,
  );

describe('the source line', () => {
  const article = withUrl('https://example.com/a');
  const second = { paragraph: 1, start: 13, end: 66, text: article.paragraphs[0]?.text.slice(13) ?? '', score: 1 };

  it('gives headline, byline, date, paragraph and sentence', () => {
    expect(plainSourceLine(article, second)).toBe('A title · Ann Lee · March 9, 2025 · ¶1, sentence 2');
  });

  it('links to the very passage by a text fragment whose commas and hyphens are not taken for its syntax', () => {
    expect(deepLink(article, second)).toBe(
      'https://example.com/a#:~:text=Two%2C%20the%20well%2Dknown%20one%2C%20stands,the%20very%20end%20of%20it.',
    );
  });

  it('leaves the fragment out where the link would be longer than a button takes, and the link where the article has no address', () => {
    const room = LIMITS.linkUrl - (deepLink(article, second)?.length ?? 0);
    const fits = withUrl(`https://example.com/a${'a'.repeat(room)}`);
    const tooLong = withUrl(`https://example.com/a${'a'.repeat(room + 1)}`);
    expect(deepLink(fits, second)).toHaveLength(LIMITS.linkUrl);
    expect(deepLink(tooLong, second)).toBe(tooLong.url);
    expect(deepLink(parseArticle('x', '---\ntitle: A\n---\n\nOne.\n'), second)).toBeUndefined();
  });
});
