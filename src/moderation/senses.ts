import { FEMALE_NAMES, MALE_NAMES } from '../quotes/given-names.ts';
import { HONORIFICS } from './data/around-names.ts';
import { NAMES, PLAIN_SENSES } from './lexicon.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import { isEnglishForm } from './spelling.ts';
import { has, type Word } from './words.ts';

const SENSE_REACH = 8;
const ARTICLE_REACH = 4;

const KICKS = new Set(['kick', 'kicks', 'kicked', 'kicking']);
const OF_OPPONENTS = new Set(['their', 'our', 'some']);

/** Whether somebody wins or lost: "kick ass", "kick their ass", "got our ass kicked". What is to be done to one person is another matter. */
function isBeaten(words: readonly Word[], at: number): boolean {
  if (/^kick(?:s|ed|ing)? ass$/.test(words[at]?.text ?? '')) return true;
  if (!has(words[at], 'ass')) return false;
  const [owner, next] = [words[at - 1], words[at + 1]];
  if (!owner || !(OF_OPPONENTS.has(owner.text) || owner.possessive)) return false;
  return KICKS.has(words[at - 2]?.text ?? '') || next?.text === 'kicked';
}

/** Whether the neighbours of an offensive word tell its plain sense. */
export function hasPlainSense(words: readonly Word[], at: number): boolean {
  if (isBeaten(words, at)) return true;
  const text = words[at]?.lexeme?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  const previous = words[at - 1]?.text ?? '';
  return (PLAIN_SENSES.get(text) ?? []).some(
    (sense) =>
      sense.next.has(next) ||
      sense.previous.has(previous) ||
      words
        .slice(
          Math.max(sentenceStart(words, at), at - SENSE_REACH),
          Math.min(sentenceEnd(words, at + 1), at + SENSE_REACH),
        )
        .some((word) => word.text !== text && sense.near.has(word.text)),
  );
}

/**
 * Whether an offensive word is part of a name, both typed with a capital. One that what stands before it makes a well-known name ("Moby …")
 * counts for nothing; where a title, a given name or the next word may make it one, it is as doubtful as any word with two senses.
 */
export function nameSense(words: readonly Word[], at: number): 'name' | 'homonym' | undefined {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  const sense = NAMES.get(word?.lexeme?.text ?? '');
  if (!sense || !word?.capital) return undefined;
  if (previous?.capital && sense.after.has(previous.text)) return 'name';
  const isSurname = HONORIFICS.has(previous?.text ?? '') || (isForename(previous) && word.gap === 'space');
  return isSurname || (sense.isForename && isUnknownName(next)) ? 'homonym' : undefined;
}

const isUnknownName = (word: Word | undefined): boolean =>
  word?.capital === true && word.gap === 'space' && !word.lexeme && !isEnglishForm(word.text);

const isForename = (word: Word | undefined): boolean =>
  word?.capital === true && !word.possessive && (MALE_NAMES.has(word.text) || FEMALE_NAMES.has(word.text));

const DEFINING = new Set([
  'word',
  'term',
  'define',
  'meaning',
  'definition',
  'etymology',
  'origin',
  'translation',
  'spell',
  'slur',
]);
const OF_WORD = new Set(['a', 'an', 'the', 'of', 'word', 'term', 'slur', 'slang']);
const MEANING = new Set(['mean', 'means', 'stand', 'stands', 'short', 'originate', 'come']);

/** Whether a word is asked about, not used: "What is a …?", "What does … mean?", "the word …". */
export function isMentioned(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > Math.max(-1, at - ARTICLE_REACH) && OF_WORD.has(words[before]?.text ?? '')) {
    if (DEFINING.has(words[before]?.text ?? '')) return true;
    before--;
  }
  const [asking, verb, article] = [words[before - 1]?.text, words[before], words[at - 1]?.text];
  if (DEFINING.has(verb?.text ?? '')) return true;
  if (asking !== 'what') return false;
  if (has(verb, 'be')) return article !== 'the' && (article === 'a' || article === 'an' || before === at - 1);
  return (verb?.text === 'does' || verb?.text === 'do') && MEANING.has(words[at + 1]?.text ?? '');
}

const VOCATIVE_REACH = 2;

/** Whether a word of contempt is used by one of those it names, of themselves or in pride, and not thrown at another. */
export function isReclaimed(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - SENSE_REACH), at + SENSE_REACH);
  const before = words.slice(Math.max(0, at - VOCATIVE_REACH), at);
  const isThrown =
    before.some((word) => has(word, 'you') || has(word, 'your') || has(word, 'coreference')) ||
    has(words[at + 1], 'like-kind') ||
    near.some((word) => has(word, 'loathe') || has(word, 'harm') || has(word, 'vile'));
  return !isThrown && near.some((word) => has(word, 'self') || has(word, 'pride'));
}
