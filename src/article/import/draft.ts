import type { Article, CommentRule } from '../article.ts';

/** One piece of a page or file in reading order, before it is known whether it belongs to the article. */
export interface Block {
  text: string;
  /** What the source itself marks it as; `unmarked` where only its words tell. */
  kind: 'title' | 'heading' | 'paragraph' | 'caption' | 'unmarked';
}

/** Something an admin should know about an import that went well. */
export interface ImportWarning {
  code:
    | 'no-headline'
    | 'headline-shortened'
    | 'field-too-long'
    | 'no-date'
    | 'language-not-english'
    | 'looks-not-english'
    | 'furniture-left-out'
    | 'captions-left-out'
    | 'few-paragraphs';
  values: Record<string, string | number>;
}

/** What was understood of a source. A field that the source does not state is missing. */
export interface Draft {
  title?: string;
  standfirst?: string;
  byline?: string;
  /** `YYYY-MM-DD` */
  published?: string;
  publisher?: string;
  url?: string;
  language?: string;
  image?: NonNullable<Article['image']>;
  /** Headings and paragraphs. */
  body: Block[];
  commentRules: CommentRule[];
  warnings: ImportWarning[];
}

/** White space as a browser shows it: runs become one space. No-break spaces stay what they are. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ').trim();
}
