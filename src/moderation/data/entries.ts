import type { Category } from '../verdict.ts';

/** Words of one class, as the rules name it. `verb`, `noun` and `adjective` are given in their base form and inflected here. */
export interface ClassEntry {
  class: string;
  words?: string;
  verb?: string;
  noun?: string;
  adjective?: string;
}

export interface Offence {
  category: Category;
  severity: number;
}

export interface OffensiveEntry extends Offence {
  /** Where the words come from; the licences stand at the head of the data file. */
  source: 'own' | 'cuss';
  words: string;
}
