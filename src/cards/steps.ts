import type { Step } from '../answer/answer.ts';
import type { ArticleField } from '../article/article.ts';
import { oneLine, shorten } from './markdown.ts';
import { FIELD_NAMES, formatList } from './texts.ts';

type Values = Step['values'];

const LONGEST_QUESTION_TOLD = 200;

/** What kinds of answer a question may ask for. */
const ASKED: Record<string, string> = {
  person: 'a person',
  organisation: 'an organisation',
  place: 'a place',
  time: 'a time',
  count: 'a number',
  amount: 'an amount',
  reason: 'a reason',
  manner: 'how something is done',
  definition: 'what somebody or something is',
  name: 'a name',
  thing: 'a thing',
  action: 'what somebody does',
};

/** Kinds of question that tell by themselves what is asked. */
const KINDS: Record<string, string> = {
  'yes-no': 'whether something is so',
  said: 'what somebody said',
  list: 'for a list',
};

const PIECE_TOPICS: Record<string, string> = {
  quoted: 'who is quoted in it',
  'picture-date': 'when its picture was taken',
  about: 'what it is about',
  paragraphs: 'how many paragraphs it has',
  sentences: 'how many sentences it has',
  length: 'how long it is',
};

const NOT_READ: Record<string, string> = {
  'not-english': 'The question did not look like English, so I did not go on.',
  'no-words': 'There was nothing in the question to look for in the article.',
};

function list(value: Values[string] | undefined): string[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
}

function fieldName(value: Values[string] | undefined): string {
  return FIELD_NAMES[value as ArticleField] ?? String(value);
}

function times(count: Values[string] | undefined, one: string): string {
  return `${count} ${one}${Number(count) === 1 ? '' : 's'}`;
}

/** The words of each step, by code. A step's values are what the program really did. */
const WORDS: Record<string, (values: Values) => string> = {
  'question-read': ({ text }) =>
    `I read the question as: ${shorten(oneLine(String(text)).replace(/[\s?.!]+$/, ''), LONGEST_QUESTION_TOLD)}.`,
  'question-kind': ({ kind, asked }) =>
    `I read it as asking ${KINDS[String(kind)] ?? `for ${ASKED[String(asked)] ?? String(asked)}`}.`,
  'words-looked-for': ({ words }) =>
    list(words).length > 0 ? `I looked for these words: ${list(words).join(', ')}.` : 'I found no word to look for.',
  'shown-is-made': ({ word, percent }) =>
    `Who ${word} a thing has mostly made it, but need not have: that leaves ${percent}%.`,
  'phrase-read': ({ from, to }) => `I read ${from} as ${to}, which the article has.`,
  'spelling-repaired': ({ from, to }) => `The article has no ${from}; I took it for ${to}.`,
  'words-not-in-article': ({ words }) => `Not in the article: ${list(words).join(', ')}.`,
  'passages-weighed': ({ paragraphs, sentences }) =>
    `I weighed ${times(sentences, 'sentence')}; ${Number(sentences) === 1 ? 'it stands' : 'the best stand'} in ${list(
      paragraphs,
    )
      .slice(0, 3)
      .map((number) => `¶${number}`)
      .join(', ')}.`,
  'about-the-piece': ({ topic }) =>
    `It asks about the article itself: ${PIECE_TOPICS[String(topic)] ?? `its ${fieldName(topic)}`}.`,
  'field-read': ({ field }) => `I read the ${fieldName(field)}.`,
  'opening-read': () => 'The sentence that it opens with tells it best.',
  'field-not-stated': ({ field }) => `The article does not state its ${fieldName(field)}.`,
  'length-counted': ({ words, sentences, paragraphs }) =>
    `I counted ${times(words, 'word')} and ${times(sentences, 'sentence')} in ${times(paragraphs, 'paragraph')}.`,
  'quotations-read': ({ count, speakers }) =>
    list(speakers).length > 0
      ? `I read its ${times(count, 'quotation')}, by ${formatList(list(speakers))}.`
      : `I read its ${times(count, 'quotation')}; none names a speaker.`,
  'quotation-found': ({ speaker, organisation, paragraph }) =>
    `${speaker || 'Somebody'}${organisation ? `, speaking for ${organisation},` : ''} is quoted in ¶${paragraph}; that fits best.`,
  'no-country': () => 'That names no country, so I do not give it as the answer.',
  'no-other': () => 'That was known already, and I find no other.',
  'no-place': () => 'That is no place, so I do not give it as the answer.',
  'nationality-found': ({ paragraph, text }) => `¶${paragraph} calls what is asked about ${text}.`,
  'definition-found': ({ paragraph, text }) => `¶${paragraph} says what it is: ${text}.`,
  'proving-sentence': ({ paragraph, percent }) =>
    `A sentence of ¶${paragraph} holds ${percent}% of what was asked, by weight: it shows what the article says on it.`,
  'not-settled': ({ paragraph }) => `¶${paragraph} comes nearest, but it does not seem to settle it.`,
  'span-weighed': ({ text, paragraph, percent, missing }) =>
    [
      `Of all that could be the answer, this fits best: ${text} (¶${paragraph}). I give it a chance of ${percent}%.`,
      list(missing).length > 0 ? `Its sentence does not have: ${list(missing).join(', ')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  'opposite-found': ({ word }) =>
    word ? `The article says the opposite of ${word}.` : 'The article says the opposite.',
  'role-elsewhere': () => 'The article names that role at something else, so I do not give it as an answer.',
  'other-rank': () =>
    'The article names only a deputy or former holder of that role, so I do not give it as an answer.',
  'only-maker': () => 'The article names that as who made it, so I do not give it as who did this.',
  'other-place': ({ percent }) =>
    `Its sentence does not say that this has the place asked for: that leaves ${percent}%.`,
  'tells-nothing': () => 'That does not tell what is asked about, so I do not give it as the answer.',
  'other-side': () => 'The article has that on the other side of the deed: who did it, or whom it was done to.',
  'not-done': ({ percent }) => `Its sentence does not tell that anybody did this: that leaves ${percent}%.`,
  'only-intended': ({ percent }) => `It tells this only as meant or possible, not as done: that leaves ${percent}%.`,
  'other-subject': ({ percent }) => `It tells this of somebody else: that leaves ${percent}%.`,
  'other-measure': () => 'The number that I find measures something else than was asked for.',
  'other-kind': () => 'What I find is not of the kind that was asked for, so I do not give it as an answer.',
  'not-said': () => 'It asks what somebody said, and I find nothing that they are reported to have said on it.',
  'one-of-several': ({ percent }) =>
    `The question may be about another article: that this one is meant has a chance of ${percent}%, which I allow for.`,
  'too-unsure': ({ least }) => `That is too little: I answer from ${least}% on.`,
  'not-read': ({ reason }) => NOT_READ[String(reason)] ?? 'I could not read the question.',
  unrelated: ({ percent }) => `The article covers ${percent}% of the question: it is about something else.`,
};

/** One link of the chain from question to answer, in a plain sentence. */
export function describeStep({ code, values }: Step): string {
  return WORDS[code]?.(values) ?? code;
}
