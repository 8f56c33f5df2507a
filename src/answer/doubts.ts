import { isMaker, isOtherSide } from './doer.ts';
import { tellsNoDeed } from './factuality.ts';
import type { Match, QuestionView } from './match.ts';
import { isOtherMeasure } from './measures.ts';
import { isOtherPlace } from './ordinal.ts';
import { isOtherKind } from './other-kind.ts';
import { isRoleElsewhere } from './role.ts';
import type { Span } from './spans.ts';
import { tellsNothing } from './tells-nothing.ts';

type Check = (view: QuestionView, match: Match, span: Span) => boolean;

/** What keeps a span from being given as the answer, by the code of the step that says so. */
const REASONS_TO_WITHHOLD: readonly (readonly [code: string, holds: Check])[] = [
  ['role-elsewhere', isRoleElsewhere],
  ['only-maker', isMaker],
  ['other-side', isOtherSide],
  ['tells-nothing', tellsNothing],
  ['other-measure', isOtherMeasure],
  ['other-kind', isOtherKind],
];

/** What keeps an answer from being told surely, likewise. */
const REASONS_TO_DOUBT: readonly (readonly [code: string, holds: Check])[] = [
  ['other-place', isOtherPlace],
  ['not-done', tellsNoDeed],
];

/** Why a span is not given as the answer though it may look like one, as the code of a step. */
export function whyWithheld(view: QuestionView, match: Match, span: Span): string | undefined {
  return REASONS_TO_WITHHOLD.find(([, holds]) => holds(view, match, span))?.[0];
}

/** Why an answer is not told surely, as the code of a step. */
export function whyDoubted(view: QuestionView, match: Match, span: Span): string | undefined {
  return REASONS_TO_DOUBT.find(([, holds]) => holds(view, match, span))?.[0];
}
