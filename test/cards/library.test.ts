import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Card } from '../../src/cards/components.ts';
import { articleCard, articleListCard, placesOfUse } from '../../src/cards/library/article-cards.ts';
import { confirmRemovalCard, previewCard } from '../../src/cards/library/import-cards.ts';
import { LIMITS } from '../../src/cards/limits.ts';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { extractQuotes } from '../../src/quotes/extract.ts';

const SPECIAL = '*_~`|<[:@>#';
const LONG = `${SPECIAL} word `.repeat(400);

function texts(card: Card): string[] {
  const parts = card.components.flatMap((part) => (part.type === ComponentType.Container ? part.components : []));
  return parts.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
}

function customIds(card: Card): string[] {
  return [...JSON.stringify(card).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id = '']) => id);
}

/** An article that is too much in every field. */
const hostile: Article = {
  ...parseArticle(
    'x',
    `---\ntitle: x\n---\n\n${Array.from({ length: 300 }, (_, n) => `## Part ${n} ${LONG.slice(0, 300)}\n\n“We saw it ${n} times,” said Anna${n} Berg${n} of the mill.`).join('\n\n')}\n`,
  ),
  title: LONG,
  standfirst: LONG,
  byline: LONG,
  publisher: LONG,
  url: `https://example.org/${'a'.repeat(600)}`,
  commentRules: Array.from({ length: 40 }, (_, n) => ({
    id: `${n}`,
    text: `${n} ${LONG}`,
    requires: 'on-topic' as const,
  })),
};
const entries = Array.from({ length: 1_000 }, (_, n) => ({ id: `${'a'.repeat(70)}-${n}`, title: LONG, isOwn: true }));
const uses = Array.from({ length: 500 }, (_, n) => ({
  channelId: `13000000000000${1000 + n}`,
  articleId: entries[0]?.id ?? '',
}));

describe('the cards of /article and /library', () => {
  it.each<[string, Card]>([
    ['an article', articleCard(hostile, extractQuotes(hostile))],
    ['a list', articleListCard({ inUse: entries.slice(0, 20), entries, uses }, 0)],
    ['a preview', previewCard({ article: hostile, warnings: [] }, 'a'.repeat(12))],
    ['a removal', confirmRemovalCard('a'.repeat(80), LONG, '')],
  ])('stay within Discord’s limits for %s that is too much in every field', (_what, card) => {
    expect(texts(card).every((text) => text.length > 0)).toBe(true);
    expect(texts(card).join('').length).toBeLessThanOrEqual(LIMITS.text);
    expect(JSON.stringify(card).match(/"type":/g)?.length).toBeLessThanOrEqual(LIMITS.components);
    for (const id of customIds(card)) expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
  });

  it('leaf through a thousand articles, and bring a page that is not there into range', () => {
    const page = (number: number) =>
      texts(articleListCard({ inUse: [{ id: 'x', title: 'x' }], entries, uses: [] }, number)).join('\n');
    expect(page(99)).toContain('Page 100 of 100');
    expect(page(5_000)).toContain('Page 100 of 100');
    expect(page(-1)).toContain('Page 1 of 100');
    expect(page(1)).toContain(entries[10]?.id ?? 'none');
  });

  it('name the places of an article in English, whether channels have their own or not', () => {
    const here = (...channelIds: (string | null)[]) => channelIds.map((channelId) => ({ channelId, articleId: 'a' }));
    const other = { channelId: '9', articleId: 'b' };
    expect(placesOfUse(here(null), 'a')).toBe('on the whole server');
    expect(placesOfUse([...here(null), other], 'a')).toBe('everywhere else on this server');
    expect(placesOfUse(here(null, '1', '2'), 'a')).toBe('in <#1> and <#2>, and everywhere else on this server');
    expect(placesOfUse(here('1', '2', '3', '4', '5'), 'a')).toBe('in <#1>, <#2>, <#3> and 2 more');
    expect(placesOfUse([other], 'a')).toBe('');
  });

  it('list what is asked about: the chosen one, all, or those that are marked', () => {
    const three = entries.slice(0, 3).map(({ id, isOwn }, at) => ({ id, title: `Title ${at}`, isOwn }));
    const list = (inUse: typeof three) => texts(articleListCard({ inUse, entries: three, uses: [] }, 0)).join('\n');
    expect(list(three.slice(1, 2))).toContain('In use here: **Title 1**');
    expect(list(three)).toContain('In use here: all of these');
    expect(list(three)).not.toContain('✓');
    expect(list(three.slice(0, 2))).toContain('In use here: 2 of these');
    expect(list(three.slice(0, 2)).match(/\n {2}✓/g)).toHaveLength(2);
  });

  it('show in a preview what was taken for a heading', () => {
    const body = 'First.\n\n## The plan\n\nSecond.\n\nThird.\n\n## The cost\n\nFourth.';
    const article = parseArticle('a', `---\ntitle: A\n---\n\n${body}\n`);
    const preview = unescapeMarkdown(texts(previewCard({ article, warnings: [] }, 'token')).join('\n'));
    expect(preview).toContain('2 headings: The plan · The cost');
  });

  it('outline an article by its headings with their paragraphs, else by how its paragraphs begin', () => {
    const body = 'First words.\n\n## The plan\n\nSecond.\n\nThird.\n\n## The cost\n\nFourth.';
    const shown = texts(articleCard(parseArticle('a', `---\ntitle: A\n---\n\n${body}\n`), [])).join('\n');
    expect(shown).toContain('- ¶1 *without a heading*\n- ¶2–3 **The plan**\n- ¶4 **The cost**');
    const plain = texts(articleCard(parseArticle('a', '---\ntitle: A\n---\n\nFirst words.\n\nSecond.\n'), [])).join(
      '\n',
    );
    expect(unescapeMarkdown(plain)).toContain('- ¶1 First words.\n- ¶2 Second.');
  });
});
