const LONGEST_ID = 60;
const FALLBACK_ID = 'article';
/** As `loadCorpus` takes them. */
const ARTICLE_ID = /^[a-z0-9][a-z0-9._-]{0,79}$/i;

/** Whether a text can be the id of an article and the name of its file. */
export function isArticleId(id: string): boolean {
  return ARTICLE_ID.test(id);
}

/** An id made of a headline: "What’s next, Zoë?" gives `whats-next-zoe`. Headlines without Latin letters give `article`. */
export function suggestId(title: string): string {
  const words = title
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word.slice(0, LONGEST_ID) : `${id}-${word}`;
    if (longer.length > LONGEST_ID) break;
    id = longer;
  }
  return id === '' ? FALLBACK_ID : id;
}
