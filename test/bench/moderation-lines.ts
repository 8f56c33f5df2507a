/**
 * The moderation layer beside a word filter, on 600 lines by two writers who knew nothing of the program: 260 that the rule "on-topic and not abusive" keeps
 * out and 340 harmless ones, about the first article and the two of `test/golden/corpus`. Nothing learned from them, and what failed was not read.
 *
 *     node test/bench/moderation-lines.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { moderate } from '../../src/moderation/moderate.ts';

interface Line {
  kind: string;
  /** The article's id. */
  article: string;
  text: string;
}

const OUTCOMES = ['blocked', 'off-topic', 'flagged', 'let through'] as const;
/** What becomes of a line under the standard preset: kept out as abuse or as off-topic, answered but shown to the moderators, or answered. */
type Outcome = (typeof OUTCOMES)[number];

export interface JudgedLine extends Line {
  outcome: Outcome;
  /** Whether obscenity, as it comes, finds a word in it. */
  hasListedWord: boolean;
}

const FOLDERS = ['../../corpus/', '../golden/corpus/'];
const wordFilter = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

function readSource(article: string): AnswerSource {
  const paths = FOLDERS.map((folder) => new URL(`${folder}${article}.md`, import.meta.url));
  const path = paths.find((one) => existsSync(one));
  if (!path) throw new Error(`No article ${article}`);
  return buildAnswerSource(parseArticle(article, readFileSync(path, 'utf8')));
}

function outcomeOf(source: AnswerSource, text: string): Outcome {
  const { action } = moderate(text, { isArticleWord: (word) => source.index.formsOfNormal.has(word) });
  if (action === 'block') return 'blocked';
  if (action === 'flag') return 'flagged';
  return answerQuestion(source, text).status === 'off-topic' ? 'off-topic' : 'let through';
}

/** Moderates all lines of a file of `test/bench/moderation`. */
export function judgeLines(file: 'abusive' | 'harmless'): JudgedLine[] {
  const path = new URL(`moderation/${file}.json`, import.meta.url);
  const lines = JSON.parse(readFileSync(path, 'utf8')) as Line[];
  const sources = new Map([...new Set(lines.map(({ article }) => article))].map((id) => [id, readSource(id)]));
  return lines.map((line) => ({
    ...line,
    outcome: outcomeOf(sources.get(line.article) as AnswerSource, line.text),
    hasListedWord: wordFilter.hasMatch(line.text),
  }));
}

if (import.meta.main) {
  for (const file of ['abusive', 'harmless'] as const) {
    const judged = judgeLines(file);
    const kinds = Map.groupBy(judged, ({ kind }) => kind);
    for (const [kind, lines] of [...kinds, [file, judged] as const]) {
      const counts = OUTCOMES.map((one) => `${one} ${lines.filter(({ outcome }) => outcome === one).length}`);
      const listed = lines.filter(({ hasListedWord }) => hasListedWord).length;
      console.log(`${kind}: ${lines.length} lines, ${counts.join(', ')}; obscenity ${listed}`);
    }
  }
}
