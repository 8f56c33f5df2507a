import { words } from '../../text/word-list.ts';
import { splitCredit } from './credit.ts';
import type { Block } from './draft.ts';
import { importError } from './failures.ts';

/** The few parts of a parsed page that are read here. The parser's own types need the browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** A block of a page; the line under a picture comes with its two halves. */
export interface PageBlock extends Block {
  image?: { caption?: string; credit?: string };
}

const ELEMENT = 1;
const TEXT = 3;
const NOT_SHOWN = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH HEAD TITLE BUTTON SELECT TEXTAREA INPUT AUDIO VIDEO IFRAME OBJECT EMBED CANVAS DIALOG MAP',
);
const INLINE = words(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RP RT S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TD TH',
);
const BOLD = words('B STRONG');
const CREDIT_CLASS = /credit|copyright|photographer|source|attribution/i;
/** Pages that people wrote nest a few dozen levels. */
const DEEPEST = 400;
const MOST_ELEMENTS = 50_000;

function isElement(node: PageNode): boolean {
  return node.nodeType === ELEMENT;
}

/**
 * Counts elements and levels without recursion, before anything that recurses sees the page.
 * @throws UserError `import-too-complex`
 */
export function checkShape(root: PageNode): void {
  let depth = 0;
  let elements = 0;
  let node: PageNode | null = root;
  while (node) {
    if (isElement(node)) elements++;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) throw importError('import-too-complex');
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

function isHidden(node: PageNode): boolean {
  const style = node.getAttribute?.('style') ?? '';
  return (
    NOT_SHOWN.has(node.nodeName.toUpperCase()) ||
    node.getAttribute?.('hidden') != null ||
    /display\s?:\s?none/i.test(style.slice(0, 500))
  );
}

/** The text of inline content as it is rendered: white space collapsed, `<br>` as a line end. */
function rendered(pieces: readonly string[]): string {
  return pieces
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function inlineText(node: PageNode, pieces: string[], skip: ReadonlySet<PageNode> = new Set()): string[] {
  for (const child of childrenOf(node)) {
    if (child.nodeType === TEXT) pieces.push((child.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' '));
    else if (isElement(child) && !isHidden(child) && !skip.has(child)) {
      if (child.nodeName.toUpperCase() === 'BR') pieces.push('\n');
      else {
        const space = INLINE.has(child.nodeName.toUpperCase()) ? '' : ' ';
        pieces.push(space);
        inlineText(child, pieces, skip);
        pieces.push(space);
      }
    }
  }
  return pieces;
}

function creditElements(node: PageNode): PageNode[] {
  const found: PageNode[] = [];
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    const marks = `${child.getAttribute?.('class') ?? ''} ${child.getAttribute?.('itemprop') ?? ''}`;
    if (CREDIT_CLASS.test(marks.slice(0, 500))) found.push(child);
    else found.push(...creditElements(child));
  }
  return found;
}

function captionBlock(node: PageNode): PageBlock | undefined {
  const text = rendered(inlineText(node, [])).replaceAll('\n', ' ');
  if (text === '') return undefined;
  const marked = creditElements(node);
  const credit = marked.map((element) => rendered(inlineText(element, []))).find((found) => found !== '');
  const caption = rendered(inlineText(node, [], new Set(marked))).replaceAll('\n', ' ');
  const image =
    credit === undefined
      ? (splitCredit(text) ?? { caption: text })
      : {
          ...(caption === '' ? {} : { caption }),
          credit: credit.replace(/^(?:photo(?:graph)?|image|picture|credit|source)(?: credit| by)?: ?/i, ''),
        };
  return { kind: 'caption', text, image };
}

/** Whether all of an element's words are bold, as those of a heading that is not marked as one. */
function isAllBold(node: PageNode): boolean {
  let bold = false;
  for (const child of childrenOf(node)) {
    if (child.nodeType === TEXT && (child.textContent ?? '').trim() !== '') return false;
    if (!isElement(child) || (child.textContent ?? '').trim() === '') continue;
    if (!BOLD.has(child.nodeName.toUpperCase()) && !(INLINE.has(child.nodeName.toUpperCase()) && isAllBold(child)))
      return false;
    bold = true;
  }
  return bold;
}

/**
 * The blocks of a page, or of a part of it, in reading order: text only, with headings and picture lines marked. Two
 * line breaks in a row divide paragraphs, as they do on screen.
 */
export function blocksOfPage(root: PageNode): PageBlock[] {
  const blocks: PageBlock[] = [];
  let pieces: string[] = [];
  const flush = (kind: Block['kind']) => {
    for (const text of rendered(pieces).split(/\n{2,}/)) if (text !== '') blocks.push({ kind, text });
    pieces = [];
  };

  const walk = (node: PageNode, kind: Block['kind']) => {
    for (const child of childrenOf(node)) {
      if (child.nodeType === TEXT) {
        pieces.push((child.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' '));
        continue;
      }
      if (!isElement(child) || isHidden(child)) continue;
      const name = child.nodeName.toUpperCase();
      if (name === 'BR') pieces.push('\n');
      else if (INLINE.has(name)) {
        if (name === 'TD' || name === 'TH') pieces.push(' ');
        walk(child, kind);
      } else {
        flush(kind);
        if (name === 'FIGCAPTION') {
          const caption = captionBlock(child);
          if (caption) blocks.push(caption);
        } else if (/^H[1-6]$/.test(name)) {
          const text = rendered(inlineText(child, [])).replaceAll('\n', ' ');
          if (text !== '') blocks.push({ kind: name === 'H1' ? 'title' : 'heading', text });
        } else {
          const inner = isAllBold(child) ? 'unmarked' : 'paragraph';
          walk(child, inner);
          flush(inner);
        }
      }
    }
  };
  walk(root, 'paragraph');
  flush('paragraph');
  return blocks;
}
