/**
 * Words that a question asks with and other words that news tells the same with: who created a company is told as who founded it, where
 * somebody studied by "an alumnus of". Vectors do not bring them together (to find and to found have one stem; a professor and teaching are
 * only of one field). Words that ask for much else as well (made, started, built, runs) are left out. Lower case, as typed.
 */
const TOLD_AS: Readonly<Record<string, string>> = {
  founded: 'create creates creator creators',
  professor: 'teach teaches taught teaching lecture lectures lecturer',
  alumnus: 'attend attended study studied graduate graduated degree uni',
  alumna: 'attend attended study studied graduate graduated degree uni',
  ceo: 'boss',
  based: 'located headquartered headquarters',
};

const TOLD = new Map<string, string[]>();
for (const [told, asked] of Object.entries(TOLD_AS)) {
  for (const word of asked.split(' ')) TOLD.set(word, [...(TOLD.get(word) ?? []), told]);
}

/** The words by which news may tell what is asked with a word; none for most. */
export function toldAs(word: string): readonly string[] {
  return TOLD.get(word) ?? [];
}
