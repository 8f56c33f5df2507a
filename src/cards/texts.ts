import type { ArticleField } from '../article/article.ts';

/** The locale whose catalogue this is. Articles are read in English, and so are the cards. */
const LOCALE = 'en-US';

const DATE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** `2025-01-25` as "January 25, 2025". */
export function formatDate(isoDate: string): string {
  return DATE.format(new Date(`${isoDate}T00:00:00Z`));
}

/** "a, b, and c" */
export function formatList(items: readonly string[]): string {
  return LIST.format(items);
}

/** Seconds as "40 seconds" or "3 minutes", rounded up. */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${seconds} second${seconds === 1 ? '' : 's'}`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

export const FIELD_NAMES: Record<ArticleField, string> = {
  title: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  published: 'date of publication',
  publisher: 'publisher',
  url: 'address',
  caption: 'picture caption',
  credit: 'picture credit',
  commentRules: 'comment rules',
};

/** Everything that a card says in its own words. No text here stands in quotation marks: those are the article's. */
export const TEXTS = {
  place: (paragraph: number) => `¶${paragraph}`,
  placeWithSentence: (paragraph: number, sentence: number) => `¶${paragraph}, sentence ${sentence}`,

  counted: {
    paragraphs: (count: number) => (count === 1 ? 'One paragraph' : `${count} paragraphs`),
    sentences: (count: number) => (count === 1 ? 'One sentence' : `${count} sentences`),
  },
  understoodAs: 'Understood as:',
  articleSays: 'The article says:',
  articleSeemsToSay: 'The article seems to say:',
  perhaps: 'Perhaps:',
  orHere: 'Or here:',
  whichArticle: 'It is not clear which article you mean. A name from it would tell.',
  quotedBy: (words: string, speaker: string) => `“${words}” — **${speaker}**`,
  notInArticle: 'The article does not say.',
  /** What stands above the passages where they tell more than that the article does not say, by the answer's reason. */
  instead: {
    'false-premise': 'The article does not say so. This is what it says on that:',
    'no-other': 'I find no other in the article than what it says here:',
  } as Readonly<Record<string, string | undefined>>,
  nearestPassages: 'The nearest it comes to it:',
  offTopic: 'That is not what this article is about.',
  aboutThis: 'It is about this:',
  aboutMe: 'Or did you mean me? /help tells what I do, /rules what I take.',
  notEnglish: 'I read English only. Could you ask in English?',
  tooSlow: 'That took longer than Discord lets me wait for. It may still be done: please look before you try it again.',
  noWords:
    'There is nothing in that to look for in the article. Ask me anything about it, for example: What is this article about? Who is quoted? When was it published?',
  noReferent:
    'I cannot tell who or what is meant. Could you ask with the name, or with the word for it? For example: How old is the mayor? What did the mayor say?',
  suggestions: 'Some things you can ask:',
  suggestedQuestions: ['What is this article about?', 'Who is quoted?', 'When was it published?'],
  suggestedTerm: (term: string) => `What does the article say about ${term}?`,
  suggestedSpeaker: (speaker: string) => `What did ${speaker} say?`,

  morePassages: 'More passages',
  howFound: 'How I found it',
  openArticle: 'Open in the article',
  back: 'Back to the answer',
  previous: 'Previous',
  next: 'Next',
  delete: 'Delete',
  helpful: '👍 Helpful',
  unhelpful: '👎 Not helpful',
  feedbackThanks: 'Thank you. The admins of this server see how many answers helped.',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  passagesTitle: 'Passages that fit best',
  stepsTitle: 'How I found it',
  confidence: (percent: number) =>
    `Confidence ${percent}%: about ${percent} in 100 answers that I am this sure of are right.`,

  speakerChoice: (name: string, role: string | undefined, quotes: number) =>
    `${name} (${quotes})${role ? `, ${role}` : ''}`,
  speakerNotStated: 'Speaker not stated',
  partlyQuoted: 'Partly quoted: the sentence around these words is the reporter’s.',
  continues: 'Continues the quotation of the paragraph before.',
  quoteCount: (position: number, count: number) => `Quotation ${position} of ${count}`,
  quoteAround: 'Show the sentence',
  quoteOnly: 'Show only the quotation',
  noQuotes: 'Nobody is quoted in this article.',
  nothingSaid: (about: string) => `Nothing is quoted on ${about}.`,
  saidNearby: 'Nothing is quoted on that. Nearest to where the article speaks of it stands:',
  nothingSaidBy: (speaker: string) => `Nobody by the name of ${speaker} is quoted.`,
  nothingFound: 'Nothing like that is quoted.',
  others: (count: number) => (count === 1 ? 'one other' : `${count} others`),
  quotedAre: (speakers: readonly string[]) => `Quoted ${speakers.length === 1 ? 'is' : 'are'} ${formatList(speakers)}.`,

  blocked: 'I will not look that up.',
  blockedRule: 'The article’s rule for comments, which I keep to, reads:',
  noRuleStated: 'I take what is on-topic and not abusive.',
  yourText: 'Your text:',
  yourTextToEdit: 'Your text, to edit and send again:',
  rephraseHint: 'Say it without that, and I will look.',
  seenByNobodyElse: 'Nobody else in the channel has seen this.',
  /** `until` is Discord's mark of a time. */
  timedOut: (until: string) =>
    `**That was one blocked text too many: I take a break from answering you here until ${until}.**`,
  rephrase: 'Rephrase',
  appeal: 'Appeal',
  barred: {
    'time-out': (seconds: number) =>
      `After several blocked texts I take a break from answering you here, for another ${formatDuration(seconds)}.`,
    cooldown: (seconds: number) =>
      `There is a pause between questions here: please ask again in ${formatDuration(seconds)}.`,
    'too-many': (seconds: number) => `That was a lot at once. Please ask again in ${formatDuration(seconds)}.`,
  },
  rephraseTitle: 'Say it differently',
  rephraseLabel: 'Your text',
  support: [
    '**That sounds heavy. You do not have to carry it alone.**',
    'I am only a program that reads an article, but there are people who will listen, day and night, free of charge:',
    '- United States and Canada: call or text **988**',
    '- United Kingdom and Ireland: call Samaritans, **116 123**',
    '- Anywhere else: [findahelpline.com](https://findahelpline.com) lists help near you',
    '- In immediate danger, call your emergency number (112 in Europe, 911 in North America).',
    '-# Only you can see this. Nobody has been told, and nothing is held against you.',
  ],

  asImage: 'As image',
  imageFailed: 'The picture could not be drawn, so here are the words.',
  listen: 'Listen',
  listenArticle: 'The whole article',
  listenNothing: 'I found nothing on that to read aloud.',
  listenParagraphs: (paragraphs: number) =>
    paragraphs === 1
      ? 'The article has one paragraph: ¶1.'
      : `The article has ${paragraphs} paragraphs: ¶1 to ¶${paragraphs}.`,
  listenSeveral: 'This is one of several articles that can be asked about here: with article: you choose which.',
  noVoice:
    'No voice is installed where I run. Whoever runs me can add one: the system package espeak-ng, or npm install espeak-ng.',
  listening: (what: string, minutes: number, seconds: string) =>
    `${what} (${minutes}:${seconds} min, read by a synthetic voice)`,
  saidWordForWord: (speaker: string) => `**${speaker} said that, word for word.**`,
  saidNearly: (speaker: string) =>
    `**${speaker} said nearly that.** What was said is in bold, what the message has instead is struck out.`,
  saidByNobody: 'Nobody in the article said that.',
  saidSomeone: 'Somebody whom the article does not name',

  rulesTitle: 'Rules for comments',
  noRules: 'This article states no rules for comments. I take what is on-topic and not abusive.',
  rulesHow:
    'I hold what you type into my commands to them: what is abusive I do not take, and what is not about the article I cannot answer. Under a refusal for abuse on a server stands a button to appeal.',

  tooLong: (length: number) => `That is too long: ${length} characters fit there.`,
  helpTitle: 'Byline answers from the article, and proves it',
  helpReads: 'I have read:',
  helpHow:
    'Every answer comes with the very sentence that proves it and where it stands. Where the article does not say, I tell you so.',
  helpMessageMenu:
    'In the menu of a message, under Apps: finds who said what the message repeats, and whether it was said so',
  helpNotHeard:
    'What I do not hear: messages in the channels, mentions of me, and direct messages without a command. I see only what you type into one of my commands.',

  setUpHint: 'You manage this server: with `/moderation settings` you choose what I take here. Only you see this.',

  onlyAskerDeletes: 'Only the person who asked can delete this answer.',
  cardUnreadable: 'I cannot read that card any more. Please run the command again.',
  adminsOnly: 'That is for those who may manage this server.',
  unknownCommand: 'I do not know that command (any more). /help lists those I know.',
  unknownArticle: 'I no longer have the article that this card is about.',
  articleChangedQuotes: 'The article has changed since, and that is no longer quoted in it.',
  speakerGone: 'I no longer find a quotation by that speaker. /quote shows who is quoted.',
  articleChanged: 'The article has changed since. This is from how it reads now.',
  unwritten: (entries: number) =>
    `⚠️ ${entries === 1 ? 'One entry is' : `${entries} entries are`} missing here: my database has not taken ${entries === 1 ? 'it' : 'them'} yet.`,
  notDone: 'So that was not done; please try again later.',
  notDelivered: 'Discord did not take my answer. Please try again.',
  failed: (reference: string) =>
    `Sorry, something went wrong on my side. If it happens again, tell whoever runs me this reference: ${reference}`,
} as const;

/** Why a question cannot be looked for, by the reason of the answer. */
export const UNREAD: Readonly<Record<string, string | undefined>> = {
  'not-english': TEXTS.notEnglish,
  'no-words': TEXTS.noWords,
  'no-referent': TEXTS.noReferent,
};
