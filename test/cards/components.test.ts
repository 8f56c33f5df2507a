import { type APIContainerComponent, ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { type Card, COLOURS, card, textDisplay } from '../../src/cards/components.ts';
import { LIMITS } from '../../src/cards/limits.ts';
import { rulesCard } from '../../src/cards/notice-card.ts';

const textsOf = ({ components }: Card): string[] =>
  (components[0] as APIContainerComponent).components.flatMap((part) =>
    part.type === ComponentType.TextDisplay ? [part.content] : [],
  );
const shown = (texts: readonly string[]) =>
  textsOf(
    card(
      COLOURS.notice,
      texts.map((text) => textDisplay(text)),
    ),
  );

test('of text beyond what a message takes only the longest is cut, and only as far as needed', () => {
  const [short = '', long = '', longest = ''] = shown(['a'.repeat(100), 'b'.repeat(1_900), 'c'.repeat(2_100)]);
  expect([short.length, long.length, longest.length]).toEqual([100, 1_900, 2_000]);
  expect(longest.endsWith('c…')).toBe(true);
});

test('texts of one length are all cut alike, so that none is reduced to an ellipsis', () => {
  const lengths = shown(Array.from({ length: 39 }, () => 'a'.repeat(4_000))).map(({ length }) => length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(LIMITS.text);
  expect(Math.min(...lengths)).toBeGreaterThan(100);
});

test('the rules of ten articles are all told, each as far as the message takes it', () => {
  const rule = 'Comments must stay on topic and be civil. '.repeat(11).trim();
  const articles = Array.from({ length: 10 }, (_, at) =>
    parseArticle(
      `a${at}`,
      `---\ntitle: Story ${at}\ncommentRules: [{ id: a, text: "${rule}", requires: on-topic }]\n---\n\nBody.\n`,
    ),
  );
  const rules = textsOf(rulesCard(articles)).filter((text) => text.startsWith('> '));
  expect(rules.map((text) => text.length > 250)).toEqual(Array(10).fill(true));
});
