import type { Evidence } from '../article/article.ts';
import { documentFrequency } from '../search/inverted-index.ts';
import type { SearchResult } from '../search/passage-index.ts';
import { termOf } from '../search/terms.ts';
import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { tokenize } from '../text/tokens.ts';
import type { Answer, Step } from './answer.ts';
import { askedSpeaker, isAnybody, isSaying } from './asked-speaker.ts';
import { PLAIN_SAYING, SAYING_NOUNS, SAYING_VERBS } from './lexicon.ts';
import { passagesFrom } from './passages.ts';
import type { Question } from './question.ts';
import {
  findSpeaker,
  isNamedBy,
  partOn,
  provingSentence,
  queryKeys,
  rankByMeaning,
  rankByWords,
  type Saying,
} from './sayings.ts';
import type { AnswerSource } from './source.ts';

/** Shares of the asked words that a quotation must hold where nothing else ties it to the question. */
const ENOUGH_FOR_A_TOPIC = 0.6;
const ENOUGH_FOR_A_SPEAKER = 0.6;
const CONFIDENCE = { speakerAndTopic: 0.8, speaker: 0.7, topic: 0.5, who: 0.8 } as const;
/** "the judges", "the police" */
const SEVERAL = /\bpolice\b|[^s'’]s$/i;
/** Quoted words fewer than this are a term in quotation marks more often than something that was said. */
const LEAST_WORDS = 4;

const LETTER = /[\p{L}\p{N}]/u;

/** Where whole words stand in a text, outside a range. */
function placeOf(text: string, words: string, [from, to]: readonly [number, number]): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + words.length] ?? ' ');
    if (isWhole && (at >= to || at + words.length <= from)) return at;
  }
  return -1;
}

/** The speaker's name: the first outside the quotation in its paragraph, else in the nearest paragraph before it, else after it. */
function speakerSpan({ article: { paragraphs } }: AnswerSource, { quote }: Saying): Evidence | undefined {
  const name = quote.speaker ?? '';
  if (name === '') return undefined;
  const before = paragraphs.slice(0, quote.paragraph - 1).reverse();
  const own = paragraphs[quote.paragraph - 1];
  for (const paragraph of [...(own ? [own] : []), ...before, ...paragraphs.slice(quote.paragraph)]) {
    const outside = paragraph === own ? ([quote.start, quote.end] as const) : ([0, 0] as const);
    const start = placeOf(paragraph.text, name, outside);
    if (start >= 0) return { paragraph: paragraph.number, start, end: start + name.length, text: name, score: 1 };
  }
  return undefined;
}

/** An answer by what was said. */
export interface SaidAnswer {
  answer: Answer;
  /**
   * Somebody's words or who spoke them; words about a topic; or a part of what was said or reported, which a quotation can only stand in
   * for: "what did Lee warn of?", "what do analysts expect?".
   */
  asks: 'words' | 'topic' | 'part';
}

/** A word of the question, by the keys it may stand for in the article, with where it was typed. */
interface AskedWord {
  keys: readonly string[];
  start: number;
}

const keysOf = (words: readonly AskedWord[]): ReadonlyArray<readonly string[]> => words.map(({ keys }) => keys);

/** What was looked for, but for the words that only ask for something said. */
function askedWords({ index }: AnswerSource, question: Question, { query }: SearchResult): AskedWord[] {
  return queryKeys(index, query).flatMap((keys, i) => {
    const { text = '', start = 0 } = query.terms[i] ?? {};
    return isSayingWord(text) && !isTopic(question, start) ? [] : [{ keys, start }];
  });
}

/**
 * Answers "what did X say (about Y)?" and "who said Y?" with a quotation, or the part of it on Y, or its speaker. Undefined where the question
 * asks for neither, or no quotation fits and the text itself may report what was said.
 */
export function answerSaying(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: readonly Step[],
): SaidAnswer | undefined {
  if (source.sayings.length === 0) return undefined;
  const asked = askedWords(source, question, found);
  return question.kind === 'who' && question.tokens.some((token) => SAYING_VERBS.has(token.normal))
    ? answerWhoSaid(source, question, found, { asked, steps })
    : answerWhatWasSaid(source, question, found, { asked, steps });
}

interface Asked {
  asked: readonly AskedWord[];
  steps: readonly Step[];
}

function answerWhoSaid(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  { asked, steps }: Asked,
): SaidAnswer | undefined {
  const keys = keysOf(asked);
  const best = rankByWords(source.sayings, keys).find(({ saying }) => saying.quote.speaker !== null);
  if (!best || best.inside < ENOUGH_FOR_A_SPEAKER || keys.length < 2) return undefined;
  // "Who told Lee?" does not ask for Lee, and "who was told?" for no speaker.
  const isNamed = keys.some((key) => key.some((one) => best.saying.name.has(one) || best.saying.role.has(one)));
  if (isNamed || ASKS_FOR_LISTENER.test(question.text)) return undefined;
  const { saying } = best;
  const span = speakerSpan(source, saying);
  const speaker = saying.quote.speaker ?? '';
  const values = { speaker, paragraph: saying.quote.paragraph, words: question.content.length };
  const answer: Answer = {
    status: 'answered',
    text: speaker,
    ...(span ? { span } : {}),
    passages: passagesFrom(provingSentence(saying, keys), found),
    confidence: CONFIDENCE.who,
    steps: [...steps, { code: 'quotation-found', values }],
  };
  return { answer, asks: 'words' };
}

