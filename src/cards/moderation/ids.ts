/** First part of every custom id of `/moderation`, by which its presses come back to it. */
export const COMMAND = 'moderation';

/**
 * What a custom id of `/moderation` stands for: its second part. Ids carry where one is and what is meant, but no right
 * to do it.
 */
export const AREAS = {
  /** A page of the settings panel. */
  page: 'page',
  /** The categories page with one category chosen. */
  category: 'category',
  /** A change of settings: version, control, argument. */
  set: 'set',
  /** Opens a form: its name. */
  open: 'open',
  /** A submitted form: version, form. */
  form: 'form',
  /** A page of the history: the version before which it begins. */
  history: 'history',
  /** One step of the history. */
  step: 'step',
  testLog: 'test-log',
  /** A member's appeal against a log entry, and the form for it. */
  appeal: 'appeal',
  appealed: 'appealed',
  /** A page of the appeals: status, where it begins. */
  appeals: 'appeals',
  uphold: 'uphold',
  overturn: 'overturn',
  /** Opens the form that overturns and adds an allow entry, and that form. */
  overturnAllowing: 'overturn-allowing',
  overturnedAllowing: 'overturned-allowing',
  /** A page of the log: filter, where it begins. */
  log: 'log',
  /** The same with the user, the category or the action chosen anew: filter. */
  logUser: 'log-user',
  logCategory: 'log-category',
  logAction: 'log-action',
  /** The log as a file: filter. */
  csv: 'csv',
  /** Ends a member's time-out: user. */
  endTimeOut: 'end-time-out',
  /** A page of the server's words, and of its allow list. */
  words: 'words',
  allow: 'allow',
  /** Opens the form that adds to one of them, and that form: the list. */
  addEntries: 'add-entries',
  addedEntries: 'added-entries',
  /** Removes what is chosen: the list, its page. */
  removeEntries: 'remove-entries',
  /** The form that settings are pasted into, and what is done with those that were read: id. */
  import: 'import',
  importSave: 'import-save',
  importCancel: 'import-cancel',
} as const;

/** A server's own words, and what it lets through. */
export const WORD_LISTS = ['words', 'allow'] as const;
export type WordList = (typeof WORD_LISTS)[number];

export function customId(area: string, ...rest: readonly (string | number)[]): string {
  return [COMMAND, area, ...rest].join(':');
}
