import { createHash } from 'node:crypto';
import { foldCase } from '../text/tokens.ts';
import type { Quote } from './quote.ts';

export interface Speaker {
  name: string;
  role?: string;
  /** What else finds them: other roles, and whom they speak for, if it is one body in all their quotations. */
  besides: string[];
  /** How many quotations are theirs. */
  quotes: number;
}

/** Typed words longer than this are cut: no name needs more, and the cost of comparing grows with length. */
const MAX_TYPED = 100;
/** Characters of a speaker's mark: two of a hundred speakers share one once in two hundred thousand articles. */
const MARK_LENGTH = 5;

/** Who is quoted, in order of appearance. Quotations whose speaker is not stated are left out. */
export function listSpeakers(quotes: readonly Quote[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  const bodies = new Map<Speaker, Set<string>>();
  for (const { speaker, role, besides = [], organisation = '' } of quotes) {
    if (speaker === null) continue;
    const key = foldCase(speaker);
    const known = speakers.get(key) ?? { name: speaker, besides: [], quotes: 0 };
    speakers.set(key, known);
    known.quotes++;
    if (role) known.role ??= role;
    known.besides = [...new Set([...known.besides, ...besides])];
    bodies.set(known, (bodies.get(known) ?? new Set()).add(organisation));
  }
  // Two bodies' spokesmen go by the same name.
  for (const [speaker, [body, other]] of bodies) if (body && other === undefined) speaker.besides.push(body);
  return [...speakers.values()];
}

/** Whether two names are one speaker's, whatever their case. */
export function isSameSpeaker(name: string | null, other: string): boolean {
  return name !== null && foldCase(name) === foldCase(other);
}

/** A short name for a speaker that stays the same over restarts and whoever else is quoted: what a button carries. */
export function speakerMark(name: string): string {
  return createHash('sha256').update(foldCase(name)).digest('base64url').slice(0, MARK_LENGTH);
}

function wordsOf(text: string): string[] {
  return foldCase(text.slice(0, MAX_TYPED)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Typing errors that a word of this length is forgiven. */
function allowedErrors(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** Edits (insert, delete, replace, swap neighbours) from `typed` to `word`, or to its beginning if `prefix`. */
function editDistance(typed: string, word: string, prefix: boolean): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return prefix ? Math.min(...last) : (last[word.length] ?? typed.length);
}

/** 0 is the word itself; undefined is another word. */
function wordCost(typed: string, word: string): number | undefined {
  if (typed === word) return 0;
  if (word.startsWith(typed)) return 0.25;
  const allowed = allowedErrors(typed);
  const whole = editDistance(typed, word, false);
  if (whole <= allowed) return 0.5 + whole;
  const start = editDistance(typed, word, true);
  return typed.length >= 4 && start <= allowed && start > 0 ? 1 + start : undefined;
}

function cost(speaker: Speaker, typed: readonly string[]): number | undefined {
  const names = wordsOf(speaker.name);
  const roles = [speaker.role ?? '', ...speaker.besides].flatMap(wordsOf);
  let total = 0;
  for (const one of typed) {
    const best = Math.min(...names.map((name) => wordCost(one, name) ?? Number.POSITIVE_INFINITY));
    if (best < Number.POSITIVE_INFINITY) total += best;
    else if (roles.some((role) => role.startsWith(one))) total += 4;
    else return undefined;
  }
  return total;
}

/**
 * The speakers that somebody may mean who typed this, best first. Forgives case, diacritics, typing errors, missing names
 * and unfinished words; a word of the role also finds its speaker. All of them where nothing was typed.
 */
export function matchSpeaker(speakers: Speaker[], typed: string): Speaker[] {
  const words = wordsOf(typed);
  if (words.length === 0) return typed.trim() === '' ? speakers : [];
  return speakers
    .flatMap((speaker) => {
      const price = isSameSpeaker(speaker.name, typed.trim()) ? -1 : cost(speaker, words);
      return price === undefined ? [] : [{ speaker, price }];
    })
    .sort((left, right) => left.price - right.price)
    .map(({ speaker }) => speaker);
}
