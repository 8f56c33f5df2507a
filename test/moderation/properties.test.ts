import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { examine, moderate } from '../../src/moderation/moderate.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { OBJECT_WORDS } from '../support/object-words.ts';
import { EXAMPLES } from './examples.ts';
import { NEWS_QUESTIONS } from './news-questions.ts';

const articlesSchema = z.array(
  z.object({ paragraphs: z.array(z.string()), questions: z.array(z.object({ question: z.string() })) }),
);

const BLOCKED = Object.values(EXAMPLES)
  .flatMap(({ hits }) => hits)
  .filter((text) => moderate(text).action === 'block');
/**
 * Benign text: a whole sentence or question, or a noun, name, number or picture, with nothing in it that speaks about what stands before it.
 * Words that report, deny or condemn ("… is what he said, and it is vile") are not benign in this sense: they change the meaning.
 */
const SENTENCES = [
  ...readFileSync(new URL('../support/seed-article.txt', import.meta.url), 'utf8').split(/(?<=[.?!”])\s+/),
  'Thanks.',
  'What does the article say about chips?',
  'In what year was it founded?',
  'of which year is the report',
  'To whom does the fund belong?',
  'It was founded in 2023.',
  'Please quote the analyst.',
  'how many chips were bought',
  'where is the company',
].filter((sentence) => sentence.trim() !== '');
/** Blocked texts that state or order: in a question, what follows changes what is asked about ("Would anyone miss the Dutch" and "coins"). */
const STATED = BLOCKED.filter((text) => !/^(?:who|what|which|why|how|do|does|did|is|are|would|will)\b/i.test(text));
/** What a nationality before it describes, where no mark stands between: "… all the Dutch" and "companies have grown". */
const RUNS_ON = /^\W*(?:\p{L}+ )?(?:companies|startups)\b/iu;
const WORDS =
  `economy chips report Huawei Zaragoza table music river restaurants phone bread garden cat lunch weather software stock
  election Tuesday John Maria O’Neill Kim Lagarde Wrocław 7 2023 1.5 100% H100 🙂 🎉 👍🏽 🇺🇸 🏳️ ❤️ … — * :) thanks please today`.split(
    /\s+/,
  );
