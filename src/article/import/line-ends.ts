/** The end of a sentence, or a colon, with the brackets and quotation marks of any kind that close after it. */
const PARAGRAPH_END = /[.!?…:]\s*[\p{Pe}\p{Pf}\p{Pi}"']*$/u;

/** Whether a line ends as a paragraph does: with a sentence, also inside quotation marks or brackets, or a colon. */
export function endsParagraph(line: string): boolean {
  return PARAGRAPH_END.test(line.trimEnd());
}
