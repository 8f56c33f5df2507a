import { classOfNoun } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import type { Span } from './spans.ts';

/** "Who is the CEO of X?" is not told by "Y's CEO Ann Lee": whether a span that holds or follows the role holds it at something else. */
export function isRoleElsewhere(view: QuestionView, match: Match, { from, to }: Span): boolean {
  if (view.asked !== 'person') return false;
  const { units } = match.sentence;
  const role = view.terms.findIndex((term) => classOfNoun(term.token.normal) === 'person');
  if (role < 0 || !view.terms.some((term) => term.role === 'name')) return false;
  let at = to - 1;
  while (at >= from - 1 && (at < 0 || match.termOf[at] !== role)) at--;
  if (at < from - 1 || at < 1) return false;
  let hasOwner = false;
  for (let i = at - 1; units[i]?.tag === 'NAME' || units[i]?.tag === 'POSS'; i--) {
    if ((match.termOf[i] as number) >= 0) return false;
    hasOwner ||= units[i]?.tag === 'NAME';
  }
  return hasOwner;
}
