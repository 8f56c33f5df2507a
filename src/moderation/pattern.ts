import { CLASSES, LEXICON } from './lexicon.ts';
import { has, type Word } from './words.ts';

/**
 * A pattern over words, written as one line. Its parts, separated by spaces:
 * - `word` or `word|other`: one of these words (a set phrase is written with `_`, and is also found by its first word);
 *   `{class}` or `{one|other}|word`: a word of one of these classes, or the word; `{group}`: a protected group; `{name}`: a person by name.
 * - `?` after a part: it may be missing. `!` before a part: it must not come next, be it after filler words.
 * - `...`: up to eight words of the same sentence, none of them a negation. Between any other two parts up to five filler words ("all these fucking") may stand.
 * - `~`: as `...`, but the next sentence may begin in between.
 * - `^` and `$`: the beginning and the end of a clause. `... ^`: of one that begins further on in the sentence. `$$`: the end of a sentence.
 */
export interface Pattern {
  parts: readonly Part[];
  /** The parts without which the pattern cannot match. */
  needs: readonly Need[];
  /** Whether it asks for what comes next, or that nothing does. */
  looksAhead: boolean;
}

/** One of these words or classes has to stand in the text. */
export interface Need {
  classes: readonly string[];
  words: ReadonlySet<string>;
}

interface Part extends Need {
  optional: boolean;
  negative: boolean;
  kind: 'word' | 'start' | 'end' | 'sentence-end';
  /** How many words may be passed over before it, and whether they must be filler. */
  reach: number;
  fillerOnly: boolean;
  crossesSentence: boolean;
}

const MARKS: Readonly<Record<string, Part['kind']>> = { '^': 'start', $: 'end', $$: 'sentence-end' };
const FILLER_REACH = 5;
const OPEN_REACH = 8;
/** Bounds every look backwards or past a name, so that work stays linear in the length of the text. */
const LONGEST_NAME = 6;

/** Compiles a pattern. */
export function compilePattern(source: string): Pattern {
  const parts: Part[] = [];
  let open = false;
  let crossesSentence = false;
  for (const item of source.split(/\s+/).filter(Boolean)) {
    if (item === '...' || item === '~') {
      open = true;
      crossesSentence = item === '~';
      continue;
    }
    const optional = item.endsWith('?');
    const negative = item.startsWith('!');
    const body = item.slice(negative ? 1 : 0, optional ? -1 : undefined);
    const alternatives = [...body.matchAll(/\{([^}]*)\}|([^|{}]+)/g)];
    const classes = alternatives.flatMap(([, inBraces]) => inBraces?.split('|') ?? []);
    for (const className of classes)
      if (!CLASSES.has(className)) throw new Error(`pattern "${source}" names no class "${className}"`);
    const words = alternatives.flatMap(([, , word]) => word?.replaceAll('_', ' ') ?? []);
    for (const word of words)
      if (word.includes(' ') && !LEXICON.has(word)) throw new Error(`pattern "${source}": "${word}" is no set phrase`);
    parts.push({
      classes,
      words: new Set(words),
      optional,
      negative,
      kind: MARKS[body] ?? 'word',
      reach: open ? OPEN_REACH : parts.length === 0 || negative ? 0 : FILLER_REACH,
      fillerOnly: !open,
      crossesSentence,
    });
    open = false;
    crossesSentence = false;
  }
  return {
    parts,
    needs: parts.filter(({ kind, optional, negative }) => kind === 'word' && !optional && !negative),
    looksAhead: parts.some(({ kind, negative }) => kind.endsWith('end') || negative),
  };
}

export interface Match {
  /** Half-open, over words. */
  from: number;
  to: number;
}

/** Counts comparisons of a word with a part of a pattern: the measure of work. */
export interface Work {
  steps: number;
}

/** How a pattern is held against words. */
interface Reading {
  words: readonly Word[];
  work: Work;
  /**
   * Whether each place is read as if the text might end there: what only the next words take back (`!` and `$`, a set phrase that
   * swallows a word, a noun that makes the name of a group an adjective) then counts for nothing.
   */
  asIfEnded: boolean;
}

function isNamed(word: Word, kind: 'group' | 'name', asIfEnded: boolean): boolean {
  return word[kind] || (asIfEnded && word.compound === kind);
}

function hasClass(word: Word, className: string, asIfEnded: boolean): boolean {
  return className === 'group' || className === 'name' ? isNamed(word, className, asIfEnded) : has(word, className);
}

/** Words that end in "-ly" without being adverbs of manner or degree. */
const NOT_ADVERBS = new Set([
  'only',
  'family',
  'ugly',
  'silly',
  'smelly',
  'reply',
  'apply',
  'supply',
  'fly',
  'italy',
  'bully',
  'ally',
  'july',
  'lovely',
  'friendly',
  'holy',
  'cowardly',
  'hardly',
  'barely',
  'scarcely',
]);

const DO = new Set(['do', 'does', 'did']);

/** Whether the word may be passed over: filler, an adverb, or the "do" of a "do not". */
function isFiller(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (has(word, 'filler') || (word.text.endsWith('ly') && !NOT_ADVERBS.has(word.text))) return true;
  return DO.has(word.text) && has(words[at + 1], 'negation');
}

function fits(part: Part, word: Word, asIfEnded: boolean): boolean {
  if (part.words.has(word.text) || part.classes.some((className) => hasClass(word, className, asIfEnded))) return true;
  const { first } = word;
  if (first === undefined) return false;
  return part.words.has(first.text) || (asIfEnded && part.classes.some((className) => has(first, className)));
}

const CLAUSE_OPENERS = new Set(['and', 'but', 'so', 'please', 'then', 'now', 'just', 'or']);
/** They open a clause only where they stand at its beginning themselves. */
const CLAUSE_ADVERBS = new Set(['also', 'instead', 'finally']);

