import { commentRulesIn, isCommentRule } from './comment-rules.ts';
import type { Block, Draft } from './draft.ts';
import { isCommentSection, isFurniture, isPageFoot } from './furniture.ts';
import { endsParagraph } from './line-ends.ts';
import { readHeader } from './page-header.ts';

const LONGEST_HEADING = 90;
const MOST_HEADING_WORDS = 14;
/** A heading may ask or call out; inside quotation marks or brackets that is somebody's sentence. */
const ASKS_OR_CALLS = /[?!]$/;
const QUOTATION_MARK = /["“”‘„«»‹›]/;
const COMMA_BEFORE_CLOSING_MARK = /,["”’»›]/;
const VERB_OF_SAYING = /\b(?:said|says|told|tells|added|adds|asked|asks|replied|replies)\b/i;
/** Before a line this near to the end, "Comments" may be a button that leads to them. */
const PARAGRAPHS_BEFORE_COMMENTS = 2;

/** "“We stay,” Lee said", "Nobody was hurt, Lee said": speech that is told, though no full stop ends it. */
function tellsSpeech(text: string): boolean {
  if (COMMA_BEFORE_CLOSING_MARK.test(text)) return true;
  return VERB_OF_SAYING.test(text) && (QUOTATION_MARK.test(text) || text.includes(', '));
}

/** A short line that is no sentence of its own: how a heading looks where nothing marks it. */
function looksLikeHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    !text.includes('\n') &&
    text.split(/\s+/).length <= MOST_HEADING_WORDS &&
    /^[\p{Lu}\p{N}"'“‘¿¡]/u.test(text) &&
    /[\p{L}\p{N}?!%\p{Pe}\p{Pf}"']$/u.test(text) &&
    (!endsParagraph(text) || ASKS_OR_CALLS.test(text)) &&
    !tellsSpeech(text)
  );
}

function isParagraph(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'heading' && endsParagraph(block.text);
}

/** Marks the headings among unmarked blocks, unless the source marks its own. */
export function markHeadings(blocks: readonly Block[]): Block[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return [...blocks];
  return blocks.map((block, at) => {
    if (block.kind !== 'unmarked' || !looksLikeHeading(block.text)) return block;
    const next = blocks[at + 1];
    const stands = (at === 0 || isParagraph(blocks[at - 1])) && isParagraph(next);
    return stands && (next?.text.length ?? 0) > block.text.length ? { ...block, kind: 'heading' as const } : block;
  });
}

/**
 * Takes the page's own words out of a run of blocks: buttons and labels, the comments and all that follows them.
 * @returns the blocks that stay, the comment rules found beside them, and how many blocks went
 */
export function clearFurniture(blocks: readonly Block[]): Pick<Draft, 'body' | 'commentRules'> & { leftOut: number } {
  let paragraphs = 0;
  let end = blocks.length;
  const body: Block[] = [];
  const beside: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (isCommentSection(block.text) && paragraphs >= PARAGRAPHS_BEFORE_COMMENTS) {
      end = at;
      break;
    }
    if (isParagraph(block)) paragraphs++;
    if (isFurniture(block.text)) beside.push(block.text);
    else body.push(block);
  }
  // Inside the story such lines may be its own; after it, they are the page's.
  const isPages = (text: string) => isCommentRule(text) || isPageFoot(text);
  while (isPages(body.at(-1)?.text ?? '')) beside.push(body.pop()?.text ?? '');
  const tail = blocks.slice(end).map(({ text }) => text);
  return {
    body,
    commentRules: commentRulesIn([...beside, ...tail]),
    leftOut: beside.length + tail.length,
  };
}

/** Understands the blocks of a source that marks little or nothing: pasted text, Markdown, the lines of a PDF. */
export function readBlocks(blocks: readonly Block[]): Draft {
  const { header, bodyStart, furniture } = readHeader(blocks);
  const { body, commentRules, leftOut } = clearFurniture(blocks.slice(bodyStart));
  const count = furniture + leftOut;
  return {
    ...header,
    body: markHeadings(body),
    commentRules,
    warnings: count > 0 ? [{ code: 'furniture-left-out', values: { count } }] : [],
  };
}
