import type { Block } from './draft.ts';
import { clean } from './write-article.ts';

const MARKED_HEADING = /^(?<marks>#{1,6})[ \t]+(?<text>\S.*)$/;
/** Lines that Markdown does not run together with the one before. */
const STANDS_ALONE = /^\s*(?:[-*+>|]|\d+[.)])\s/;
/** Share of a text's inner lines that end near its right margin where an editor or a mail program wrapped it. */
const WRAPPED_SHARE = 0.7;
const NARROWEST_MARGIN = 45;
const WIDEST_MARGIN = 110;

/** The groups of lines between blank lines. */
function groupsOf(text: string): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of clean(text).split('\n')) {
    if (line.trim() !== '') group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether the lines of a text were broken at a margin, so that a line end means nothing. */
function isWrapped(groups: readonly string[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1).map((line) => line.trimEnd().length));
  const margin = inner.reduce((longest, length) => Math.max(longest, length), 0);
  if (inner.length < 4 || margin < NARROWEST_MARGIN || margin > WIDEST_MARGIN) return false;
  return inner.filter((length) => length > margin * 0.75).length >= inner.length * WRAPPED_SHARE;
}

function heading(line: string): Block | undefined {
  const found = MARKED_HEADING.exec(line)?.groups;
  return found?.text === undefined
    ? undefined
    : { kind: found.marks === '#' ? 'title' : 'heading', text: found.text.trim() };
}

/** Only the first top heading is the headline. */
function oneTitle(blocks: Block[]): Block[] {
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  return blocks.map((block, at) => (block.kind === 'title' && at !== title ? { ...block, kind: 'heading' } : block));
}

/**
 * The blocks of pasted text. Paragraphs are divided by blank lines if there are any, else by line ends; lines that were
 * broken at a margin are joined. Words and marks stay as they are.
 */
export function blocksOfText(text: string): Block[] {
  const groups = groupsOf(text);
  const wrapped = groups.length > 1 && isWrapped(groups);
  const lines = groups.flatMap((group) => (wrapped ? [group.map((line) => line.trim()).join(' ')] : group));
  return oneTitle(lines.map((line) => heading(line.trim()) ?? { kind: 'unmarked', text: line.trim() }));
}

/** The blocks of a Markdown file without front matter. Marks inside a paragraph are kept: corpus files interpret none. */
export function blocksOfMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const group of groupsOf(text)) {
    let open: Block | undefined;
    for (const line of group) {
      const marked = heading(line);
      const underline = /^\s{0,3}(?<mark>=|-)(?:\k<mark>)*\s*$/.exec(line)?.groups?.mark;
      if (underline !== undefined && open) {
        open.kind = underline === '=' ? 'title' : 'heading';
        open = undefined;
      } else if (marked) {
        blocks.push(marked);
        open = undefined;
      } else if (/^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line)) {
        open = undefined;
      } else if (open && !STANDS_ALONE.test(line)) {
        open.text += ` ${line.trim()}`;
      } else {
        open = { kind: 'unmarked', text: line.trim() };
        blocks.push(open);
      }
    }
  }
  return oneTitle(blocks);
}
