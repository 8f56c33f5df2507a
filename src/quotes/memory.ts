import type { Gender } from './gender.ts';
import type { Mention, People, Person } from './people.ts';
import type { Scene } from './scene.ts';

/** Who spoke, as far as the article tells. */
export interface Speaker {
  name: string | null;
  role?: string;
  person?: Person;
  /** Of somebody who is not named, as far as a pronoun has told. */
  gender?: Gender;
  /** "the statement", "the crowd": nobody whom "he" or "she" may mean. */
  isThing?: boolean;
  /** "I asked": whoever wrote the piece. */
  isReporter?: boolean;
}

/** What is known while the speakers are named, in order. */
export interface Memory {
  scene: Scene;
  people: People;
  /** What "NRA" stands for. */
  acronyms: ReadonlyMap<string, string>;
  /** Who spoke in a sentence; the key is that of `sentenceKey`. */
  spoke: Map<string, Speaker>;
  /** Who is the subject of a sentence, once looked up. */
  subjects: Map<string, Speaker | undefined>;
  /** How many descriptions are being looked up for each other just now. */
  depth: number;
  /** Who spoke each direct quotation so far. */
  turns: Turn[];
}

export const REPORTER: Speaker = { name: null, isReporter: true };

export interface Turn {
  speaker: Speaker;
  paragraph: number;
  /** The quotation's words. */
  text: string;
  /** Taken for a reply to the turn before. */
  reply: boolean;
}

export function sentenceKey(paragraph: number, sentence: number): string {
  return `${paragraph}:${sentence}`;
}

/** The number of mentions that begin before a token. */
export function countBefore(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A named person as a speaker. */
export function ofPerson(person: Person): Speaker {
  return { name: person.name, person, ...(person.role ? { role: person.role } : {}) };
}
