const LABELLED =
  /(?:^|[\s([|])(?:photo(?:graph)?s?|image|picture|illustration|graphic|credit)(?: (?:credit|by))?\s?:\s?(?<credit>[^:]{2,100})$/i;
const BRACKETED = /[([](?<credit>[^()[\]]{2,100})[)\]]\.?$/;
/** An agency in capitals before a slash, with nothing but a space between the caption and it. */
const AGENCY_FIRST = /\s(?<credit>\p{Lu}{2,}(?: \p{Lu}\p{L}+)?\/\S[^.!?]{1,80})$/u;
/** "Name/Agency", "Agency Images": what a credit looks like when it stands as a sentence of its own. */
const SLASHED = /^\p{Lu}[^.!?]{0,60}\/[^.!?]{2,60}$/u;
const PICTURE_AGENCY =
  /^\p{Lu}[\p{L}\p{N} .&'’-]{0,60}\b(?:Images|Photos?|Pictures|Handout|Pool|via \p{Lu}[\p{L} ]{1,40})$/u;
const LONGEST_CREDIT = 110;
/** A caption with its credit: longer texts are paragraphs that happen to end like one. */
const LONGEST_CAPTION = 600;

function isCredit(text: string): boolean {
  return SLASHED.test(text) || PICTURE_AGENCY.test(text);
}

/** The last sentence of a line, where it is short enough to be a credit. */
function lastPiece(line: string): number | undefined {
  for (let at = line.length - 2; at > 0 && line.length - at <= LONGEST_CREDIT; at--) {
    if (/\s/.test(line[at] ?? '') && /[.!?)”"’|]/.test(line[at - 1] ?? '')) return at + 1;
  }
  return undefined;
}

/**
 * Divides the line under a picture into what it shows and who made it: "Two flags. AGENCY/Name", "(Name/Agency)",
 * "Photo: Name". Both are slices of the line; undefined where the line does not end with a credit.
 */
export function splitCredit(line: string): { caption?: string; credit: string } | undefined {
  if (line.length > LONGEST_CAPTION) return undefined;
  const tail = Math.max(0, line.length - 160);
  const within = line.slice(tail);
  const bracketed = BRACKETED.exec(within);
  const found = LABELLED.exec(within) ?? (bracketed && isCredit(bracketed.groups?.credit ?? '') ? bracketed : null);
  const match = found ?? AGENCY_FIRST.exec(within);
  if (match?.groups?.credit !== undefined) {
    const caption = line.slice(0, tail + match.index).trim();
    return { ...(caption === '' ? {} : { caption }), credit: match.groups.credit.replace(/[)\]]$/, '').trim() };
  }
  if (isCredit(line)) return { credit: line };
  const start = lastPiece(line);
  if (start === undefined || !isCredit(line.slice(start))) return undefined;
  return { caption: line.slice(0, start).replace(/[\s|]+$/, ''), credit: line.slice(start) };
}
