/**
 * The moderation layer beside a word filter, on 600 lines by two writers who knew nothing of the program: 260 that the rule "on-topic and not abusive" keeps
 * out and 340 harmless ones, about the first article and the two of `test/golden/corpus`. No rule was written or changed after what failed here was read.
 *
 *     node test/bench/moderation-lines.ts [--failures]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
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

/** What becomes of a line under the standard preset: kept out, kept out as off-topic, answered but marked for the moderators, or answered. */
type Outcome = 'blocked' | 'off-topic' | 'flagged' | 'let through';

const FOLDERS = ['../../corpus/', '../golden/corpus/'];
const sources = new Map<string, AnswerSource>();
const wordFilter = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

function readFromAny(name: string): string {
  for (const folder of FOLDERS) {
    try {
      return readFileSync(new URL(folder + name, import.meta.url), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`No article ${name}`);
}

function sourceOf(article: string): AnswerSource {
  const known = sources.get(article) ?? buildAnswerSource(parseArticle(article, readFromAny(`${article}.md`)));
  sources.set(article, known);
  return known;
}

function outcomeOf({ article, text }: Line): Outcome {
  const source = sourceOf(article);
  const { action } = moderate(text, { isArticleWord: (word) => source.index.formsOfNormal.has(word) });
  if (action === 'block') return 'blocked';
  if (action === 'flag') return 'flagged';
  return answerQuestion(source, text).status === 'off-topic' ? 'off-topic' : 'let through';
}

const { values } = parseArgs({ options: { failures: { type: 'boolean' } } });
for (const file of ['abusive', 'harmless']) {
  const lines = JSON.parse(
    readFileSync(new URL(`moderation/${file}.json`, import.meta.url), 'utf8'),
  ) as readonly Line[];
  const judged = lines.map((line) => ({ ...line, outcome: outcomeOf(line), isHit: wordFilter.hasMatch(line.text) }));
  const rows = Map.groupBy(judged, ({ kind }) => kind);
  for (const [kind, all] of [...rows, [file, judged] as const]) {
    const count = (outcome: Outcome) => all.filter((one) => one.outcome === outcome).length;
    const counts = (['blocked', 'flagged', 'off-topic', 'let through'] as const).map((one) => `${one} ${count(one)}`);
    console.log(
      `${kind}: ${all.length} lines, ${counts.join(', ')}; obscenity ${all.filter(({ isHit }) => isHit).length}`,
    );
  }
  if (!values.failures) continue;
  const isWrong = (outcome: Outcome) => (file === 'abusive' ? outcome !== 'blocked' : outcome === 'blocked');
  for (const { kind, outcome, text } of judged) if (isWrong(outcome)) console.log(`  ${kind}, ${outcome}: ${text}`);
}
