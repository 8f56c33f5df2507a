import { type DataSet, englishDataset, RegExpMatcher } from 'obscenity';
import type { Offence } from './lexicon.ts';

/**
 * The stems of obscenity's English data set that are offensive wherever they stand inside a word, with their category and severity.
 * The rest of the data set is left out: it also hits names and plain words.
 */
const EMBEDDED: Readonly<Record<string, Offence>> = {
  africoon: { category: 'slur', severity: 4 },
  arabush: { category: 'slur', severity: 4 },
  chingchong: { category: 'slur', severity: 4 },
  faggot: { category: 'slur', severity: 4 },
  fag: { category: 'slur', severity: 4 },
  nigger: { category: 'slur', severity: 4 },
  tranny: { category: 'slur', severity: 4 },
  retard: { category: 'slur', severity: 4 },
  bitch: { category: 'profanity', severity: 2 },
  blowjob: { category: 'profanity', severity: 2 },
  buttplug: { category: 'profanity', severity: 2 },
  cunt: { category: 'profanity', severity: 2 },
  deepthroat: { category: 'profanity', severity: 2 },
  dildo: { category: 'profanity', severity: 2 },
  fuck: { category: 'profanity', severity: 2 },
  gangbang: { category: 'profanity', severity: 2 },
  handjob: { category: 'profanity', severity: 2 },
  shit: { category: 'profanity', severity: 2 },
  slut: { category: 'profanity', severity: 2 },
  wank: { category: 'profanity', severity: 2 },
  whore: { category: 'profanity', severity: 2 },
};

const retargeted: DataSet<{ originalWord: string }> = englishDataset.removePhrasesIf(
  ({ metadata }) => !metadata || !Object.hasOwn(EMBEDDED, metadata.originalWord),
);
const matcher = new RegExpMatcher(retargeted.build());

/** The offensive stem inside a word that the lexicon does not know as a whole, if any. The word is normalised. */
export function findEmbedded(word: string): Offence | undefined {
  const match = matcher.getAllMatches(word)[0];
  if (!match) return undefined;
  const { phraseMetadata } = retargeted.getPayloadWithPhraseMetadata(match);
  return phraseMetadata && EMBEDDED[phraseMetadata.originalWord];
}
