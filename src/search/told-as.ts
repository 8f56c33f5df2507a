/**
 * Words that a question asks with and other words that news tells the same with: who made or started a company is told as who founded
 * it, where somebody studied by "an alumnus of". Vectors do not bring them together (to find and to found have one stem; a professor
 * and teaching are only of one field). Lower case, as typed.
 */
const TOLD_AS: Readonly<Record<string, string>> = {
  founded: 'made create created creates creator creators start started establish established built',
  professor: 'teach teaches taught teaching lecture lectures lecturer',
  alumnus: 'attend attended study studies studied graduate graduated degree uni',
  alumna: 'attend attended study studies studied graduate graduated degree uni',
  ceo: 'boss runs run heads leads',
  based: 'located headquartered headquarters home',
};

const TOLD = new Map<string, string[]>();
for (const [told, asked] of Object.entries(TOLD_AS)) {
  for (const word of asked.split(' ')) TOLD.set(word, [...(TOLD.get(word) ?? []), told]);
}

/** The words by which news may tell what is asked with a word; none for most. */
export function toldAs(word: string): readonly string[] {
  return TOLD.get(word) ?? [];
}
