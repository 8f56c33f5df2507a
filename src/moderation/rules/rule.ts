import type { Category } from '../verdict.ts';

/** A rule about language. `why` is the developer's reason for it; people are told the reason code of its category. */
export interface Rule {
  name: string;
  category: Category;
  severity: number;
  why: string;
  patterns: readonly string[];
  /** Whether "not" before it takes it back. */
  negatable: boolean;
  /** Whether it counts for less when it is quoted, reported or condemned. */
  reportable: boolean;
  /** Whether it is the speaker's own feeling or act, so that it counts for less of a third party. */
  agentive: boolean;
  /** Whether a yes-or-no question about it ("Do … steal jobs?") asks for a fact. */
  factual?: boolean;
  /** Whether it is only ever said or ordered, so that a question in the same words is another matter. */
  statedOnly?: boolean;
  /** Whether its words may also be meant well, so that it never does more than flag. */
  doubtful?: boolean;
  /** Classes of words any of which, in the same sentence, shows that the rule does not hold. */
  unless?: readonly string[];
}
