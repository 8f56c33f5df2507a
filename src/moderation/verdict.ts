import type { CommentRule } from '../article/article.ts';
import type { Span } from '../text/sentences.ts';

/** Most severe first: where several hold, the first is reported. */
export const CATEGORIES = [
  'hate',
  'slur',
  'threat',
  'self-harm',
  'harassment',
  'profanity',
  'spam',
  'injection',
  'off-topic',
] as const;
export type Category = (typeof CATEGORIES)[number];

export type Action = 'allow' | 'flag' | 'block';

/** Why a hit counts for less than it would: it then flags instead of blocking, or with one of `FREED` does neither. */
export type Downgrade =
  | 'negated'
  | 'quoted'
  | 'reported'
  | 'third-party'
  | 'condemned'
  | 'homonym'
  | 'reclaimed'
  | 'softened'
  | 'mentioned'
  | 'asked'
  | 'continued'
  | 'role-play'
  | 'name'
  | 'doubtful'
  | 'exclaimed'
  | 'allowed';

/** With these a hit counts for nothing. */
export const FREED: ReadonlySet<Downgrade | undefined> = new Set<Downgrade>(['name', 'allowed']);

/** One rule that matched; `downgrade` names why it counts for less than it would. */
export interface Hit {
  category: Category;
  /** 1 (mild) to 4 (gravest). */
  severity: number;
  rule: string;
  span: Span;
  /** The form of the text in which it was seen: `plain`, `leet`, `spaced`… */
  view: string;
  downgrade?: Downgrade;
}

/** What moderation decided about a text, and why. Offsets point into the text as the user typed it. */
export interface Verdict {
  action: Action;
  /** The most severe category that holds, or null. */
  category: Category | null;
  severity: number;
  rule: string | null;
  /** Which of the article's comment rules it breaks. */
  commentRule?: CommentRule['requires'];
  /** A code that cards and the command line put into words. */
  reason: string;
  span?: Span;
  hits: Hit[];
  view?: string;
  /** 0 to 1. */
  confidence: number;
}
