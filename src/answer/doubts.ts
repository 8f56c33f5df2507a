import { isActedOn, isMaker, isOtherSide } from './doer.ts';
import { tellsNoDeed } from './factuality.ts';
import type { Match, QuestionView } from './match.ts';
import { isOtherMeasure } from './measures.ts';
import { namesHalfProduct } from './misfit.ts';
import { isOtherPlace } from './ordinal.ts';
import { isOtherKind } from './other-kind.ts';
import { isOtherRank, isRoleElsewhere } from './role.ts';
import type { Span } from './spans.ts';
import { tellsNothing } from './tells-nothing.ts';

type Check = (view: QuestionView, match: Match, span: Span) => boolean;

/** What becomes of a span: another is chosen where there is one; it is not given as the answer; it is not told surely. */
type Consequence = 'steps-aside' | 'withheld' | 'doubted';

/** What speaks against a span, by the code of the step that says so. */
const REASONS: readonly (readonly [code: string, holds: Check, ...Consequence[]])[] = [
  ['role-elsewhere', isRoleElsewhere, 'steps-aside', 'withheld'],
  ['other-rank', isOtherRank, 'steps-aside', 'withheld'],
  ['half-product', namesHalfProduct, 'steps-aside'],
  ['acted-on', isActedOn, 'steps-aside'],
  ['only-maker', isMaker, 'steps-aside', 'withheld'],
  ['other-side', isOtherSide, 'steps-aside', 'withheld'],
  ['other-place', isOtherPlace, 'steps-aside', 'doubted'],
  ['tells-nothing', tellsNothing, 'steps-aside', 'withheld'],
  ['other-measure', isOtherMeasure, 'withheld'],
  ['other-kind', isOtherKind, 'withheld'],
  ['not-done', tellsNoDeed, 'doubted'],
];

/** Why a span is to have this consequence, as the code of a step; undefined where nothing speaks against it. */
export function whyNot(consequence: Consequence, view: QuestionView, match: Match, span: Span): string | undefined {
  return REASONS.find(([, holds, ...does]) => does.includes(consequence) && holds(view, match, span))?.[0];
}
