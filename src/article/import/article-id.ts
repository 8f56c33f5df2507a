/** Characters of an article's id. */
export const ARTICLE_ID_LENGTH = 80;
const ARTICLE_ID = new RegExp(`^[a-z0-9][a-z0-9._-]{0,${ARTICLE_ID_LENGTH - 1}}$`, 'i');
const LONGEST_SUGGESTED = 60;
const FALLBACK_ID = 'article';

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
    const longer = id === '' ? word.slice(0, LONGEST_SUGGESTED) : `${id}-${word}`;
    if (longer.length > LONGEST_SUGGESTED) break;
    id = longer;
  }
  return id === '' ? FALLBACK_ID : id;
}
