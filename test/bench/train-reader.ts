/**
 * Learns the first look at an answer: `node test/bench/train-reader.ts FOLDER FILE.json…` writes its weights to
 * src/answer, and to the folder those that were learned without each quarter of the articles, which `test/bench/train-ranker.ts` and
 * those after it go on from. The files are articles with questions, as test/bench/reading-data.ts reads them.
 */
import { type Expectation, NO_EXPECTATION, packExpectation, shownBy } from '../../src/answer/expectation.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { shortlist } from '../../src/answer/read.ts';
import { WEIGHED } from '../../src/answer/reader.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import type { Span } from '../../src/answer/spans.ts';
import { packWeights } from '../../src/answer/weights.ts';
import { search } from '../../src/search/passage-index.ts';
import { type ExpectationExample, trainExpectation } from './expectation-training.ts';
import { FOLDS, keep, log, startFold } from './folds.ts';
import { makeExamples, TRAINING, trainReader } from './reader-training.ts';
import { loadReadingData } from './reading-data.ts';
import { listF1, wantedOf } from './wanted.ts';

/** The greatest weight that the file keeps; greater ones are cut. */
const LARGEST_WEIGHT = 1.5;
const LARGEST_EXPECTATION = 0.6;

const [folder = '', ...files] = process.argv.slice(2);
const articles = loadReadingData(files);
const examples = makeExamples(articles);
const foldReaders: Float32Array[] = [];
/** What shows the reader's scores before a question's expectation is known, by the part that it was not learned from. */
const expectedFrom: ExpectationExample[][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const held = articles.filter((_, i) => i % FOLDS === fold);
  const isHeld = new Set(held.map(({ id }) => id));
  const reader = trainReader(
    examples.filter(({ articleId }) => !isHeld.has(articleId)),
    TRAINING,
  );
  foldReaders.push(reader);
  const own: ExpectationExample[] = [];
  for (const { article, questions } of held) {
    const built = buildAnswerSource(article);
    const source = { ...built, models: { ...built.models, reader, expectation: NO_EXPECTATION } };
    for (const question of questions) {
      const analysed = analyseQuestion(question.question);
      if (question.answers.length === 0 || analysed.kind === 'yes-no') continue;
      const list = shortlist(source, analysed, search(source.index, analysed.text), {
        count: 2 * WEIGHED,
        farthest: Infinity,
      });
      const wanted = wantedOf(listF1(source, list, question));
      if (!wanted) continue;
      own.push({
        tokens: analysed.tokens,
        shown: list.candidates.map(({ match, span }) => shownBy(match.sentence, match.sentence.spans[span] as Span)),
        scores: list.candidates.map(({ score }) => score),
        wanted,
      });
    }
  }
  expectedFrom.push(own);
  log(`first look, part ${fold + 1} of ${FOLDS}`);
}

const pack = (reader: Float32Array, expectation: Expectation) => ({
  reader: packWeights(reader, LARGEST_WEIGHT),
  expectation: packExpectation(expectation, LARGEST_EXPECTATION),
});
for (const fold of foldReaders.keys()) {
  const models = pack(
    foldReaders[fold] as Float32Array,
    trainExpectation(expectedFrom.filter((_, i) => i !== fold).flat()),
  );
  const left = articles.filter((_, i) => i % FOLDS === fold).map(({ id }) => id);
  startFold(folder, fold, { articles: left, ...models });
}
keep(folder, FOLDS, pack(trainReader(examples), trainExpectation(expectedFrom.flat())));
