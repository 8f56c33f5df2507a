/**
 * How the time of a question and the memory of an index grow with the article, MiniSearch and Fuse.js beside ours in the
 * same run: `node --expose-gc test/bench/search-scaling.ts [PARAGRAPHS...]`. The paragraphs are made up: words drawn by
 * Zipf's law, so that frequent ones are frequent and new ones keep coming, as in real text.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/article/article.ts';
import { buildPassageIndex, search } from '../../src/search/passage-index.ts';
import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';

const SIZES = [50, 500, 5_000, 50_000];
const SENTENCES = 4;
const WORDS = 16;
const VOCABULARY = 60_000;
const QUESTIONS = 40;
/** A scan of more paragraphs takes seconds a question. */
const MOST_FUSE = 5_000;
const FUSE_QUESTIONS = 5;

let state = 12345;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ze chi dra gre plo sta tri blo'.split(' ');
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word;
}
/** Rank r is drawn about as often as 1/r. */
const drawWord = (): string => wordOf(Math.floor(VOCABULARY ** random()) - 1);

function makeSentence(): string {
  const words = Array.from({ length: WORDS }, (_, at) => (at % 4 === 2 ? 'of' : drawWord()));
  const text = words.join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function makeArticle(paragraphs: number): Article {
  return {
    id: 'made-up',
    title: 'Made up',
    language: 'en',
    commentRules: [],
    aliases: {},
    paragraphs: Array.from({ length: paragraphs }, (_, at) => {
      const text = Array.from({ length: SENTENCES }, makeSentence).join(' ');
      return { number: at + 1, text, sentences: splitSentences(text) };
    }),
  };
}

/** Questions as people ask: some words of a sentence that is there. */
function makeQuestion(article: Article): string {
  const { text } = article.paragraphs[Math.floor(random() * article.paragraphs.length)] ?? { text: '' };
  const words = text.slice(0, text.indexOf('.')).toLowerCase().split(' ');
  return `What is the ${words
    .filter((_, at) => at % 3 !== 1)
    .slice(0, 6)
    .join(' ')}?`;
}

function stems(text: string): string[] {
  return tokenize(text)
    .filter(({ kind, normal }) => kind !== 'mark' && !STOP_WORDS.has(normal))
    .map(({ stem }) => stem);
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function measure(name: string, questions: readonly string[], build: () => (question: string) => void): void {
  const before = heapAfterCollection();
  const started = performance.now();
  const ask = build();
  const built = performance.now() - started;
  const memory = heapAfterCollection() - before;
  for (const question of questions) ask(question);
  const times = questions.map((question) => {
    const asked = performance.now();
    ask(question);
    return performance.now() - asked;
  });
  times.sort((a, b) => a - b);
  const p50 = times[times.length >> 1] ?? 0;
  console.log(`  ${name}: p50 ${p50.toFixed(3)} ms, built in ${built.toFixed(0)} ms, ${memory.toFixed(1)} MB`);
}

tokenize('The language model is loaded before anything is measured.');
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const article = makeArticle(size);
  const questions = Array.from({ length: QUESTIONS }, () => makeQuestion(article));
  const texts = article.paragraphs.map(({ text }) => text);
  console.log(`${size} paragraphs`);
  measure('Byline', questions, () => {
    const index = buildPassageIndex(article);
    return (question) => search(index, question);
  });
  measure('MiniSearch', questions, () => {
    const index = new MiniSearch({ fields: ['text'], tokenize: stems, processTerm: (term) => term });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (question) => index.search(question);
  });
  if (size > MOST_FUSE) continue;
  const fewer = questions.slice(0, FUSE_QUESTIONS);
  measure('Fuse.js, ignoreLocation', fewer, () => {
    const fuse = new Fuse(texts, { ignoreLocation: true });
    return (question) => fuse.search(question, { limit: 3 });
  });
  measure('Fuse.js, token search over stems', fewer, () => {
    const options = { useTokenSearch: true, threshold: 0, ignoreLocation: true };
    const fuse = new Fuse(
      texts.map((text) => stems(text).join(' ')),
      options,
    );
    return (question) => fuse.search(stems(question).join(' '), { limit: 3 });
  });
}
