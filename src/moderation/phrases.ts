import { DataSet, parseRawPattern, RegExpMatcher } from 'obscenity';
import type { Offence } from './data/entries.ts';
import { EMBEDDED_STEMS } from './data/offensive-words.ts';
import { splitWords } from './lexicon.ts';

/**
 * obscenity's matcher over our own stems. Its English data set is not used: it also hits names and plain words ("Kai-Fu", "Janus").
 */
const stems = new DataSet<Offence>();
for (const { category, severity, stems: patterns, except } of EMBEDDED_STEMS)
  stems.addPhrase((phrase) => {
    phrase.setMetadata({ category, severity });
    for (const pattern of splitWords(patterns)) phrase.addPattern(parseRawPattern(pattern));
    for (const word of splitWords(except)) phrase.addWhitelistedTerm(word);
    return phrase;
  });
const matcher = new RegExpMatcher(stems.build());

/** The offensive stem inside a word that the lexicon does not know as a whole, if any. The word is normalised. */
export function findEmbedded(word: string): Offence | undefined {
  const match = matcher.getAllMatches(word)[0];
  return match && stems.getPayloadWithPhraseMetadata(match).phraseMetadata;
}
