/** What one import may cost. The tests of the boundaries and of hostile input run against smaller ones. */
export interface ImportLimits {
  /** Bytes of a text, Markdown or HTML file, of pasted text, and of anything fetched from an address. */
  bytes: number;
  /** Bytes of a PDF file: pictures weigh more than words. */
  pdfBytes: number;
  /** From the first connection to the last byte, redirects included. */
  fetchMilliseconds: number;
  redirects: number;
  /** For reading what was fetched or given. */
  readMilliseconds: number;
  /** Of the reading thread: its heap, and the buffers outside it, each. */
  memoryMebibytes: number;
  pdfPages: number;
  /** UTF-16 code units of the article's body. */
  articleLength: number;
}

export const IMPORT_LIMITS: Readonly<ImportLimits> = {
  bytes: 2 * 1024 * 1024,
  pdfBytes: 8 * 1024 * 1024,
  fetchMilliseconds: 10_000,
  redirects: 3,
  readMilliseconds: 10_000,
  memoryMebibytes: 256,
  pdfPages: 100,
  articleLength: 200_000,
};
