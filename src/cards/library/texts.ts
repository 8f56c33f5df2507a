import type { ImportWarning } from '../../article/import/draft.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const WORDS = new Intl.NumberFormat('en-US');

/** What an admin should look at in an import, by the warning's code. */
export const WARNING_TEXTS: Record<ImportWarning['code'], (values: ImportWarning['values']) => string> = {
  'no-headline': () => 'No headline was found; the opening words stand in for it.',
  'headline-shortened': () => 'The headline is too long; its opening words stand in for it.',
  'field-too-long': ({ field }) => `Left out as too long: the ${field}.`,
  'no-date': () => 'No date of publication was found.',
  'language-not-english': ({ language }) => `The language is given as ${language}. I read English only.`,
  'looks-not-english': () => 'This does not look like English, and I read English only: expect few answers.',
  'furniture-left-out': ({ count }) => `Left out as no part of the article: ${plural(Number(count), 'piece')} of text.`,
  'captions-left-out': ({ count }) => `Left out: ${plural(Number(count), 'further picture caption')}.`,
  'few-paragraphs': ({ count }) => `Only ${plural(Number(count), 'paragraph')} found. Is that all of the article?`,
};

/** Everything that `/article` and `/library` say in their own words. */
export const LIBRARY_TEXTS = {
  listTitle: 'What you can ask about here',
  inUse: 'In use here:',
  allInUse: 'In use here: all of these, as none is chosen',
  newestInUse: (count: number) => `In use here: ${count} of these, as none is chosen. They are marked ✓.`,
  isInUse: '✓',
  listHow: '/article show tells more about one. Which is asked about, the admins choose with /library use.',
  inChannels: (channels: string) => `in ${channels}`,
  onServer: 'on the whole server',
  elsewhere: 'everywhere else on this server',
  except: (channels: string, count: number) =>
    count === 0
      ? ''
      : `, except in ${channels}, which ${count === 1 ? 'has an article of its own' : 'have articles of their own'}`,
  usedIn: (where: string) => `asked about ${where}`,
  ownArticle: 'added by this server',
  andMore: (count: number) => `and ${count} more`,
  more: (count: number) => `${count} more`,

  length: (words: number, minutes: number, paragraphs: number) =>
    `${WORDS.format(words)} words in ${plural(paragraphs, 'paragraph')}, about ${plural(minutes, 'minute')} to read`,
  outline: 'Outline',
  noHeading: 'without a heading',
  people: 'Quoted',
  quotedOften: (name: string, count: number) => (count === 1 ? name : `${name} (${count} times)`),
  nobodyQuoted: 'Nobody is quoted.',
  noneFits: (typed: string) =>
    `There is no article ${typed} here. Pick one from the list that opens while you type, or see /article list.`,
  severalFit: (typed: string) =>
    `Several articles fit ${typed}. Type more of one, or pick it from the list that opens while you type.`,

  takeBack: 'Take the choice back: a channel follows the server, the server asks about all articles',
  nowInUse: (title: string, where: string) => `**${title}** is now asked about ${where}.`,
  channelFollows: (channel: string) => `${channel} has no article of its own any more: it follows the server.`,
  noneChosen: (except: string) =>
    `No article is chosen for the whole server any more: all are asked about together${except}.`,
  clearChannels: 'Let every channel follow the server',
  channelsFollow: 'No channel has an article of its own any more: all follow the server.',
  theServer: 'the whole server',
  everyChannel: 'every channel',
  addOneWay: 'Give me either a file or an address, not both. With neither, I open a form for the text.',
  noPublicAddress: (title: string) => `${title} was not added from an address, so there is nothing to fetch again.`,
  notOwn: 'Only articles that this server added can be removed or loaded again.',
  unchanged: (title: string) => `${title} still reads the same. Nothing was changed.`,

  form: {
    title: 'Add an article',
    headline: 'Headline',
    part: (number: number) => `Text, part ${number}`,
    firstPart: 'Paste the text. Each field holds 4,000 characters.',
    laterPart: 'Go on with the next paragraph where the part before ended.',
  },

  understood: 'This is what I understood',
  replacement: (id: string) => `A new text for ${id}`,
  nothingUsedYet: 'Nothing is added yet: look it over, then choose. I keep it for 15 minutes.',
  byline: 'Byline',
  date: 'Date',
  publisher: 'Publisher',
  address: 'Address',
  caption: 'Picture',
  notStated: 'not stated',
  begins: 'Begins',
  ends: 'Ends',
  quotations: (count: number, names: string) =>
    count === 0 ? 'No quotations' : `${plural(count, 'quotation')}${names ? `: ${names}` : ''}`,
  headings: (headings: readonly string[]) => `${plural(headings.length, 'heading')}: ${headings.join(' · ')}`,
  commentRules: 'Rules for comments',
  noCommentRules: 'No rules for comments',
  useHere: 'Use it here',
  useOnServer: 'Use it on the whole server',
  addOnly: 'Add only',
  replace: 'Replace it',
  discard: 'Discard',
  importGone: 'I no longer have that import: it waits 15 minutes, and only in my memory. Please add it again.',
  discarded: 'Discarded. Nothing was added.',
  added: (title: string, id: string) =>
    `**${title}** is added as \`${id}\`. It is asked about wherever no article is chosen; /library use chooses it.`,
  addedAndUsed: (title: string, id: string, where: string) =>
    `**${title}** is added as \`${id}\`, and asked about ${where}.`,
  notReplaced: 'That article was removed or given another text in the meantime, so nothing was changed.',
  replaced: (title: string) => `**${title}** has its new text. Cards made before say that it has changed.`,

  confirmRemoval: (title: string, where: string) => `Remove **${title}**?${where}`,
  losesUses: (where: string) => ` It is asked about ${where}; the server’s article, or all there are, take its place.`,
  remove: 'Remove it',
  keep: 'Keep it',
  kept: 'Nothing was removed.',
  removed: (title: string) => `**${title}** is removed.`,
  alreadyRemoved: 'That article was removed already.',

  log: {
    added: (admin: string, title: string) => `${admin} added the article **${title}**`,
    replaced: (admin: string, title: string) => `${admin} gave the article **${title}** a new text`,
    removed: (admin: string, title: string) => `${admin} removed the article **${title}**`,
    used: (admin: string, title: string, where: string) => `${admin} chose **${title}** for ${where}`,
    stopped: (admin: string, where: string) => `${admin} took back the choice of an article for ${where}`,
  },
} as const;
