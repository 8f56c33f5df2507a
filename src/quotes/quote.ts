/** Something that somebody said, sliced from the article. Offsets are UTF-16 code units within the paragraph's text. */
export interface Quote {
  /** Without the quotation marks; always `paragraph.text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
  /** `Paragraph.number` */
  paragraph: number;
  /** Full name as the article gives it, or null: "speaker not stated". */
  speaker: string | null;
  /** Such as "a researcher at the Institute of Fisheries". */
  role?: string;
  /** What else the speaker is, in lower case: other roles that the article gives, and what a title tells ("judge" of "Mr Justice"). */
  besides?: string[];
  /** Whom the speaker speaks for, as the article has it: the "it" of "its director", the body that an unnamed spokesman follows. */
  organisation?: string;
  /** The words beside the quotation that name the speaker: "he", "Holm", "a spokesman". Empty where there are none. */
  mention: string;
  /** The verb of saying, as written; empty where there is none. */
  verb: string;
  /** `partial`: quoted words inside a sentence that reports the rest. */
  kind: 'direct' | 'partial';
  /** True for the later paragraphs of a quotation that runs over several. */
  continues?: boolean;
  /** Which rule of attribution found the speaker. */
  rule: string;
}
