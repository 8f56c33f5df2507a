import { words } from '../text/word-list.ts';
import type { Match, QuestionView } from './match.ts';
import { isTag, isTitle } from './noun-phrase.ts';
import { DEFINING_NOUNS, type Question } from './question.ts';

const PERSON_ASKED = words('who whos job occupation profession position role bio');

/** Whether only a person answers. */
export function asksForPerson({ tokens }: Question): boolean {
  return tokens.some(({ normal }) => PERSON_ASKED.has(normal));
}

/** "X's job" */
export function asksForJob({ tokens }: Question): boolean {
  return tokens.some(({ normal }) => DEFINING_NOUNS.has(normal));
}

/** The stretch of units that names what is asked about: the longest run of matched words, the first where several are as long. */
export function nameRange(match: Match): [number, number] | undefined {
  let best: [number, number] | undefined;
  for (let i = 0; i < match.termOf.length; i++) {
    if ((match.termOf[i] as number) < 0) continue;
    const start = i;
    while (i + 1 < match.termOf.length && (match.termOf[i + 1] as number) >= 0) i++;
    if (!best || i + 1 - start > best[1] - best[0]) best = [start, i + 1];
  }
  if (!best) return undefined;
  let [from, to] = best;
  const { units } = match.sentence;
  while (isTag(units, from - 1, 'NAME') && isTag(units, from, 'NAME')) from--;
  while (isTag(units, to, 'NAME')) to++;
  return [from, to];
}

/** Whether a word of the question is a name, as typed or as a sentence writes it. */
export function isNameTerm({ terms }: QuestionView, { unitOf, sentence: { units } }: Match, term: number): boolean {
  const at = unitOf[term] as number;
  const isCapital = at > 0 && /^\p{Lu}/u.test(units[at]?.head.text ?? '');
  return terms[term]?.role === 'name' || isCapital || isTag(units, at, 'NAME');
}

/** Whether all of the words stand in a sentence, or a person's names beside each other and of the others only names do not ("Ann Lee role at Acme"). */
export function isNamed(
  { terms, question }: QuestionView,
  { unitOf, sentence }: Match,
  [from, to]: [number, number],
): boolean {
  const isInside = (unit: number) => unit >= from && unit < to;
  if (!asksForJob(question) && terms.some(({ role }, i) => role !== 'name' && !isInside(unitOf[i] as number)))
    return false;
  const found = terms.map((_, i) => unitOf[i] as number);
  if (found.every((unit) => unit >= 0)) return true;
  const isName = (unit: number) => found.includes(unit) && sentence.units[unit]?.tag === 'NAME';
  return found.some((unit) => isName(unit) && isName(unit + 1));
}

/** Where a sentence calls somebody by the last of his names alone, or with a form of address. */
export function bySurname(
  { terms }: QuestionView,
  { unitOf, sentence: { units } }: Match,
  [from, to]: [number, number],
): boolean {
  const last = unitOf[terms.length - 1] as number;
  return (
    last === to - 1 && isTag(units, last, 'NAME') && units.slice(from, last).every(({ head }) => isTitle(head.normal))
  );
}

/** Whether nobody else in these sentences has the last of somebody's names. */
export function isOnlyBearer(
  { terms }: QuestionView,
  named: readonly { match: Match; range: [number, number] }[],
): boolean {
  const first = terms.length - 2;
  let isWhole = false;
  for (const {
    match,
    range: [from],
  } of named) {
    const last = match.unitOf[terms.length - 1] as number;
    if (last < 1) continue;
    const before = match.sentence.units[last - 1];
    if (match.termOf[last - 1] === first) isWhole = true;
    else if (before?.tag === 'NAME' && last - 1 >= from && !isTitle(before.head.normal)) return false;
  }
  return isWhole;
}
