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
  /** Whether it counts for less when it is quoted, reported or said of a third party. */
  reportable: boolean;
}