/** Whose words a question asks for. */
interface Voice {
  /** Their quotations; undefined where it names nobody who is quoted. */
  sayings: readonly Saying[] | undefined;
  /** What they are asked about. */
  rest: readonly AskedWord[];
  /** Whether they are named by the body that they speak for alone. */
  isOfficer: boolean;
}

/**
 * "The prime minister" is not the finance minister where the article tells of both: whether these words stand together in it, not for just
 * anybody ("a prime minister") nor before the speaker's name, and not all of them tell the speaker.
 */
function isOfAnother(
  { article }: AnswerSource,
  words: string,
  keys: ReadonlyArray<readonly string[]>,
  sayings: readonly Saying[],
): boolean {
  const isTold = (key: readonly string[]) => sayings.some((one) => isNamedBy(one, key, true));
  const isNamed = keys.some((key) => sayings.some(({ name }) => key.some((one) => name.has(one))));
  if (isNamed || keys.every(isTold)) return false;
  const speaker = sayings[0]?.quote.speaker?.toLowerCase() ?? '';
  const places = article.paragraphs.flatMap(({ text }) => {
    const [first = '', ...others] = text.toLowerCase().split(words.toLowerCase());
    return others.map((after, i) => ({ before: others[i - 1] ?? first, after }));
  });
  const isSpeakers = ({ after }: { after: string }) => after.replace(/^,? /, '').startsWith(speaker);
  const isWhole = ({ before, after }: { before: string; after: string }) =>
    !/(?:[\p{L}\p{N}]|\ban? )$/u.test(before) && !LETTER.test(after[0] ?? ' ');
  return places.some(isWhole) && !places.some(isSpeakers);
}

/** Reads whose words are asked for; undefined where it is somebody who is not quoted. */
function readVoice(
  source: AnswerSource,
  question: Question,
  asked: readonly AskedWord[],
  spoken: readonly Saying[],
): Voice | undefined {
  const range = askedSpeaker(question);
  const naming = range ? asked.filter(({ start }) => range[0] <= start && start < range[1]) : [];
  const sayings = findSpeaker(spoken, {
    keys: keysOf(naming.length > 0 ? naming : asked),
    areSeveral: range !== undefined && SEVERAL.test(question.text.slice(...range)),
    isRare: (key) => isRare(source, key),
  });
  // What is said of somebody is not what he said.
  if (range && !sayings && naming.length > 0 && !isAnybody(question, range)) return undefined;
  if (range && sayings && isOfAnother(source, question.text.slice(naming[0]?.start, range[1]), keysOf(naming), sayings))
    return undefined;
  const names = ({ keys }: AskedWord, byBody: boolean) => sayings?.some((one) => isNamedBy(one, keys, byBody)) === true;
  return {
    sayings,
    rest: asked.filter((word) => !names(word, naming.includes(word))),
    isOfficer: sayings !== undefined && naming.some((word) => !names(word, false) && names(word, true)),
  };
}

function answerWhatWasSaid(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  { asked, steps }: Asked,
): SaidAnswer | undefined {
  const asksForWords = question.kind === 'said';
  if (!asksForWords && !asksForView(question)) return undefined;
  const spoken = source.sayings.filter(({ quote }) => quote.text.split(/\s+/).length >= LEAST_WORDS);
  const voice = readVoice(source, question, asked, spoken);
  if (!voice) return undefined;
  const { sayings, isOfficer } = voice;
  if (!asksForWords && !(sayings && isViewOf(question, sayings))) return undefined;
  const rest = keysOf(voice.rest);
  const [best] = sayings ? rankByMeaning(sayings, rest) : rankByWords(spoken, rest);
  if (!best) return undefined;
  if (!sayings && (best.inside < ENOUGH_FOR_A_TOPIC || namesUnknown(source, question, found))) return undefined;
  if (!asksForWords && best.inside === 0) return undefined;
  if (sayings && rest.length > 0 && best.around === 0) return undefined;
  const { saying } = best;
  const circumstance = circumstanceIn(question);
  const topic = keysOf(voice.rest.filter(({ start }) => start < circumstance));
  // "What did she say about the goal?": a word that stands everywhere in the article tells no sentence from another.
  const rare = topic.filter((key) => key.every((one) => isRare(source, one)));
  const span = partOn(saying, rare);
  const { speaker, organisation, paragraph } = saying.quote;
  const values = { speaker: speaker ?? '', paragraph, ...(isOfficer && organisation ? { organisation } : {}) };
  const onTopic = rest.length > 0 && best.inside > 0 ? CONFIDENCE.speakerAndTopic : CONFIDENCE.speaker;
  const answer: Answer = {
    status: 'answered',
    text: span.text,
    span,
    passages: passagesFrom(provingSentence(saying, keysOf(asked), span), found),
    confidence: sayings ? onTopic : CONFIDENCE.topic,
    steps: [...steps, { code: 'quotation-found', values }],
  };
  // A quotation that holds all that is asked about is on that, and "what did she say in Davos?" asks about nothing that it must hold.
  const holdsTopic = topic.every((key) => key.some((one) => saying.words.has(one)));
  if (asksForPart(question)) return { answer, asks: 'part' };
  if (holdsTopic && (rest.length === 0 || best.around === 1)) return { answer, asks: 'words' };
  // What a body holds is often reported beside its officer's words.
  if (!isOfficer) return { answer, asks: 'topic' };
  return best.around < 1 ? undefined : { answer, asks: 'part' };
}

