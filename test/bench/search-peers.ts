/**
 * Ours beside MiniSearch and Fuse.js on questions whose paragraph is known, all in one run:
 * `node test/bench/search-peers.ts FILE... [--typos] [--every N]`. FILE holds `[{id, title, paragraphs, questions}]`.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import type { Article, Evidence } from '../../src/article/article.ts';
import { buildPassageIndex, search } from '../../src/search/passage-index.ts';
import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { misspell, readRankingData } from './ranking-data.ts';

/** A sentence of a paragraph (both from 0), or a paragraph where the engine ranks only these. */
interface Hit {
  paragraph: number;
  sentence?: number;
}
interface Engine {
  name: string;
  /** Ask only every n-th question: Fuse.js is slow. */
  every: number;
  build(article: Article): (question: string) => { paragraphs: number[]; sentence?: Hit };
}

/** The stems that both MiniSearch and the token search of Fuse.js index and are asked with. */
function stems(text: string): string[] {
  return tokenize(text)
    .filter(({ kind, normal }) => kind !== 'mark' && !STOP_WORDS.has(normal))
    .map(({ stem }) => stem);
}

function units(article: Article): { paragraphs: string[]; sentences: (Hit & { text: string })[] } {
  return {
    paragraphs: article.paragraphs.map(({ text }) => text),
    sentences: article.paragraphs.flatMap(({ text, sentences }, paragraph) =>
      sentences.map(([start, end], sentence) => ({ paragraph, sentence, text: text.slice(start, end) })),
    ),
  };
}

function miniSearch(fuzzy: boolean): Engine['build'] {
  return (article) => {
    const { paragraphs, sentences } = units(article);
    const options = { fields: ['text'], tokenize: stems, processTerm: (term: string) => term };
    const byParagraph = new MiniSearch(options);
    byParagraph.addAll(paragraphs.map((text, id) => ({ id, text })));
    const bySentence = new MiniSearch(options);
    bySentence.addAll(sentences.map(({ text }, id) => ({ id, text })));
    // One edit for words of five letters or more.
    const how = fuzzy ? { fuzzy: (term: string) => (term.length >= 5 ? 1 : false) } : {};
    return (question) => {
      const best = bySentence.search(question, how)[0];
      const hit = best && sentences[best.id as number];
      return {
        paragraphs: byParagraph.search(question, how).map(({ id }) => id as number),
        ...(hit ? { sentence: hit } : {}),
      };
    };
  };
}

function fuse(options: ConstructorParameters<typeof Fuse<string>>[1], read: (text: string) => string): Engine['build'] {
  return (article) => {
    const { paragraphs, sentences } = units(article);
    const byParagraph = new Fuse(paragraphs.map(read), options);
    const bySentence = new Fuse(
      sentences.map(({ text }) => read(text)),
      options,
    );
    return (question) => {
      const asked = read(question);
      const hit = sentences[bySentence.search(asked, { limit: 1 })[0]?.refIndex ?? -1];
      return {
        paragraphs: byParagraph.search(asked, { limit: 10 }).map(({ refIndex }) => refIndex),
        ...(hit ? { sentence: hit } : {}),
      };
    };
  };
}

/** The paragraphs of passages, and the sentence that the first of them is. */
function hits(article: Article, passages: readonly Evidence[]): { paragraphs: number[]; sentence?: Hit } {
  const first = passages[0];
  const paragraph = (first?.paragraph ?? 0) - 1;
  const sentence = article.paragraphs[paragraph]?.sentences.findIndex(([start]) => start === first?.start);
  return {
    paragraphs: passages.map((passage) => (passage.paragraph ?? 0) - 1),
    ...(sentence === undefined ? {} : { sentence: { paragraph, sentence } }),
  };
}

const PASSAGES = 10;
const raw = (text: string) => text;
const stemmed = (text: string) => stems(text).join(' ');
const FUSE_SAMPLE = 20;
const ENGINES: Engine[] = [
  {
    name: 'Byline, the whole answer',
    every: 1,
    build: (article) => {
      const source = buildAnswerSource(article);
      return (question) => hits(article, answerQuestion(source, question, { top: PASSAGES }).passages);
    },
  },
  {
    name: 'Byline, ranking alone',
    every: 1,
    build: (article) => {
      const index = buildPassageIndex(article);
      return (question) => hits(article, search(index, question, { top: PASSAGES }).passages);
    },
  },
  { name: 'MiniSearch, stems and stop words', every: 1, build: miniSearch(false) },
  { name: 'MiniSearch, stems and stop words, fuzzy 1', every: 1, build: miniSearch(true) },
  { name: 'Fuse.js, defaults', every: FUSE_SAMPLE, build: fuse({}, raw) },
  { name: 'Fuse.js, ignoreLocation', every: FUSE_SAMPLE, build: fuse({ ignoreLocation: true }, raw) },
  {
    name: 'Fuse.js, token search over stems, threshold 0',
    every: FUSE_SAMPLE,
    build: fuse({ useTokenSearch: true, threshold: 0, ignoreLocation: true }, stemmed),
  },
];

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const typos = process.argv.includes('--typos');
const data = readRankingData(files);
for (const engine of ENGINES) {
  let asked = 0;
  let first = 0;
  let three = 0;
  let sentences = 0;
  let right = 0;
  const times: number[] = [];
  for (const { article, questions } of data) {
    const ask = engine.build(article);
    ask('warm up');
    for (const [at, { id, question, paragraph, answerStarts, answerable }] of questions.entries()) {
      if (!answerable || at % engine.every !== 0) continue;
      const text = typos ? misspell(question, `${article.id}/${id}`) : question;
      const started = performance.now();
      const found = ask(text);
      times.push(performance.now() - started);
      asked++;
      if (found.paragraphs[0] === paragraph) first++;
      if (found.paragraphs.slice(0, 3).includes(paragraph)) three++;
      if (answerStarts.length === 0) continue;
      sentences++;
      const span = article.paragraphs[found.sentence?.paragraph ?? -1]?.sentences[found.sentence?.sentence ?? -1];
      if (span && found.sentence?.paragraph === paragraph && answerStarts.some((at) => at >= span[0] && at < span[1]))
        right++;
    }
  }
  times.sort((a, b) => a - b);
  const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)}`;
  console.log(
    `${engine.name}: ${asked} questions, paragraph R@1 ${share(first, asked)} R@3 ${share(three, asked)}, ` +
      `sentence hit@1 ${share(right, sentences)}, p50 ${times[times.length >> 1]?.toFixed(3)} ms`,
  );
}
