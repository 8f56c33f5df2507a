/** What a picture of a quotation shows: the task of the drawing thread. */
export interface QuotePictureContent {
  /** The quotation without its marks; drawn word for word. */
  text: string;
  /** Null draws no speaker at all. */
  speaker: string | null;
  role?: string;
  /** The headline. */
  source: string;
  /** Such as byline, date and paragraph. */
  detail?: string;
  /** The words are part of a sentence: shown by ellipses outside the marks. */
  partial?: boolean;
}

/** The file, and how much of the quotation is on it (UTF-16 code units). */
export interface DrawnPicture {
  png: Uint8Array<ArrayBuffer>;
  shown: number;
}
