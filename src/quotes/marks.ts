/** What stands between two quotation marks. Offsets are UTF-16 code units within the paragraph. */
export interface Quotation {
  /** Of the words, without marks and without white space around them. */
  start: number;
  end: number;
  /** Of the marks and what lies between. */
  from: number;
  to: number;
  /** False where the closing mark is missing. */
  closed: boolean;
  /** Goes on from the paragraph before, which left its quotation open. */
  continues: boolean;
}

interface Mark {
  at: number;
  length: number;
  /** What the mark's surroundings say; `either` where they say nothing. */
  side: 'open' | 'close' | 'either';
  character: string;
}

const DOUBLE_MARKS = /["“”„‟«»‹›＂]|``|''|‘‘|’’/g;
const SINGLE_MARKS = /['‘’‚]/g;
const WHITE_SPACE = ' \t\n\r\f\v\u00A0\u2002\u2003\u2007\u2009\u200A\u200B\u202F\uFEFF';
const BEFORE_OPENING = new Set(`${WHITE_SPACE}([{/—–―-‘'“"`);
const AFTER_CLOSING = new Set(`${WHITE_SPACE}.,;:!?)]}…—–―’'”"`);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGITS = new Set('0123456789');
/** Foot and inch: 6'2". */
const INCHES = /\d['’]\d{1,2}$/;
/** "'90s" and "’em" begin with an apostrophe, not with a quotation mark. */
const ELISION = /^['’‘](?:\d0s|em|til|tis|twas|cause|n)\b/i;
/** “The shop stays, said Max Roe: the tag shows where a missing closing mark belongs. */
const INVERTED_TAG = /[,?!](?=\s+(?:said|says|added|asked|wrote|replied|told)\s+(?:\p{Lu}|he\b|she\b|the\b|an?\b))/u;
const PLAIN_TAG =
  /[,?!](?=\s+(?:he|she|they|\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3})\s+(?:said|says|added|asked|wrote|replied|told)\b)/u;
const SENTENCE_END = /[.!?…](?=\s)/;
/** An unclosed quotation shorter than this has no room for a tag. */
const SHORTEST_TAGGED = 12;
/** How far a tag or sentence end is looked for behind an unclosed mark. */
const UNCLOSED_WINDOW = 2_000;

function sideOf(text: string, at: number, length: number, character: string): Mark['side'] {
  const before = text[at - 1];
  const after = text[at + length];
  const canOpen = before === undefined || BEFORE_OPENING.has(before);
  const canClose = after === undefined || AFTER_CLOSING.has(after);
  if (character === '„' || character === '‚' || character === '``') return 'open';
  if (character === '‘‘') return 'open';
  if (character === '’’') return 'close';
  if (character === '«' || character === '‹') return canClose && !canOpen ? 'close' : 'open';
  if (character === '»' || character === '›') return canOpen && !canClose ? 'open' : 'close';
  if (character === '“' || character === '‘') return canClose && !canOpen ? 'close' : 'open';
  if (character === '”' || character === '’') return canOpen && !canClose ? 'open' : 'close';
  if (canOpen && !canClose) return 'open';
  if (canClose && !canOpen) return 'close';
  return 'either';
}

function doubleMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const hasBackticks = text.includes('``');
  const hasApostrophes = hasBackticks || text.indexOf("''") < text.lastIndexOf("''");
  const hasTwins = text.includes('‘‘');
  for (const match of text.matchAll(DOUBLE_MARKS)) {
    const character = match[0];
    const at = match.index;
    if ((character === "''" && !hasApostrophes) || (character === '’’' && !hasTwins)) continue;
    if (character === '"' && DIGITS.has(text[at - 1] ?? '') && INCHES.test(text.slice(Math.max(0, at - 4), at)))
      continue;
    const side = hasBackticks && character === "''" ? 'close' : sideOf(text, at, character.length, character);
    marks.push({ at, length: character.length, side, character });
  }
  return marks;
}

/** Single marks that cannot be apostrophes. A plural possessive (players’) stays only where no better mark closes. */
function singleMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const candidates: (Mark & { strong: boolean })[] = [];
  for (const match of text.matchAll(SINGLE_MARKS)) {
    const character = match[0];
    const at = match.index;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) continue;
    // Two of them are a double mark.
    if (before === character || after === character) continue;
    if (character !== '‘' && ELISION.test(text.slice(at, at + 8))) continue;
    const side = sideOf(text, at, 1, character);
    // ’Arbour: a right mark that looks left is an apostrophe.
    if (character === '’' && side === 'open') continue;
    const strong = side !== 'close' || !LETTER_OR_DIGIT.test(before) || !/\s/.test(after) || at + 1 >= text.length;
    candidates.push({ at, length: 1, side, character, strong });
  }
  // From the right: whether a certain closing mark follows before the next opening one.
  let closes = false;
  for (const candidate of candidates.reverse()) {
    if (candidate.side === 'close' && !candidate.strong && closes) continue;
    if (candidate.side === 'open') closes = false;
    else if (candidate.strong) closes = true;
    marks.push(candidate);
  }
  return marks.reverse();
}

