/**
 * Learns to choose among the spans that the first look found: `node test/bench/train-weigher.ts FOLDER FILE.json…`, where FOLDER
 * holds what test/bench/train-reader.ts and train-ranker.ts learned. Writes src/answer/weigher-network.json, and to FOLDER the networks
 * that were learned without each part of the articles.
 */
import { packNetwork } from '../../src/answer/network-file.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { shortlist, weigherInput } from '../../src/answer/read.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { search } from '../../src/search/passage-index.ts';
import { byArticle, keep, log, readHeldOut } from './folds.ts';
import { trainForParts } from './threads.ts';
import { listF1, wantedOf } from './wanted.ts';

const [folder = '', ...files] = process.argv.slice(2);
const cases = readHeldOut(folder, files, ['ranker', 'reader', 'expectation']).flatMap(
  ({ fold, source, questions }, article) =>
    questions.flatMap((question) => {
      const analysed = analyseQuestion(question.question);
      if (question.answers.length === 0 || analysed.kind === 'yes-no') return [];
      const list = shortlist(source, analysed, search(source.index, analysed.text));
      const worth = listF1(source, list, question);
      const wanted = wantedOf(worth);
      return wanted ? [{ fold, article, input: weigherInput(source, list), wanted, worth }] : [];
    }),
);
log(`${cases.length} questions looked at`);
const weighers = await trainForParts({ name: 'choice', task: 'choice', results: 1 }, (part) =>
  byArticle(
    cases.filter(({ fold }) => fold !== part),
    ({ input, wanted, worth }) => ({ input, wanted, worth }),
  ),
);
for (const [part, weigher] of weighers.entries()) {
  keep(folder, part, { weigher: packNetwork(weigher, CANDIDATE_FEATURES) });
}
