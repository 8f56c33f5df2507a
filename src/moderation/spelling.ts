import { isEnglishWord } from '../text/language.ts';
import { HIDDEN_WORDS, LEXICON, type Lexeme, LOOK_ALIKES } from './lexicon.ts';

/** A word found behind its spelling, and the view that showed it. */
export interface Reading {
  lexemes: (Lexeme | string)[];
  view: string;
}

const LEET: readonly Readonly<Record<string, string>>[] = [
  {
    '0': 'o',
    '1': 'i',
    '!': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    $: 's',
    '7': 't',
    '+': 't',
    '8': 'b',
    '9': 'g',
    '6': 'g',
    '@': 'a',
    '|': 'i',
    '2': 'z',
    '€': 'e',
    '£': 'l',
    '¢': 'c',
    '(': 'c',
    '¡': 'i',
    '#': 'h',
  },
  {
    '0': 'o',
    '1': 'l',
    '!': 'l',
    '3': 'e',
    '4': 'a',
    '5': 's',
    $: 's',
    '7': 't',
    '+': 't',
    '8': 'b',
    '9': 'g',
    '6': 'b',
    '@': 'a',
    '|': 'l',
    v: 'u',
    q: 'g',
    z: 's',
    '€': 'e',
    '£': 'l',
    '¢': 'c',
    '(': 'c',
    '¡': 'i',
    '#': 'h',
  },
];
/** Numbers, also with a unit ("90k", "4th"), and the names of models and chips ("h100", "gpt-4") are not leet. */
const NUMBER = /^\d+(?:k|m|mn|bn|st|nd|rd|th)?$/;
const MODEL_NAME = /^[a-z]{1,4}[-.]?\d+$/;
const LONGEST_WORD = 24;
const SHORTEST_REPAIR = 4;
/** Lengths between which a word is tried as a sentence without spaces. */
const SHORTEST_SENTENCE = 10;
const LONGEST_SENTENCE = 40;

const isOffensive = (lexeme: Lexeme | undefined): boolean => lexeme?.offence !== undefined;
const single = [...LEXICON.values()].filter(
  ({ text }) => !text.includes(' ') && text.length >= 3 && /^[a-z-]+$/.test(text),
);

