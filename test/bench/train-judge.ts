/**
 * Learns to judge the span that was chosen: `node test/bench/train-judge.ts FOLDER FILE.json…`, where FOLDER holds what
 * test/bench/train-weigher.ts learned. Writes the judges to src/answer, and to FOLDER those that were learned without each
 * part of the articles. All learn from choices in articles that the weigher had not seen, so that the confidence is an honest one.
 */
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { packNetwork } from '../../src/answer/network-file.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { judgeInput, readShortlist, shortlist } from '../../src/answer/read.ts';
import { search } from '../../src/search/passage-index.ts';
import { byArticle, keep, LATER_ID, LATER_TIMES, log, RIGHT, readHeldOut } from './folds.ts';
import { everySome, GENERAL_QUERIES } from './general-queries.ts';
import { bestF1, type ReadingQuestion } from './reading-data.ts';
import { forParts, trainForParts, trainTreesInThread } from './threads.ts';

/** Off-topic questions for each article: so many of other articles, and so many of the general ones. */
const FOREIGN_QUESTIONS = 8;
const GENERAL_QUESTIONS = 32;
/** Articles with more paragraphs are few, and not like the others; … */
const LONG = 25;
/** … whether they answer is learned from each of their questions so often. */
const LONG_TIMES = 2;

const [folder = '', ...files] = process.argv.slice(2);
const articles = readHeldOut(folder, files, ['ranker', 'reader', 'expectation', 'weigher']);

/** Questions that have nothing to do with the article at `own`: other articles' and what people ask assistants. */
function foreignQuestions(own: number): ReadingQuestion[] {
  const others = articles.filter((_, at) => at !== own).flatMap(({ questions }) => questions);
  const foreign = everySome(others, FOREIGN_QUESTIONS, own).map(({ question }) => question);
  const general = everySome(GENERAL_QUERIES, GENERAL_QUESTIONS, own);
  return [...foreign, ...general].map((question) => ({ id: '', question, paragraph: 0, answers: [], judged: true }));
}

const cases = articles.flatMap(({ fold, source, questions }, article) => {
  const articleTimes = source.article.paragraphs.length > LONG ? LONG_TIMES : 1;
  const foreign = foreignQuestions(article);
  // Articles all of whose questions have answers would teach that such questions always have one.
  const isJudged = questions.some(({ judged, answers }) => judged && answers.length === 0);
  return [...questions, ...foreign].flatMap((question) => {
    if (!question.judged && question.answers.length === 0) return [];
    const isForeign = foreign.includes(question);
    const analysed = analyseQuestion(question.question);
    const found = search(source.index, analysed.text);
    const reading = readShortlist(source, found, shortlist(source, analysed, found));
    if (!reading) return [];
    const isAnswerable = question.answers.length > 0;
    const isLater = question.isSecondWording || LATER_ID.test(question.id);
    // The words that settle a yes or no are not read out: whether there are any is all that can be learned.
    const f1 = analysed.kind === 'yes-no' ? Number(isAnswerable) : bestF1(reading.text, question.answers);
    return [
      {
        fold,
        article,
        isForeign,
        times: articleTimes * (isLater ? LATER_TIMES : 1),
        isJudged: isJudged && !isForeign,
        isAnswerable,
        isRight: f1 >= RIGHT,
        evidence: reading.evidence,
        input: judgeInput(source, reading),
      },
    ];
  });
});
log(`${cases.length} questions looked at`);

/** Each as often as it is learned from. */
const repeated = (some: typeof cases): typeof cases =>
  some.flatMap((one) => new Array<(typeof cases)[number]>(one.times).fill(one));
const judges = await trainForParts({ name: 'judge', task: 'judgement', results: 2 }, (part) =>
  byArticle(
    repeated(cases.filter(({ fold, isJudged }) => fold !== part && isJudged)),
    ({ input, isAnswerable, isRight }) => ({ input, wanted: [Number(isAnswerable), Number(isRight)] }),
  ),
);

for (const [part, judge] of judges.entries()) keep(folder, part, { judge: packNetwork(judge, EVIDENCE_FEATURES) });

const trees = await forParts(async (part) => {
  const learn = (name: string, from: typeof cases, isYes: (one: (typeof cases)[number]) => boolean) =>
    trainTreesInThread(
      `${name} trees ${part + 1}`,
      EVIDENCE_FEATURES,
      from.map(({ evidence }) => evidence),
      from.map((one) => Number(isYes(one))),
    );
  const others = cases.filter(({ fold }) => fold !== part);
  const judged = repeated(others.filter(({ isJudged }) => isJudged));
  return {
    // Questions that have nothing to do with the article would teach this one that unlike words mean "not answered".
    answerable: await learn('answerable', judged, ({ isAnswerable }) => isAnswerable),
    about: await learn('about', others, ({ isForeign }) => !isForeign),
  };
});
for (const [part, learned] of trees.entries()) keep(folder, part, learned);