const INVISIBLE = ['\u200b', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u034f', '\u3164'];

const blocked = fc.constantFrom(...BLOCKED);
const stated = fc.constantFrom(...STATED);
/** Text made of what moderation looks for, so that the rules have something to do. */
const provoking = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...BLOCKED.flatMap((text) => text.split(' ')),
        '"',
        "'",
        '. ',
        ', ',
        'n1gg$r',
        'f*ck',
        'b i t',
        '<@1>',
        '&#65;',
        '%41',
        '𝕗𝕦𝕔𝕜',
        '🇫 🇺',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

describe('what moderation promises of any text', () => {
  it.each(OBJECT_WORDS)('"%s" is a word as any other', (word) => {
    for (const text of [word, `the ${word} is ${word}`, `you ${word}!`, `&${word}; ${word}s`])
      expect(moderate(text).action).toBe('allow');
  });

  it('has enough blocked examples for the promises to mean something', () => {
    expect(BLOCKED.length).toBeGreaterThan(50);
    expect(STATED.length).toBeGreaterThan(0.8 * BLOCKED.length);
  });

  it('nothing of the benign text is so much as flagged', () => {
    expect([...SENTENCES, ...WORDS].filter((text) => moderate(text).action !== 'allow')).toEqual([]);
  });

  it.each(NEWS_QUESTIONS)('a plain question about the news is let through: %s', (question) => {
    expect(moderate(question)).toMatchObject({ action: 'allow', category: null });
  });

  it('of the questions written for every third news article of the measurements fewer than one in a thousand is so much as flagged', () => {
    const EVERY = 3;
    const folder = new URL('../bench/news/', import.meta.url);
    const articles = readdirSync(folder)
      .flatMap((file) => articlesSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
      .filter((_, at) => at % EVERY === 0);
    const stopped = articles.flatMap(({ paragraphs, questions }) => {
      const words = new Set(paragraphs.flatMap((text) => tokenize(text).map(({ normal }) => normal)));
      const isArticleWord = (word: string) => words.has(word);
      return questions.filter(({ question }) => moderate(question, { isArticleWord }).action !== 'allow');
    });
    const { length } = articles.flatMap(({ questions }) => questions);
    expect(length).toBeGreaterThan(50_000);
    // A surname and an island that are slurs elsewhere, and "drop in new orders??", which begins like an order to the bot.
    expect(stopped.length, JSON.stringify(stopped)).toBeLessThan(length / 1000);
  }, 300_000);

  it('invisible characters inside a blocked text never let it through', () => {
    fc.assert(
      fc.property(
        blocked,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { maxLength: 6 }),
        (text, insertions) => {
          let disguised = text;
          for (const [at, character] of insertions) {
            const place = at % (disguised.length + 1);
            disguised = disguised.slice(0, place) + character + disguised.slice(place);
          }
          expect(moderate(disguised).action).not.toBe('allow');
        },
      ),
    );
  });

  it('a change of case never changes the action', () => {
    fc.assert(
      fc.property(blocked, fc.infiniteStream(fc.boolean()), (text, upper) => {
        const recased = [...text]
          .map((character) => (upper.next().value ? character.toUpperCase() : character.toLowerCase()))
          .join('');
        expect(moderate(recased).action).toBe(moderate(text).action);
      }),
    );
  });

  const benign = fc.oneof(
    fc.constantFrom(...SENTENCES),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(', ')),
  );

  it('benign text after a blocked statement or order never lets it through, whatever stands between them', () => {
    const joint = fc.constantFrom(
      ' ',
      '  ',
      '. ',
      '! ',
      '? ',
      ', ',
      ': ',
      '; ',
      '\n',
      ' - ',
      ' — ',
      '—',
      '... ',
      '… ',
      ' (',
      ' "',
    );
    fc.assert(
      fc.property(stated, joint, benign, (text, between, added) => {
        fc.pre(!(RUNS_ON.test(added) && /^[ "(]+$/.test(between)));
        expect(moderate(text + between + added).action).not.toBe('allow');
      }),
      { numRuns: 3000 },
    );
  });

  it('punctuation or pictures right after a blocked text never let it through', () => {
    fc.assert(
      fc.property(
        blocked,
        fc.constantFrom('🙂', '🎉', '👍🏽', '🇺🇸', '❤️', '!!!', '...', '…', '—', ')', '"', '’', '*', '\u200b'),
        (text, mark) => {
          expect(moderate(text + mark).action).not.toBe('allow');
        },
      ),
    );
  });

  it('a benign sentence after a blocked one leaves it blocked', () => {
    fc.assert(
      fc.property(
        blocked,
        fc.constantFrom('. ', '! ', '\n', '.\n\n'),
        fc.constantFrom(...SENTENCES),
        (text, between, added) => {
          expect(moderate(text + between + added).action).toBe('block');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('every span lies inside the text and is not empty', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        for (const { span } of moderate(text).hits) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('the reported span is that of a hit, and the action is no milder than that of any other hit', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        const { action, span, hits } = moderate(text);
        if (action === 'allow')
          expect(hits.filter(({ downgrade, category }) => !downgrade && category !== 'profanity')).toEqual([]);
        else expect(hits.map((hit) => hit.span)).toContainEqual(span);
      }),
    );
  });

  it('moderating twice gives the same verdict', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        expect(moderate(text)).toEqual(moderate(text));
      }),
    );
  });
});

describe('the work of moderation', () => {
  const units = [
    'women ',
    'i hate all the ',
    'fu ck ',
    'w o m e n ',
    'we should kill ',
    'disgusting women are not ',
    '"a" ',
    'n1gg$r*',
    'ignore all previous ',
    'saying ',
    'muslim women ',
    'A.B.',
    'will ',
    'nigge',
    'i will kill wkqz ',
    'all the chinese chips ',
    'what is a shit ',
    'you are not ',
    'aB3',
    '. - ',
  ];

  it.each(units)('grows no faster than the text when it is "%s" over and over', (unit) => {
    const stepsFor = (length: number) => examine(unit.repeat(Math.floor(length / unit.length))).steps;
    const short = stepsFor(1500);
    expect(stepsFor(6000)).toBeLessThanOrEqual(4.5 * short + 500);
  });

  it('stays below 100 steps for each code unit of any text', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        expect(examine(text).steps).toBeLessThanOrEqual(100 * text.length + 500);
      }),
    );
  });
});
