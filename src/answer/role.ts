import { NATIONALITIES } from '../text/nationalities.ts';
import { words } from '../text/word-list.ts';
import { COPULAS } from './definition.ts';
import { classOfNoun, RELATIVE_PRONOUNS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { wordOf } from './noun-phrase.ts';
import { PHRASE_TAGS, type Span, type Tag } from './spans.ts';

const HELD_AT = new Set(['of', 'at', 'for']);

/** The term of the question that is a role held somewhere: the CEO in "the CEO of Acme" and in "Acme's CEO"; -1 where there is none. */
function heldRole({ terms, question: { tokens } }: QuestionView): number {
  const isName = (at: number) => terms.some(({ role, token }) => role === 'name' && token === tokens[at]);
  return terms.findIndex(({ token }) => {
    if (classOfNoun(token.normal) !== 'person') return false;
    const at = tokens.indexOf(token);
    const owner = /^['’]s?$/.test(tokens[at - 1]?.normal ?? '') ? at - 2 : at - 1;
    const place = tokens[at + 2]?.normal === 'the' ? at + 3 : at + 2;
    return isName(owner) || (HELD_AT.has(tokens[at + 1]?.normal ?? '') && isName(place));
  });
}

/** "Who is the CEO of X?" is not told by "Y's CEO Ann Lee": whether a span that holds or follows the role holds it at something else. */
export function isRoleElsewhere(view: QuestionView, match: Match, { from, to }: Span): boolean {
  if (view.asked !== 'person') return false;
  const { units } = match.sentence;
  const role = heldRole(view);
  if (role < 0) return false;
  let at = to - 1;
  while (at >= from - 1 && (at < 0 || match.termOf[at] !== role)) at--;
  if (at < from - 1 || at < 1) return false;
  let hasOwner = false;
  for (let i = at - 1; units[i]?.tag === 'NAME' || units[i]?.tag === 'POSS'; i--) {
    if ((match.termOf[i] as number) >= 0) return false;
    hasOwner ||= units[i]?.tag === 'NAME' && !NATIONALITIES.has(units[i]?.head.normal ?? '');
  }
  return hasOwner;
}

/** Before a role they make another one of it. */
const RANKS = words('deputy vice assistant former ex');

/** "Who is the mayor?" is not told by "the deputy mayor, Ann Lee": whether a sentence tells only of another role than is asked for. */
export function isOtherRank({ asked, focus, question }: QuestionView, { sentence, termOf }: Match): boolean {
  const { tokens, phrase } = question;
  const verb = tokens[phrase[1]]?.normal ?? '';
  if (asked !== 'person' || focus < 0 || !COPULAS.has(verb) || tokens.some(({ normal }) => RANKS.has(normal)))
    return false;
  const isPast = verb === 'was' || verb === 'were';
  const { units, tokens: written } = sentence;
  const roles = units.flatMap(({ from, to }, at) => {
    // "the vice-president" is one unit.
    const rank = to - from > 1 ? (written[from]?.normal ?? '') : wordOf(units, at - 1);
    return termOf[at] === focus ? [RANKS.has(rank) && !(isPast && /^(?:former|ex)$/.test(rank))] : [];
  });
  return roles.length > 0 && roles.every(Boolean);
}

/**
 * "[Ann Lee]'s diary, which Acme published", "[Ann Lee]'s company, Acme", "it was [Ann Lee]'s idea": whether a span is, in the sentence's own words, the
 * owner of what it is asked whose it is, where another span is only told more of that.
 */
export function ownsOther(
  { question, focus }: QuestionView,
  { sentence, termOf }: Match,
  { from, to }: Span,
  other: Span,
): boolean {
  const { tokens, phrase } = question;
  const { units, names } = sentence;
  if (tokens[phrase[0]]?.normal !== 'whose' || focus < 0 || other.from < to) return false;
  if (units[to]?.tag !== 'POSS' || names[to - 1] === 'place') return false;
  let noun = to + 1;
  while (PHRASE_TAGS.has(units[noun + 1]?.tag as Tag) && termOf[noun] !== focus) noun++;
  if (termOf[noun] !== focus) return false;
  const next = units[noun + 1]?.tag === 'COMMA' ? noun + 2 : noun + 1;
  return other.from === next || RELATIVE_PRONOUNS.has(wordOf(units, next)) || COPULAS.has(wordOf(units, from - 1));
}