function squeeze(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

function index(lexemes: readonly Lexeme[], keys: (word: string) => Iterable<string>): Map<string, Lexeme[]> {
  const map = new Map<string, Lexeme[]>();
  for (const lexeme of lexemes)
    for (const key of new Set(keys(lexeme.text))) {
      const known = map.get(key);
      if (known) known.push(lexeme);
      else map.set(key, [lexeme]);
    }
  return map;
}

function* deletions(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

const bySqueezed = index(single, (word) => [squeeze(word)]);
/** Classes of insults that are masked as bad words are ("sc*mbag"). */
const MASKED = ['insult', 'weak-insult', 'curse-noun', 'contempt'];
const maskable = single.filter((lexeme) => isOffensive(lexeme) || MASKED.some((name) => lexeme.classes.has(name)));
const byShape = index(maskable, (word) => [`${word[0]}${word.length}`]);
/** Classes whose words matter enough to be looked for behind a misspelling; the small words of the language do not. */
const SIGNIFICANT =
  'group group-adjective human loathe harm harm:ing harmed removed vile vermin curse-noun contempt contempt-name hate-noun slur profanity sicken upset value bad-place dying death insult override instructions reveal'.split(
    ' ',
  );
const isSignificant = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && SIGNIFICANT.some((className) => lexeme.classes.has(className));
const byDeletion = index(
  single.filter(
    (lexeme) =>
      lexeme.text.length >= SHORTEST_REPAIR &&
      (isOffensive(lexeme) ? HIDDEN_WORDS.has(lexeme.text) : isSignificant(lexeme)),
  ),
  function* (word) {
    yield word;
    yield* deletions(word);
  },
);

const ENDING = /(?:e?s|ed|ing|ers?|est|ly)$/;

/** Whether the word is English, or the inflected form of an English word that is not itself offensive. */
export function isEnglishForm(word: string): boolean {
  if (isEnglishWord(word)) return true;
  const stem = word.replace(ENDING, '');
  if (stem === word || stem.length < SHORTEST_REPAIR || isOffensive(LEXICON.get(stem))) return false;
  return isEnglishWord(stem) || isEnglishWord(`${stem}e`) || isEnglishWord(stem.replace(/i$/, 'y'));
}

/** The lexeme whose letters the word shows, where `*`, `#`, `-`, `_` or `.` stands for a hidden one. */
function unmask(word: string): Lexeme | undefined {
  const hidden = word.replace(/[^*#_.$@%-]/g, '').length;
  if (hidden === 0 || !/^[a-z]/.test(word)) return undefined;
  if (hidden > word.length / 2 && !/^[fc]\*{3}$/.test(word)) return undefined;
  const shown = byShape
    .get(`${word[0]}${word.length}`)
    ?.filter(({ text }) => [...word].every((character, at) => /[*#_.$@%-]/.test(character) || character === text[at]));
  return shown?.find(({ text }) => HIDDEN_WORDS.has(text)) ?? shown?.[0];
}

function decodeLeet(word: string): Lexeme | undefined {
  if (NUMBER.test(word)) return undefined;
  const lexeme = decodeAnyLeet(word);
  return lexeme && MODEL_NAME.test(word) && !HIDDEN_WORDS.has(lexeme.text) ? undefined : lexeme;
}

function decodeAnyLeet(word: string): Lexeme | undefined {
  for (const table of LEET) {
    let decoded = '';
    for (const character of word) decoded += table[character] ?? character;
    const lexeme = decoded === word ? undefined : LEXICON.get(decoded);
    if (lexeme) return lexeme;
    if (/[^a-z]/.test(decoded)) continue;
    const squeezed = bySqueezed.get(squeeze(decoded))?.find(isOffensive);
    if (
      squeezed &&
      squeezed.text.length >= SHORTEST_REPAIR &&
      squeezed.text[0] === decoded[0] &&
      decoded !== word &&
      /[^a-z]/.test(word)
    )
      return squeezed;
  }
  return undefined;
}

/** Whether one slip of the finger (a letter too many, too few, or two changed about) leads from one word to the other. */
function isOneSlip(written: string, meant: string): boolean {
  let from = 0;
  while (from < written.length && written[from] === meant[from]) from++;
  let tail = 0;
  while (tail < Math.min(written.length, meant.length) - from && written.at(-1 - tail) === meant.at(-1 - tail)) tail++;
  const left = written.slice(from, written.length - tail);
  const right = meant.slice(from, meant.length - tail);
  if (left.length + right.length === 1)
    return meant.length >= 5 || !(HIDDEN_WORDS.has(meant) || LEXICON.get(meant)?.classes.has('insult'));
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  return left.length === 1 && right.length === 1 && meant.length >= 6;
}

function repair(word: string): Lexeme | undefined {
  const candidates = [...(byDeletion.get(word) ?? [])];
  for (const shorter of deletions(word)) candidates.push(...(byDeletion.get(shorter) ?? []));
  return candidates.find(({ text }) => text[0] === word[0] && isOneSlip(word, text));
}

function split(word: string): (Lexeme | string)[] | undefined {
  for (let at = 1; at < word.length; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const [known, other] = [LEXICON.get(left), LEXICON.get(right)];
    const isWhole = (part: string, lexeme: Lexeme | undefined) =>
      lexeme !== undefined || (part.length > 2 && isEnglishWord(part)) || part === 'i';
    if ((at >= 4 && isSignificant(known)) || (word.length - at >= 4 && isSignificant(other)))
      if (isWhole(left, known) && isWhole(right, other)) return [known ?? left, other ?? right];
  }
  return undefined;
}

/** Cuts several words written as one ("immigrantsarevermin") where the lexicon knows them all and more than one of them matters. */
function segment(word: string): Lexeme[] | undefined {
  const best: (Lexeme[] | undefined)[] = [[]];
  for (let to = 1; to <= word.length; to++)
    for (let from = Math.max(0, to - LONGEST_WORD); from < to; from++) {
      const before = best[from];
      const lexeme = before && LEXICON.get(word.slice(from, to));
      if (lexeme && (from === 0 || to - from > 1)) {
        best[to] = [...before, lexeme];
        break;
      }
    }
  const whole = best[word.length];
  return whole && whole.filter((lexeme) => isSignificant(lexeme) || isOffensive(lexeme)).length > 1 ? whole : undefined;
}

/** Words to choose from that together look like one kept apart; any other pair may hide one. */
const CHOICES: ReadonlySet<string> = new Set(['he/she', 'she/he']);

/** Reads a run of letters and symbols as one hidden word: leet, masked letters, letters kept apart by marks. */
export function readRun(run: string): Reading | undefined {
  if (run.length < 3 || run.length > 2 * LONGEST_WORD || !/[a-z]/.test(run)) return undefined;
  const leet = /[0-9@$!+|#(]/.test(run) ? decodeLeet(run) : undefined;
  if (leet) return { lexemes: [leet], view: 'leet' };
  const letters = run.replace(/[^a-z]/g, '');
  const isJoined = letters.length >= 3 && letters.length < run.length && !CHOICES.has(run);
  const joined = isJoined ? LEXICON.get(letters) : undefined;
  if (joined && isOffensive(joined)) return { lexemes: [joined], view: 'separated' };
  const masked = unmask(run);
  return masked && { lexemes: [masked], view: 'masked' };
}

/** Spellings that sound or look like another. */
const SOUND_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/^ph/, 'f'],
  [/^k/, 'c'],
  [/i/, 'l'],
  [/l/, 'i'],
  [/(.)\1/g, '$1'],
  [/k+$/, 'ck'],
];

function readSoundAlike(word: string): Lexeme | undefined {
  for (const [written, meant] of SOUND_ALIKES) {
    const other = word.replace(written, meant);
    if (other !== word && HIDDEN_WORDS.has(other)) return LEXICON.get(other);
  }
  return undefined;
}

/**
 * Reads a word that the lexicon does not know. Only words that are neither English nor of the article come here; each view is bounded
 * by the longest word of the lexicon.
 */
export function readWord(word: string): Reading | undefined {
  if (word.length < 3 || LOOK_ALIKES.has(word)) return undefined;
  if (/(.)\1\1/.test(word)) {
    const repeated = bySqueezed.get(squeeze(word))?.find(({ text }) => text[0] === word[0]);
    if (repeated) return { lexemes: [repeated], view: 'repeated' };
  }
  if (word.length >= SHORTEST_SENTENCE && word.length <= LONGEST_SENTENCE) {
    const words = segment(word);
    if (words) return { lexemes: words, view: 'run together' };
  }
  if (word.length > LONGEST_WORD) return undefined;
  const leet = decodeLeet(word);
  if (leet) return { lexemes: [leet], view: 'leet' };
  if (!/^[a-z-]+$/.test(word)) return undefined;
  const alike = readSoundAlike(word);
  if (alike) return { lexemes: [alike], view: 'phonetic' };
  if (word.length < SHORTEST_REPAIR) return undefined;
  const reversed = LEXICON.get([...word].reverse().join(''));
  if (reversed && HIDDEN_WORDS.has(reversed.text)) return { lexemes: [reversed], view: 'reversed' };
  const repaired = repair(word);
  if (repaired) return { lexemes: [repaired], view: 'misspelt' };
  const parts = word.length > SHORTEST_REPAIR ? split(word) : undefined;
  return parts && { lexemes: parts, view: 'run together' };
}

const groupAdjectives = single.filter(({ classes }) => classes.has('group-adjective'));

/** The group that a short misspelt word before a noun for people stands for: "gy people". */
export function readGroupAdjective(word: string): Reading | undefined {
  if (word.length < 2 || word.length > LONGEST_WORD) return undefined;
  const meant = groupAdjectives.find(
    ({ text }) => text[0] === word[0] && text.length - word.length === 1 && isOneSlip(word, text),
  );
  return meant && { lexemes: [meant], view: 'misspelt' };
}

/** The words of the lexicon that letters written one by one spell, as `[start, end, lexeme]` over the letters. */
export function readLetters(letters: string): [from: number, to: number, lexeme: Lexeme][] {
  const found: [number, number, Lexeme][] = [];
  for (let from = 0; from < letters.length; ) {
    let to = Math.min(letters.length, from + LONGEST_WORD);
    let lexeme: Lexeme | undefined;
    for (; to >= from + 3; to--) {
      const part = letters.slice(from, to);
      lexeme = LEXICON.get(part) ?? (/[^a-z]/.test(part) ? decodeLeet(part) : undefined);
      if (lexeme) break;
    }
    if (lexeme) found.push([from, to, lexeme]);
    from = lexeme ? to : from + 1;
  }
  return found;
}

/** Whether two neighbouring pieces are one offensive word broken in two: "fu ck". */
export function readBroken(left: string, right: string): Lexeme | undefined {
  if (left.length + right.length > LONGEST_WORD || left.length + right.length < SHORTEST_REPAIR) return undefined;
  const lexeme = LEXICON.get(left + right);
  if (!lexeme) return undefined;
  const isOrdinary = (part: string) =>
    LEXICON.has(part) ||
    (part.length >= 3 && isEnglishWord(part)) ||
    /^(?:a|i|an|as|at|is|it|in|on|us|ad|ass|be|do|go|he|if|me|my|no|of|or|so|to|up|we)$/.test(part);
  const [leftIs, rightIs] = [isOrdinary(left), isOrdinary(right)];
  return (isOffensive(lexeme) ? leftIs && rightIs : leftIs || rightIs) ? undefined : lexeme;
}
