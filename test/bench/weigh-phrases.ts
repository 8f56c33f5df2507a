/**
 * What each stand-in of `phrases.txt` does to the answers: `node test/bench/weigh-phrases.ts [--write] test/bench/news/*.json` (half an hour).
 *
 * Every question with a phrase that is read as a word of its article is answered with and without that. What a stand-in is worth on a question is how
 * much the right paragraph in the first place and the answer's F1 gain (of an unanswerable one: that it is refused). `--write` takes out of `phrases.txt`
 * those that plainly did harm; `derive-phrases.ts` then has to be run.
 */
import { writeFileSync } from 'node:fs';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { findPhrases } from '../../src/search/phrases.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { PHRASES_PATH, readPhraseLines } from './phrase-lines.ts';
import { bestF1, loadReadingData, type ReadingQuestion } from './reading-data.ts';

/** A stand-in is taken out where it lost so much in all, and so much of what it moved. */
const MOST_LOST = -6;
const MOST_LOST_IN_DEVIATIONS = -2;

interface Worth {
  questions: number;
  sum: number;
  squares: number;
}

function score(source: AnswerSource, { question, paragraph, answers }: ReadingQuestion): number {
  const answer = answerQuestion(source, question);
  const isAnswered = answer.status === 'answered';
  if (answers.length === 0) return isAnswered ? 0 : 1;
  return Number(answer.passages[0]?.paragraph === paragraph) + (isAnswered ? bestF1(answer.text ?? '', answers) : 0);
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const worth = new Map<string, Worth>();
for (const { article, questions } of loadReadingData(files)) {
  const source = buildAnswerSource(article);
  const plain = { ...source, index: { ...source.index, readsPhrases: false } };
  for (const question of questions.filter(({ answers, judged }) => judged || answers.length > 0)) {
    const found = findPhrases(source.index, tokenize(question.question));
    if (found.length === 0) continue;
    const gain = score(source, question) - score(plain, question);
    for (const { phrase, standIn } of found) {
      const key = `${phrase}: ${standIn}`;
      const known = worth.get(key) ?? { questions: 0, sum: 0, squares: 0 };
      worth.set(key, {
        questions: known.questions + 1,
        sum: known.sum + gain,
        squares: known.squares + gain ** 2,
      });
    }
  }
}

const harmful = new Set<string>();
for (const [key, { questions, sum, squares }] of [...worth].sort(([, a], [, b]) => a.sum - b.sum)) {
  const isHarmful = sum <= MOST_LOST && sum < MOST_LOST_IN_DEVIATIONS * Math.sqrt(squares);
  if (isHarmful) harmful.add(key);
  console.log(`${isHarmful ? 'harmful ' : ''}${key}, ${questions} questions, ${sum.toFixed(1)}`);
}

if (process.argv.includes('--write')) {
  const kept = readPhraseLines().map(({ kind, phrase, stems, words }) => ({
    kind,
    phrase,
    words: words.filter((word) => !harmful.has(`${stems}: ${word}`)),
  }));
  const lines = ['verbs', 'others'].flatMap((heading) => [
    `# ${heading}`,
    ...kept
      .filter(({ kind, words }) => kind === heading && words.length > 0)
      .map(({ phrase, words }) => `${phrase}: ${words.join(' ')}`),
  ]);
  writeFileSync(PHRASES_PATH, `${lines.join('\n')}\n`);
}