/** Whether a verb asks for more than what was said: "warn", "expect", "call". */
function asksForPart(question: Question): boolean {
  const isPlain = (word: string) => PLAIN_SAYING.has(word) || SAYING_NOUNS.has(word);
  return (
    question.kind === 'said' &&
    question.tokens.some(({ normal, start }) => isSaying(normal) && !isPlain(normal) && !isTopic(question, start))
  );
}

/** "Lee on the bridge?", "how worried does Lee think we should be": asks for what somebody said, where Lee is quoted. */
function asksForView({ text, kind }: Question): boolean {
  return (
    ((kind === 'what' || kind === 'how') && VIEW_VERB.test(text)) || (kind !== 'yes-no' && NAME_ON_TOPIC.test(text))
  );
}

/** Whether it is this speaker's view that is asked for: in "Lee on the bridge?" the name stands before "on". */
function isViewOf({ text }: Question, [saying]: readonly Saying[]): boolean {
  const name = NAME_ON_TOPIC.exec(text)?.groups?.name;
  return name === undefined || tokenize(name).some((token) => saying?.name.has(termOf(token) ?? token.stem));
}
/** What a topic follows. */
const BEFORE_TOPIC =
  /\b(?:(?:on|of)\s+(?:(?:the|an?|his|her|its|their)\s+)?|(?:about|regarding|concerning)\s+(?:\S+\s+){0,3})$/i;
/** "… about the state": whether the word at an offset is what something is said about, though it may be a word of saying elsewhere. */
function isTopic({ text }: Question, start: number): boolean {
  return BEFORE_TOPIC.test(text.slice(0, start));
}
const ON_DAY = `on\\s+(?:\\d+|${[...WEEKDAYS, ...MONTHS].join('|')})\\b`;
const NAMES_TOPIC = new RegExp(`\\b(?:about|(?!${ON_DAY})on|regarding|concerning)\\b`, 'i');
const CIRCUMSTANCE = new RegExp(
  `\\b(?:at|after|before|during|since|until|to|from|in(?!\\s+(?:praise|favou?r|support|defen[cs]e|honou?r)\\b)|${ON_DAY})\\b`,
  'i',
);
/** Behind a topic only a time is none of it: "about the aim after the vote", but "about the plans to cut fares in May". */
const TIME_OF_SAYING = /\b(?:after|before|during|since|until)\b/i;
const ASKS_FOR_LISTENER = /\b(?:is|are|was|were|been)\s+(?:told|asked|informed)\b|^\W*whom?\s+(?:did|does|do)\b/i;

/** Where "… in Davos", "… after the final", "… on Monday" begins: when, where or to whom something was said; Infinity where the question names a topic, or a deed ("to cut fares"). */
function circumstanceIn({ text, tokens }: Question): number {
  const at = text.search(NAMES_TOPIC.test(text) ? TIME_OF_SAYING : CIRCUMSTANCE);
  if (at < 0) return Infinity;
  const first = tokens.findIndex(({ start }) => start >= at);
  const isDeed = tokens[first]?.normal === 'to' && tokens[first + 1]?.partOfSpeech === 'VERB';
  return isDeed ? Infinity : at;
}

const VIEW_VERB = /\b(?:think|thinks|thought|reckon|reckons|believe|believes|feel|feels|felt)\b/i;
const NAME_ON_TOPIC =
  /^\W*(?!(?:who|whom|whose|what|which|when|where|why|how)\b)(?<name>\p{L}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*)?)\s+(?:on|about)\s/iu;

/** A word in more paragraphs than these, of this many, tells nobody apart. */
const RARE_SHARE = 0.15;
const RARE_PARAGRAPHS = 2;

function isRare({ index, article }: AnswerSource, key: string): boolean {
  const term = index.termIds.get(key);
  const most = Math.max(RARE_PARAGRAPHS, RARE_SHARE * article.paragraphs.length);
  return term === undefined || documentFrequency(index, term) <= most;
}

function isSayingWord(text: string): boolean {
  const word = text.toLowerCase();
  return SAYING_VERBS.has(word) || SAYING_NOUNS.has(word);
}

/** Whether the question names somebody of whom the article knows nothing. */
function namesUnknown(source: AnswerSource, question: Question, found: SearchResult): boolean {
  const names = new Set(question.names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  return found.query.terms.some(
    (term) =>
      names.has(term.text.toLowerCase()) && !term.matches.some(({ term: id }) => source.index.terms[id] !== undefined),
  );
}
