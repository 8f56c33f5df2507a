/** Custom ids of the cards of `/article` and `/library`; what follows says which, and carries no right to do it. */
export const ARTICLE_BUTTONS = { list: 'article:list' } as const;

/** The token of a pending import follows `library:import:…`, an article's id `library:remove`. */
export const LIBRARY_BUTTONS = {
  useHere: 'library:import-use',
  useOnServer: 'library:import-server',
  addOnly: 'library:import-add',
  replace: 'library:import-replace',
  discard: 'library:import-discard',
  remove: 'library:remove',
  keep: 'library:keep',
  clearChannels: 'library:clear-channels',
} as const;

export const PASTE_FORM = 'library:paste';
/** Text inputs of that form. */
export const PASTE_HEADLINE = 'headline';
export const PASTE_PARTS = ['part-1', 'part-2', 'part-3', 'part-4'] as const;