/** Where an unclosed quotation that begins at `start` ends: before a tag, else (within a paragraph) with its sentence. */
function endOfUnclosed(text: string, start: number, limit: number, goesOn: boolean): number {
  if (limit - start < SHORTEST_TAGGED) return limit;
  const window = text.slice(start, Math.min(limit, start + UNCLOSED_WINDOW));
  const tag = INVERTED_TAG.exec(window) ?? (goesOn ? null : PLAIN_TAG.exec(window));
  if (tag) return start + tag.index + 1;
  if (limit < text.length) {
    const stop = SENTENCE_END.exec(window);
    if (stop) return start + stop.index + 1;
  }
  return limit;
}

function quotation(text: string, from: number, start: number, end: number, to: number, closed: boolean): Quotation {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text[first] as string)) first++;
  while (last > first && /\s/.test(text[last - 1] as string)) last--;
  return { start: first, end: last, from, to, closed, continues: false };
}

interface Carry {
  /** The paragraph before ended inside a quotation. */
  open: boolean;
}

/** The outermost quotations of one paragraph, in order. */
function pair(text: string, marks: Mark[], carry: Carry, next: 'opens' | 'closes' | 'other'): Quotation[] {
  const found: Quotation[] = [];
  let openers = 0;
  let closers = 0;
  for (const mark of marks) {
    if (mark.side === 'open') openers++;
    else if (mark.side === 'close') closers++;
  }
  const firstText = text.search(/\S/);
  let carried = carry.open;
  let open: Mark | undefined;
  let depth = 0;
  if (carried && marks[0]?.side === 'close' && marks[0].at !== firstText) {
    open = { at: Math.max(0, firstText), length: 0, side: 'open', character: '' };
  }
  carry.open = false;
  const add = (one: Quotation) => {
    if (carried && one.from === firstText) one.continues = true;
    carried = false;
    if (one.start < one.end) found.push(one);
  };
  for (const mark of marks) {
    const end = mark.at + mark.length;
    if (!open) {
      if (mark.side !== 'close') open = mark;
    } else if (mark.side === 'open' && !(open.character === '„' && mark.character === '“')) {
      if (closers > openers) depth++;
      else {
        const start = open.at + open.length;
        const stop = endOfUnclosed(text, start, mark.at, false);
        add(quotation(text, open.at, start, stop, stop, false));
        open = mark;
      }
    } else if (depth > 0) depth--;
    else {
      add(quotation(text, open.at, open.at + open.length, mark.at, end, true));
      open = undefined;
    }
    if (mark.side === 'open') openers--;
    else if (mark.side === 'close') closers--;
  }
  if (open) {
    const start = open.at + open.length;
    const goesOn = next !== 'other';
    const stop = endOfUnclosed(text, start, text.length, goesOn);
    add(quotation(text, open.at, start, stop, stop, false));
    carry.open = goesOn && stop === text.length;
  }
  return found;
}

function pairAll(paragraphs: readonly string[], marksOf: (text: string) => Mark[]): Quotation[][] {
  const marks = paragraphs.map(marksOf);
  const carry: Carry = { open: false };
  return paragraphs.map((text, index) => {
    const following = paragraphs[index + 1];
    const first = marks[index + 1]?.[0];
    let next: 'opens' | 'closes' | 'other' = 'other';
    if (following !== undefined && first) {
      if (first.side === 'close') next = 'closes';
      else if (first.at === following.search(/\S/)) next = 'opens';
    }
    return pair(text, marks[index] ?? [], carry, next);
  });
}

const ENDS_LIKE_SPEECH = /[.,?!…]['’"”]*$/;

/** Whether the marks show speech: end punctuation inside, or a comma or full stop right after. */
function isSpeechLike(text: string, { start, end, to, closed }: Quotation): boolean {
  const followed = /[.,]/.test(text[to] ?? '');
  return closed && (followed || ENDS_LIKE_SPEECH.test(text.slice(start, end))) && /\s/.test(text.slice(start, end));
}

/** How many quotations show speech without standing inside one of the others. */
function countSpeech(text: string, quotations: readonly Quotation[], others: readonly Quotation[]): number {
  let count = 0;
  let cursor = 0;
  for (const one of quotations) {
    while (cursor < others.length && (others[cursor]?.to ?? 0) <= one.from) cursor++;
    const around = others[cursor];
    const nested = around?.closed === true && around.from < one.from && one.to < around.to;
    if (!nested && isSpeechLike(text, one)) count++;
  }
  return count;
}

/**
 * Finds what stands in quotation marks, outermost marks only, one list for each paragraph: curly, straight, German,
 * French, mismatched, nested, and quotations that run over paragraphs. Single marks count only in a text whose speech is
 * set in them (British usage).
 */
export function scanQuotations(paragraphs: readonly string[]): Quotation[][] {
  const doubles = pairAll(paragraphs, doubleMarks);
  const singles = pairAll(paragraphs, singleMarks);
  let singleSpeech = 0;
  let doubleSpeech = 0;
  for (const [index, text] of paragraphs.entries()) {
    singleSpeech += countSpeech(text, singles[index] ?? [], doubles[index] ?? []);
    doubleSpeech += countSpeech(text, doubles[index] ?? [], singles[index] ?? []);
  }
  return singleSpeech > 2 * doubleSpeech ? singles : doubles;
}
