import { findDate } from './dates.ts';
import { collapse, type Draft } from './draft.ts';
import type { PageNode } from './page-blocks.ts';
import { bylineOf } from './page-header.ts';

/** A page as its parser gives it. */
export interface Page extends PageNode {
  readonly documentElement: PageNode | null;
  readonly body: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

export type PageMetadata = Pick<
  Draft,
  'title' | 'standfirst' | 'byline' | 'published' | 'publisher' | 'url' | 'language'
>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
const DEEPEST_JSON = 6;
const MOST_AUTHORS = 10;
/** Longer values are no names, dates or descriptions. */
const LONGEST_VALUE = 2_000;
const CUT_OFF = /(?:…|\.\.\.)$/;

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => {
    const text = isObject(item) ? item.name : item;
    return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_VALUE ? [collapse(text)] : [];
  });
}

function findArticle(value: unknown, depth = 0): Json | undefined {
  if (depth > DEEPEST_JSON) return undefined;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 100)) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if (stringsOf(value['@type']).some((type) => ARTICLE_TYPE.test(type))) return value;
  return findArticle(value['@graph'] ?? value.mainEntity, depth + 1);
}

/** The article that a page describes for search engines (schema.org in JSON-LD), or an empty object. */
function linkedData(page: Page): Json {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      // A page's broken script is as good as none.
    }
  }
  return {};
}

function canonicalAddress(stated: string | undefined, fetchedFrom: string | undefined): string | undefined {
  const host = (url: URL) => url.hostname.replace(/^(?:www|m|amp|mobile)\./, '');
  if (stated !== undefined) {
    const url = URL.parse(stated, fetchedFrom);
    const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '';
    const fetched = fetchedFrom === undefined ? undefined : URL.parse(fetchedFrom);
    if (isWeb && (!fetched || host(url) === host(fetched))) return url.href;
  }
  return fetchedFrom;
}

/** A language tag such as `en-GB`, in its canonical form. */
function languageOf(stated: string | undefined): string | undefined {
  try {
    return stated === undefined ? undefined : Intl.getCanonicalLocales(stated.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * What a page states about its article in its head: schema.org, Open Graph, meta elements, the canonical link.
 * @param fetchedFrom the address it was fetched from; a canonical link to another site is not followed
 */
export function metadataOf(page: Page, fetchedFrom: string | undefined): PageMetadata {
  const article = linkedData(page);
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = (element.getAttribute?.('property') ?? element.getAttribute?.('name') ?? '').toLowerCase();
    const itemName = (element.getAttribute?.('itemprop') ?? '').toLowerCase();
    const content = collapse(element.getAttribute?.('content') ?? '');
    if (content.length > LONGEST_VALUE) continue;
    for (const key of [name, itemName]) if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content);
  }
  const first = (...values: (string | undefined)[]) => values.find((value) => value !== undefined && value !== '');
  const decode = (text: string | undefined) => (text === undefined ? undefined : decodeEntities(text));

  const authors = stringsOf(article.author).slice(0, MOST_AUTHORS);
  const author = first(authors.join(', '), meta.get('author'), meta.get('byl'), meta.get('article:author'));
  const date = first(
    stringsOf(article.datePublished)[0],
    meta.get('article:published_time'),
    meta.get('datepublished'),
    meta.get('date'),
    meta.get('pubdate'),
    meta.get('dc.date'),
  );
  const description = first(meta.get('og:description'), stringsOf(article.description)[0], meta.get('description'));
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute?.('href') ?? meta.get('og:url');
  const stated = {
    title: decode(first(stringsOf(article.headline)[0], meta.get('og:title'), meta.get('twitter:title'))),
    standfirst: description !== undefined && !CUT_OFF.test(description) ? decode(description) : undefined,
    byline: author === undefined ? undefined : bylineOf(decodeEntities(author)),
    published: date === undefined ? undefined : findDate(date)?.date,
    publisher: decode(first(meta.get('og:site_name'), stringsOf(article.publisher)[0])),
    url: canonicalAddress(canonical, fetchedFrom),
    language: languageOf(
      first(page.documentElement?.getAttribute?.('lang') ?? undefined, stringsOf(article.inLanguage)[0]),
    ),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined && value !== ''));
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Some publishers escape the words of their linked data as if they were HTML; people never see that form. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    if (code === undefined) return NAMED_ENTITIES[String(name).toLowerCase()] ?? whole;
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
