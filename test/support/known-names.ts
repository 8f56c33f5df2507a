import type { KnownNames } from '../../src/answer/spoken-of.ts';

/** What an article may tell of names. */
export function knownNames({ men = [], women = [], things = [] }: Record<string, string[]>): KnownNames {
  return {
    isPerson: (name) => men.includes(name) || women.includes(name),
    mayBePerson: (name) => !things.includes(name),
    genderOf: (name) => (men.includes(name) ? 'male' : women.includes(name) ? 'female' : undefined),
  };
}
