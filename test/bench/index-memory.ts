/**
 * Measures what the index of an article takes in memory: `node --expose-gc test/bench/index-memory.ts`. The constants of
 * src/library/index-memory.ts are rounded up from what it prints.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Article } from '../../src/article/article.ts';
import { loadCorpus } from '../../src/article/corpus.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { IndexMemory, indexBytes } from '../../src/library/index-memory.ts';
import { createVolume } from '../../src/library/volume.ts';
import { readRankingData } from './ranking-data.ts';

const QUESTION_LENGTH = 500;
const folder = (path: string) => new URL(path, import.meta.url).pathname;
/** What people asked about other articles: questions of every kind. */
const FOREIGN_QUESTIONS = readRankingData([folder('news/mixed.json')])
  .flatMap(({ questions }) => questions.map(({ question }) => question))
  .slice(0, 400);

function plainArticles(path: string): Article[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const lines = readFileSync(`${path}/${name}`, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      return parseArticle(name, `---\ntitle: ${name}\n---\n\n${lines.join('\n\n')}\n`);
    });
}

function bytesNow(): number {
  if (!globalThis.gc) throw new Error('Run it with --expose-gc');
  for (let round = 0; round < 4; round++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const lengthOf = ({ paragraphs }: Article) => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** All texts as one, so that the share that each article takes on top of its text can be told. */
function together(articles: readonly Article[]): Article {
  const body = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return parseArticle('together', `---\ntitle: Together\n---\n\n${body.join('\n\n')}\n`);
}

/** Builds everything of the articles and asks each of their sentences, and of each what people asked about other articles. */
function measure(name: string, articles: readonly Article[]): void {
  const memory = new IndexMemory(Number.POSITIVE_INFINITY);
  const volumes = articles.map((article) => createVolume(article, memory));
  const before = bytesNow();
  for (const volume of volumes) {
    volume.quotes();
    volume.hasWord('');
  }
  const built = bytesNow() - before;
  for (const volume of volumes) {
    for (const { text, sentences } of volume.article.paragraphs) {
      for (const [start, end] of sentences) {
        answerQuestion(volume.source(), text.slice(start, end).slice(0, QUESTION_LENGTH));
      }
    }
    for (const question of FOREIGN_QUESTIONS) answerQuestion(volume.source(), question);
  }
  const asked = bytesNow() - before;
  const characters = articles.reduce((sum, article) => sum + lengthOf(article), 0);
  const counted = articles.reduce((sum, article) => sum + indexBytes(article), 0);
  console.log(
    [
      `${name}: ${articles.length} article(s), ${characters} characters`,
      `built ${Math.round(built / characters)} B/character`,
      `asked through ${Math.round(asked / characters)} B/character, ${Math.round(asked / 1024)} kB`,
      `counted ${Math.round(counted / 1024)} kB`,
    ].join('; '),
  );
}

const articles = [
  ...(await loadCorpus(folder('../../corpus'))).articles,
  ...(await loadCorpus(folder('../golden/corpus'))).articles,
  ...plainArticles(folder('../quotes/articles')),
];
const [first] = articles;
// What the language model and the lexicons take once is none of the articles'.
if (first) measure('warming up', [first]);
measure('short articles', articles);
measure('one long article', [together(articles)]);
