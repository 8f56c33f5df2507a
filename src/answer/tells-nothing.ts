import { COURTESY_TITLES } from '../quotes/lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import type { NameType } from './name-types.ts';
import { asksForJob, asksForPerson, isNameTerm } from './named.ts';
import { GENERIC, isRole, isTag, wordOf } from './noun-phrase.ts';
import { numberTypeOf, type Span } from './spans.ts';

/** "NAME's [lawyer]", "[an analyst] at NAME": whether a span tells of somebody or something else by what is asked for. */
function isOfNamed({ sentence: { units }, termOf }: Match, { from, to }: Span): boolean {
  const isAsked = (at: number) => (termOf[at] ?? -1) >= 0;
  const owner = units.findIndex(({ tag }, at) => at >= from - 1 && at < to && tag === 'POSS');
  if (owner > 0 && isAsked(owner - 1)) return true;
  const isRelated =
    /^(?:at|from|for)$/.test(wordOf(units, to)) || (wordOf(units, to) === 'of' && isRole(wordOf(units, to - 1)));
  return isRelated && isAsked(isTag(units, to + 1, 'DET') ? to + 2 : to + 1);
}

/**
 * Whether a span cannot tell what somebody or something is that is asked for by name: an age, the name again, a form of address, "sisters",
 * "dawdling", "the animal", somebody else, where he works.
 */
export function tellsNothing(view: QuestionView, match: Match, span: Span): boolean {
  const { question, terms } = view;
  if (question.kind !== 'definition' || !terms.every((_, i) => isNameTerm(view, match, i))) return false;
  const { from, to } = span;
  const { sentence, termOf } = match;
  const inside = sentence.units.slice(from, to);
  if (inside.every(({ tag }) => numberTypeOf(tag) > 0)) return true;
  if (!asksForJob(question) && isOfNamed(match, span)) return true;
  if (inside.every(({ head }, i) => (termOf[from + i] as number) >= 0 || COURTESY_TITLES.has(head.normal))) return true;
  // "Ann Lee of [the University of Lund]": where somebody is, is not who.
  const isPlace = (type: NameType | undefined) => type === 'organisation' || type === 'place';
  // "Prime Minister" is named like an organisation.
  const namesPlace = sentence.names.slice(from, to).some(isPlace) && !isRole(wordOf(sentence.units, to - 1));
  if (asksForPerson(question) && namesPlace && inside.every(({ tag }) => ['NAME', 'DET', 'ADP', 'NUM'].includes(tag)))
    return true;
  const [first, last] = [inside[0], inside.at(-1)];
  if (last?.tag !== 'NOUN' || to - from > 2) return false;
  const noun = last.head.normal;
  if (to - from === 1) return /(?:[^s]s|ing)$/.test(noun) && /^\p{Ll}/u.test(last.head.text);
  const isThing = !asksForPerson(question) && !isRole(noun);
  return first?.tag === 'DET' && (GENERIC.has(noun) || (first.head.normal === 'the' && isThing));
}
