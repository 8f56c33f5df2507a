/** What the same person may be called. */
const SYNONYMS: ReadonlyMap<string, ReadonlySet<string>> = synonyms([
  'sen senator lawmaker legislator politician',
  'rep representative congressman congresswoman lawmaker legislator politician delegate assemblyman assemblywoman',
  'gov governor',
  'lawyer attorney counsel litigator',
  'candidate nominee contender hopeful challenger frontrunner front-runner',
  'prof professor scholar academic lecturer',
  'dr doctor physician surgeon',
  'rev pastor minister preacher reverend',
  'sgt sergeant',
  'col colonel',
  'maj major',
  'adm admiral',
  'capt captain',
  'lt lieutenant',
  'gen general',
  'spokesman spokesperson',
  'spokeswoman spokesperson',
  'businessman entrepreneur executive developer billionaire millionaire mogul tycoon',
  'businesswoman entrepreneur executive developer billionaire millionaire',
  'ceo executive chief',
  'aide adviser advisor staffer strategist consultant',
  'teacher educator',
  'veteran marine soldier',
]);

function synonyms(groups: readonly string[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = group.split(' ');
    for (const word of words) all.set(word, new Set([...(all.get(word) ?? []), ...words]));
  }
  return all;
}

/** All that somebody called so may be called too; undefined where nothing else is known. */
export function synonymsOf(word: string): ReadonlySet<string> | undefined {
  return SYNONYMS.get(word);
}

/** Whether two nouns may be said of the same person. */
export function areSynonyms(one: string, other: string): boolean {
  return one === other || SYNONYMS.get(one)?.has(other) === true;
}
