import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { misspell } from '../bench/ranking-data.ts';
import { askUnseen, filesOf, sharesOf } from '../bench/unseen.ts';
import { type Judged, judgeGolden, loadGolden } from './golden.ts';

/**
 * What each file must reach, in percent. The failures of the held-out files, and of the strangers', were read on 26 November 2026, when most rules
 * stood; only the newcomers' questions were never read: their shares are what a stranger may expect, the others' what was reached when models were learned last.
 */
const LEAST: Readonly<Record<string, { evidence: number; text: number; notInArticle: number; offTopic: number }>> = {
  'deepseek-r1.json': { evidence: 97, text: 89, notInArticle: 93, offTopic: 95 },
  'deepseek-r1.held-out.json': { evidence: 98, text: 94, notInArticle: 86, offTopic: 85 },
  // Most of these share at most two words with the sentence that answers them.
  'deepseek-r1.paraphrased.json': { evidence: 82, text: 66, notInArticle: 80, offTopic: 95 },
  'deepseek-r1.paraphrased-held-out.json': { evidence: 79, text: 62, notInArticle: 86, offTopic: 95 },
  // Written by somebody who had seen only the article; half of them were read while tuning.
  'deepseek-r1.skimmed.json': { evidence: 97, text: 85, notInArticle: 92, offTopic: 95 },
  // Written by another such, and read late.
  'deepseek-r1.strangers.json': { evidence: 90, text: 82, notInArticle: 75, offTopic: 95 },
  // Written by a third, and never read.
  'deepseek-r1.newcomers.json': { evidence: 91, text: 80, notInArticle: 90, offTopic: 95 },
  'match-report.json': { evidence: 95, text: 79, notInArticle: 75, offTopic: 95 },
  'council-decision.json': { evidence: 88, text: 88, notInArticle: 75, offTopic: 50 },
};

function reached(judged: readonly Judged[], holds: (one: Judged) => boolean): number {
  return (100 * judged.filter(holds).length) / judged.length;
}

function failures(judged: readonly Judged[], holds: (one: Judged) => boolean): string {
  return judged
    .filter((one) => !holds(one))
    .map(({ golden, answer }) => `${golden.question} -> ${answer.status}: ${answer.text ?? answer.reason}`)
    .join('\n');
}

describe.each(Object.entries(LEAST))('the questions of %s', (name, least) => {
  const judged = judgeGolden(loadGolden(name));
  const answerable = judged.filter(({ golden }) => golden.status === 'answered');
  const absent = judged.filter(({ golden }) => golden.kind === 'not-in-article');
  const other = judged.filter(({ golden }) => golden.kind === 'off-topic');

  test('are nearly all shown the proving sentence first', () => {
    const holds = (one: Judged) => one.evidence;
    expect(reached(answerable, holds), failures(answerable, holds)).toBeGreaterThanOrEqual(least.evidence);
  });

  test('mostly get the right words as answer', () => {
    const holds = (one: Judged) => one.text;
    expect(reached(answerable, holds), failures(answerable, holds)).toBeGreaterThanOrEqual(least.text);
  });

  test('are told where the article does not say', () => {
    const holds = (one: Judged) => one.status;
    expect(reached(absent, holds), failures(absent, holds)).toBeGreaterThanOrEqual(least.notInArticle);
  });

  test('are told where they have nothing to do with the article', () => {
    const holds = (one: Judged) => one.status;
    expect(reached(other, holds), failures(other, holds)).toBeGreaterThanOrEqual(least.offTopic);
  });
});

describe.each([
  // Their writers mostly used other words than the article.
  ['unseen', { evidence: 70, text: 58.5, refused: 58 }],
  // What people type who only saw the headline.
  ['first-questions', { evidence: 53, text: 42.5, refused: 65 }],
] as const)('questions about articles that no model learned from (%s)', (folder, least) => {
  let shares: ReturnType<typeof sharesOf>;
  beforeAll(() => {
    shares = sharesOf(filesOf(folder).flatMap((name) => askUnseen(folder, name)));
  });

  test('are as often as before shown the proving sentence, and the right words', () => {
    expect(shares.evidence).toBeGreaterThanOrEqual(least.evidence);
    expect(shares.text).toBeGreaterThanOrEqual(least.text);
  });

  test('are as often as before refused where the article does not say', () => {
    expect(shares.refused).toBeGreaterThanOrEqual(least.refused);
  });
});

/** At a place that its length chooses. */
function withoutOneSpace(question: string): string {
  const spaces = Array.from(question.matchAll(/ /g), ({ index }) => index);
  const at = spaces[(question.length * 7) % spaces.length];
  return at === undefined ? question : question.slice(0, at) + question.slice(at + 1);
}

/** One of its longer words, at a place that its length chooses. */
function withOneWordTorn(question: string): string {
  const words = [...question.matchAll(/\p{L}{7,}/gu)];
  const word = words[question.length % words.length];
  if (!word) return question;
  const at = word.index + 2 + ((question.length * 5) % (word[0].length - 4));
  return `${question.slice(0, at)} ${question.slice(at)}`;
}

describe('the questions about the first article as people type them in a hurry', () => {
  const files = Object.keys(LEAST)
    .filter((name) => name.startsWith('deepseek-r1'))
    .map(loadGolden);
  const typed = (as: (question: string) => string): Judged[] =>
    files.flatMap(({ source, questions }) =>
      judgeGolden({ source, questions: questions.map((one) => ({ ...one, question: as(one.question) })) }),
    );
  const hasText = (one: Judged) => one.text;

  test('mostly get the right words with a typing error in one word each', () => {
    const judged = typed((question) => misspell(question, question)).filter(
      ({ golden }) => golden.status === 'answered',
    );
    expect(reached(judged, hasText), failures(judged, hasText)).toBeGreaterThanOrEqual(77);
  });

  test('are mostly shown the right sentence and words with chatter around them, no two with the same', () => {
    const frames = readFileSync(new URL('frames.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    let asked = 0;
    const judged = typed((question) => (frames[asked++ % frames.length] ?? '').replace('{q}', question)).filter(
      ({ golden }) => golden.status === 'answered',
    );
    const hasEvidence = (one: Judged) => one.evidence;
    expect(reached(judged, hasEvidence), failures(judged, hasEvidence)).toBeGreaterThanOrEqual(88);
    expect(reached(judged, hasText), failures(judged, hasText)).toBeGreaterThanOrEqual(76);
  });

  test.each<[how: string, as: (question: string) => string, least: number]>([
    ['with two words run together', withoutOneSpace, 74],
    ['with a word torn apart', withOneWordTorn, 77],
    ['in capitals', (question) => question.toUpperCase(), 80],
  ])('mostly get the right words where they are typed %s', (_, as, least) => {
    const judged = typed(as).filter(({ golden }) => golden.status === 'answered');
    expect(reached(judged, hasText), failures(judged, hasText)).toBeGreaterThanOrEqual(least);
  });

  test.each(['just wondering, %', '% lol', '% according to the article', '% (serious question)'])(
    'get the same words where they are typed as "%s"',
    (around) => {
      const plain = typed((question) => question.replace(/[?\s]+$/, ''));
      const noisy = typed((question) => around.replace('%', question.replace(/[?\s]+$/, '')));
      const differ = noisy.filter(({ answer }, i) => answer.text !== plain[i]?.answer.text);
      expect(differ.map(({ golden }) => golden.question).length).toBeLessThanOrEqual(noisy.length / 100);
    },
  );
});
