import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { commentRulesIn } from './comment-rules.ts';
import { collapse, type Draft } from './draft.ts';
import { importError } from './failures.ts';
import { blocksOfPage, checkShape, type PageBlock, type PageNode } from './page-blocks.ts';
import { type Header, readHeader } from './page-header.ts';
import { metadataOf, type Page } from './page-metadata.ts';
import { clearFurniture, markHeadings } from './read-blocks.ts';

/** A parser's work grows with these marks; a long news page has some ten thousand. */
const MOST_ANGLE_BRACKETS = 150_000;
/** Blocks between headline and first paragraph that may state byline, date and picture. */
const MOST_HEADER_BLOCKS = 60;

function countAngleBrackets(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count++;
  return count;
}

function parsePage(html: string): Page {
  if (countAngleBrackets(html) > MOST_ANGLE_BRACKETS) throw importError('import-too-complex');
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page: Page = parseHTML(whole).document;
  if (!page.documentElement || !page.body) throw importError('no-article-found');
  checkShape(page.documentElement);
  return page;
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(one) === plain(other);
}

/** The headline as the page shows it, where it shows the one that its metadata state; else as stated. */
function headline(blocks: readonly PageBlock[], stated: string | undefined, documentTitle: string): string | undefined {
  const shown = blocks.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  const titles = [stated ?? '', documentTitle].map((title) => title.toLowerCase());
  const agreed = shown.find((text) => titles.some((title) => title !== '' && title.includes(text.toLowerCase())));
  return agreed ?? stated ?? (shown.length === 1 ? shown[0] : undefined) ?? (documentTitle || undefined);
}

/** What stands between the headline and the first paragraph, which the article's own part of the page may lack. */
function shownHeader(page: readonly PageBlock[], title: string, firstParagraph: string): Header {
  const from = page.findIndex(({ text }) => sameWords(text, title));
  if (from < 0) return {};
  const to = page.findIndex(({ text }, at) => at > from && text === firstParagraph);
  if (to < 0 || to - from > MOST_HEADER_BLOCKS) return {};
  const above = page.slice(from, to).filter(({ kind }) => kind !== 'caption');
  const { header } = readHeader([
    { kind: 'title', text: title },
    ...above.slice(1),
    { kind: 'paragraph', text: firstParagraph },
  ]);
  return header;
}

function isDoubled(standfirst: string, firstParagraph: string): boolean {
  return collapse(firstParagraph).startsWith(standfirst);
}

/**
 * Reads a news page: the article's own part of it (Mozilla Readability), text only, with what its metadata and the
 * lines around the headline state.
 * @param fetchedFrom the page's address, where it has one
 * @throws UserError `no-article-found`, `import-too-complex`
 */
export function readHtml(html: string, fetchedFrom?: string): Draft {
  const page = parsePage(html);
  const { title: statedTitle, ...metadata } = metadataOf(page, fetchedFrom);
  const pageBlocks = blocksOfPage(page.body ?? page);
  const documentTitle = collapse(page.querySelector('title')?.textContent ?? '');

  const found = new Readability<PageNode>(page, { serializer: (node: PageNode) => node }).parse();
  if (!found?.content) throw importError('no-article-found');
  const title = headline(pageBlocks, statedTitle, collapse(found.title ?? documentTitle));
  const content = blocksOfPage(found.content).filter(
    ({ kind, text }) => kind !== 'caption' && !(title !== undefined && sameWords(text, title)),
  );

  const inner = title === undefined ? undefined : readHeader([{ kind: 'title', text: title }, ...content]);
  const cleared = clearFurniture(inner ? content.slice(inner.bodyStart - 1) : content);
  const [opening, second] = cleared.body.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  if (opening === undefined) throw importError('no-article-found');
  const shown = (before: string): Header => (title === undefined ? {} : shownHeader(pageBlocks, title, before));
  // The article's part of a page may begin with its standfirst.
  const higher = second === undefined ? {} : shown(second);
  const beginsWithStandfirst = higher.standfirst === opening;
  if (beginsWithStandfirst) cleared.body.splice(0, cleared.body.findIndex(({ text }) => text === opening) + 1);
  const firstParagraph = beginsWithStandfirst && second !== undefined ? second : opening;
  const outer = beginsWithStandfirst ? higher : shown(opening);

  const bodyTexts = new Set(cleared.body.map(({ text }) => text));
  const last = pageBlocks.findLastIndex(({ text }) => bodyTexts.has(text));
  const headlineAt =
    title === undefined
      ? 0
      : Math.max(
          0,
          pageBlocks.findIndex(({ text }) => sameWords(text, title)),
        );
  const pictures = pageBlocks.slice(headlineAt, last + 1).flatMap(({ image }) => (image ? [image] : []));
  const image = pictures[0] ?? outer.image ?? inner?.header.image;
  const standfirst = metadata.standfirst ?? outer.standfirst ?? inner?.header.standfirst;
  const stated = {
    ...inner?.header,
    ...outer,
    ...metadata,
    ...(title === undefined ? {} : { title }),
    ...(image === undefined ? {} : { image }),
  };
  delete stated.standfirst;
  return {
    ...stated,
    ...(standfirst === undefined || isDoubled(standfirst, firstParagraph) ? {} : { standfirst }),
    body: markHeadings(cleared.body),
    commentRules: commentRulesIn(pageBlocks.map(({ text }) => text).filter((text) => !bodyTexts.has(text))),
    warnings: [
      ...(cleared.leftOut > 0 ? [{ code: 'furniture-left-out' as const, values: { count: cleared.leftOut } }] : []),
      ...(pictures.length > 1 ? [{ code: 'captions-left-out' as const, values: { count: pictures.length - 1 } }] : []),
    ],
  };
}