function isClauseStart(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (words[at]?.gap !== 'space' || CLAUSE_OPENERS.has(before)) return true;
  return (
    CLAUSE_ADVERBS.has(before) && (words[at - 1]?.gap !== 'space' || CLAUSE_OPENERS.has(words[at - 2]?.text ?? ''))
  );
}

/** Past the other words of a name: "trans people" is one name of a group. */
function endOfName({ words, asIfEnded }: Reading, from: number, kind: 'group' | 'name'): number {
  let at = from;
  while (at < from + LONGEST_NAME && words[at]?.gap === 'space' && isNamed(words[at] as Word, kind, asIfEnded)) at++;
  return at;
}

function endOfWord(reading: Reading, part: Part, at: number): number {
  const word = reading.words[at] as Word;
  if (isNamed(word, 'group', reading.asIfEnded)) return endOfName(reading, at + 1, 'group');
  return part.classes.includes('name') && isNamed(word, 'name', reading.asIfEnded)
    ? endOfName(reading, at + 1, 'name')
    : at + 1;
}

/** Whether the part comes next in the clause, past filler words. */
function comesNext(part: Part, { words, work }: Reading, position: number): boolean {
  for (let at = position; at <= position + FILLER_REACH; at++) {
    const word = words[at];
    if (word?.gap !== 'space') return false;
    work.steps++;
    if (fits(part, word, false)) return true;
    if (!isFiller(words, at)) return false;
  }
  return false;
}

/** Matches from a clause that begins at `position` or, after `...`, further on in the sentence. */
function startClause(parts: readonly Part[], at: number, position: number, reading: Reading): number {
  const reach = at > 0 && !parts[at]?.fillerOnly ? OPEN_REACH : 0;
  for (let start = position; start <= position + reach; start++) {
    const word = reading.words[start];
    if (start > position && (!word || word.gap === 'sentence')) break;
    reading.work.steps++;
    if (isClauseStart(reading.words, start)) {
      const end = matchFrom(parts, at + 1, start, reading);
      if (end >= 0) return end;
    }
  }
  return -1;
}

function matchFrom(parts: readonly Part[], at: number, position: number, reading: Reading): number {
  const part = parts[at];
  if (part === undefined) return position;
  const { words, work, asIfEnded } = reading;
  work.steps++;
  const rest = () => matchFrom(parts, at + 1, position, reading);
  if (part.kind === 'start') return startClause(parts, at, position, reading);
  if (part.kind === 'end') return asIfEnded || words[position]?.gap !== 'space' ? rest() : -1;
  if (part.kind === 'sentence-end')
    return asIfEnded || (words[position]?.gap ?? 'sentence') === 'sentence' ? rest() : -1;
  if (part.negative) return asIfEnded || !comesNext(part, reading, position) ? rest() : -1;
  for (let passed = 0; passed <= part.reach; passed++) {
    const word = words[position + passed];
    if (word === undefined) break;
    if (
      position + passed > 0 &&
      at > 0 &&
      !(passed === 0 && parts[at - 1]?.kind === 'start') &&
      ((word.gap === 'sentence' && !part.crossesSentence) || (part.fillerOnly && word.gap === 'pause'))
    )
      break;
    work.steps++;
    if (fits(part, word, asIfEnded)) {
      const end = matchFrom(parts, at + 1, endOfWord(reading, part, position + passed), reading);
      if (end >= 0) return end;
    }
    if (part.fillerOnly ? !isFiller(words, position + passed) : has(word, 'negation')) break;
  }
  return part.optional ? rest() : -1;
}

const BEFORE_OBJECTS = new Set([
  'against',
  'for',
  'to',
  'about',
  'towards',
  'toward',
  'with',
  'from',
  'by',
  'at',
  'on',
  'protect',
  'help',
  'treat',
  'attack',
  'support',
]);
const PARTS_OF = new Set([
  'all',
  'most',
  'some',
  'many',
  'half',
  'each',
  'every',
  'lot',
  'lots',
  'bunch',
  'majority',
  'none',
  'both',
]);

/** Whether the group named at `at` can be what the sentence speaks about, not the object of a verb or preposition before it. */
function isSubject(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (
    before >= Math.max(0, at - LONGEST_NAME) &&
    words[before + 1]?.gap === 'space' &&
    (words[before]?.group || isFiller(words, before)) &&
    words[before]?.text !== 'that'
  )
    before--;
  const word = words[before];
  if (!word || words[before + 1]?.gap !== 'space') return true;
  if (word.text === 'of') return PARTS_OF.has(words[before - 1]?.text ?? '');
  if (BEFORE_OBJECTS.has(word.text)) return false;
  return !['harm', 'harm:ing', 'harm:s', 'loathe', 'loathe:ing', 'loathe:s', 'remove', 'remove:ing'].some((className) =>
    has(word, className),
  );
}

/**
 * Every place where the pattern matches; matches do not overlap.
 * @param asIfEnded whether what only the next words take back is to be found as well
 */
export function findMatches({ parts }: Pattern, words: readonly Word[], work: Work, asIfEnded = false): Match[] {
  const reading = { words, work, asIfEnded };
  const matches: Match[] = [];
  const asksForSubject = (parts[0]?.classes.includes('group') ?? false) && (parts[1]?.fillerOnly ?? true);
  for (let from = 0; from < words.length; from++) {
    if (asksForSubject && isNamed(words[from] as Word, 'group', asIfEnded) && !isSubject(words, from)) continue;
    const to = matchFrom(parts, 0, from, reading);
    if (to <= from) continue;
    matches.push({ from, to });
    from = to - 1;
  }
  return matches;
}
