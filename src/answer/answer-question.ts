import type { Evidence } from '../article/article.ts';
import { type SearchResult, search, unknownTerms } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';
import { byLength, lengthShare } from '../search/ranker.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { type Answer, type Step, SURE } from './answer.ts';
import { answerAboutPiece } from './answer-about-piece.ts';
import { answerDefinition } from './answer-definition.ts';
import { answerMention, readSubject } from './answer-mention.ts';
import { answerOrigin, type OriginQuestion, readOriginQuestion, whyNoOrigin } from './answer-origin.ts';
import { answerSaying, type SaidAnswer } from './answer-saying.ts';
import { answerYesNo } from './answer-yes-no.ts';
import { readCarriedQuestion, unsure, wordsOfCarried } from './carried-question.ts';
import { spellOut } from './chat-spellings.ts';
import { whyNot } from './doubts.ts';
import { findOpposite } from './evidence.ts';
import { withoutFillers } from './fillers.ts';
import { chanceAbout, judgeReading, MOST_DOUBTED, MOST_UNANSWERED } from './judge.ts';
import { besidesKnown, readOtherQuestion } from './known-answer.ts';
import { readMaker } from './maker.ts';
import { passagesFrom } from './passages.ts';
import { type PieceQuestion, readPieceQuestion } from './piece.ts';
import { analyseQuestion, type Question } from './question.ts';
import { questionIn } from './question-span.ts';
import { readShortlist, shortlist } from './read.ts';
import { judgeReadability, type Readability } from './readability.ts';
import type { AnswerSource } from './source.ts';
import { lacksSpeech } from './speech.ts';
import { plainWording } from './wordings.ts';

const DEFAULT_TOP = 3;
/**
 * What is believed of an answer: a weighted product of "it is right", "it is there" and "that is what the article is about". The first weighs so
 * much, by the article's length (in a long one it tells less), and the second the rest.
 */
const RIGHT_IN_BELIEF = { short: 0.45, long: 0.2 } as const;
const ABOUT_IN_BELIEF = 0.25;
/**
 * An answer is not given where its belief is less: a line over the
 * logarithm of how many paragraphs the article has, since in a short one little looks like an answer that is none. Chosen on cross-validated
 * questions (test/bench/cross-validate.ts, `--second` for short articles).
 */
const LEAST_BELIEF = { short: 0.5, long: 0.37 } as const;
/** A question that is less likely about the article is not even read. */
const LEAST_TOPIC = 0.03;
/** Rules about quotations and definitions are asked from this chance on: they find nothing without a word of the article. */
const LEAST_TOPIC_FOR_RULES = 0.17;
/** A question whose words are not the article's is about something else unless what was read makes this likely that it is about it. */
const LEAST_ABOUT = 0.4;
/**
 * Belief as a share of right answers: Platt scaling (1999). For short articles it stands between what fits readers' first questions and what fits
 * those of test/bench/unseen, for long ones it was fitted on cross-validated questions; mixed as the threshold is.
 */
const CALIBRATION = {
  short: { slope: 1.18, offset: -1.37 },
  long: { slope: 1.08, offset: -0.91 },
} as const;
/** By how much quotations are right less often in a long article, which has much that looks like them. */
const LONG_DISCOUNT = 0.6;

/** What is left of a text when only its words count. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function describeQuestion(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  { respellings, phrases }: Pick<Query, 'respellings' | 'phrases'>,
): Step[] {
  const { terms } = found.query;
  const steps: Step[] = [
    { code: 'question-kind', values: { kind: question.kind, asked: question.asked } },
    { code: 'words-looked-for', values: { words: terms.map((term) => term.text) } },
  ];
  for (const { from, to } of respellings) {
    // That a compound is written with a hyphen is no misspelling.
    if (to !== from.replaceAll(' ', '-')) steps.push({ code: 'spelling-repaired', values: { from, to } });
  }
  for (const term of terms) {
    if (term.correctedFrom === undefined) continue;
    const known = source.index.forms.find(({ term: id }) => id === term.matches[0]?.term);
    steps.push({ code: 'spelling-repaired', values: { from: term.correctedFrom, to: known?.normal ?? term.stem } });
  }
  for (const [from, to] of new Map(phrases.map((one) => [one.from, one.to]))) {
    steps.push({ code: 'phrase-read', values: { from, to } });
  }
  const unknown = unknownTerms(found).map((term) => term.text);
  if (unknown.length > 0) steps.push({ code: 'words-not-in-article', values: { words: unknown } });
  steps.push({
    code: 'passages-weighed',
    values: {
      paragraphs: found.passages.map((passage) => String(passage.paragraph)),
      sentences: found.sentences.length,
    },
  });
  return steps;
}

/** The share of answers with this belief that are right, in articles of this length. */
function calibrated(source: AnswerSource, belief: number): number {
  const { short, long } = CALIBRATION;
  const { length } = source.article.paragraphs;
  const slope = byLength(length, { short: short.slope, long: long.slope });
  const offset = byLength(length, { short: short.offset, long: long.offset });
  return 1 / (1 + Math.exp(-(slope * Math.log(belief / (1 - belief)) + offset)));
}

function byRule({ article }: AnswerSource, answer: Answer): Answer {
  return { ...answer, confidence: answer.confidence * (1 - LONG_DISCOUNT * lengthShare(article.paragraphs.length)) };
}

function notAnswered(
  status: Answer['status'],
  reason: string,
  passages: Evidence[],
  steps: Step[],
  confidence = 0,
): Answer {
  return { status, reason, passages, confidence, steps };
}

function offTopic(found: SearchResult, steps: Step[]): Answer {
  const percent = Math.round(100 * found.topic.coverage);
  return notAnswered('off-topic', 'unrelated', found.passages, [...steps, { code: 'unrelated', values: { percent } }]);
}

/** "Lund", "36%": one word and no question, which asks what is said of it. */
function bareWord({ text, content, phrase, kind }: Question): string | undefined {
  return content.length === 1 && phrase[1] === 0 && kind !== 'yes-no' && !/\s/.test(text.trim()) ? text : undefined;
}

/** From this chance on that the article answers, what somebody is quoted with is shown where something about a topic was asked for. */
const LEAST_SAID = 0.23;
/** How often it is right where the article surely answers; counted on cross-validated questions. */
const MOST_SAID = 0.88;

/**
 * @param options.said a quotation that may answer, if the judge believes that the article does
 * @param options.origin what cannot tell where its name is from is no answer
 */
function answerByReading(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
  { said, origin }: { said?: SaidAnswer; origin?: OriginQuestion | undefined } = {},
): Answer {
  const related = found.topic.relation !== 'unrelated';
  const reading = readShortlist(source, found, shortlist(source, question, found));
  if (!reading) {
    return related ? notAnswered('not-in-article', 'no-evidence', found.passages, steps) : offTopic(found, steps);
  }
  const { view, choice, text, start, end } = reading;
  const about = chanceAbout(source, reading);
  if (!related && about < LEAST_ABOUT) return offTopic(found, steps);
  const judgement = judgeReading(source, reading);
  const { answerable, right } = judgement;
  const quoted = said && answerable >= LEAST_SAID ? { ...said.answer, confidence: MOST_SAID * answerable } : undefined;
  if (quoted && said?.asks === 'topic') return byRule(source, quoted);
  if (question.kind === 'yes-no') return answerYesNo(source, reading, judgement, found, steps);

  const rightWeighs = byLength(source.article.paragraphs.length, RIGHT_IN_BELIEF);
  const belief = right ** rightWeighs * answerable ** (1 - rightWeighs) * about ** ABOUT_IN_BELIEF;
  const confidence = calibrated(source, belief);
  const { match } = choice.candidate;
  const { paragraph } = match.sentence;
  const missing = view.terms.filter((_, i) => (match.unitOf[i] as number) < 0).map((term) => term.token.text);
  const percent = Math.round(100 * confidence);
  const least = byLength(source.article.paragraphs.length, LEAST_BELIEF);
  const weighed: Step[] = [...steps, { code: 'span-weighed', values: { text, paragraph, percent, missing } }];
  const nearest = passagesFrom(reading.likeliest.evidence, found);
  if (lacksSpeech(view, match, found, source.sayings)) {
    if (quoted) return byRule(source, quoted);
    const step: Step = { code: 'not-said', values: {} };
    return notAnswered('not-in-article', 'not-said', nearest, [...steps, step], belief * MOST_UNANSWERED);
  }
  const chosen = match.sentence.spans[choice.candidate.span];
  const withheld =
    chosen &&
    ((origin && whyNoOrigin(origin, match.sentence, chosen, text)) ?? whyNot('withheld', view, match, chosen));
  if (withheld === undefined && belief >= least) {
    const span = { paragraph, start, end, text, score: choice.candidate.score };
    const answer = {
      status: 'answered',
      text,
      span,
      passages: passagesFrom(reading.sentence.evidence, found),
    } as const;
    const doubt = chosen && confidence > MOST_DOUBTED ? whyNot('doubted', view, match, chosen) : undefined;
    if (doubt === undefined) return { ...answer, confidence, steps: weighed };
    const step: Step = { code: doubt, values: { percent: Math.round(100 * MOST_DOUBTED) } };
    return { ...answer, confidence: MOST_DOUBTED, steps: [...weighed, step] };
  }
  if (quoted) return byRule(source, quoted);
  const opposite = findOpposite(view, match);
  const reason = opposite === undefined ? 'no-evidence' : 'false-premise';
  const last: Step =
    opposite !== undefined
      ? { code: 'opposite-found', values: { word: opposite } }
      : withheld !== undefined
        ? { code: withheld, values: {} }
        : { code: 'too-unsure', values: { least: Math.max(percent + 1, Math.round(100 * calibrated(source, least))) } };
  return notAnswered('not-in-article', reason, nearest, [...weighed, last], belief * MOST_UNANSWERED);
}

/** The question in a text of which chat spellings and courtesies are gone. */
function withoutChatter({ index }: AnswerSource, text: string): string {
  return questionIn(text, (word) => index.formsOfNormal.has(word) && !STOP_WORDS.has(word));
}

/** What is asked in a message about an article, in its own words: without the chatter around it. */
export function askedIn(source: AnswerSource, message: string): string {
  return readCarriedQuestion(message) ? message : withoutChatter(source, withoutFillers(spellOut(message)));
}

/** A question as it was meant, and what was found for it. */
function readAsMeant(
  source: AnswerSource,
  typed: Question,
  first: SearchResult,
  top: number,
): { analysed: Question; found: SearchResult } {
  let analysed = typed;
  let found = first;
  if (first.query.respelt !== typed.text) {
    analysed = analyseQuestion(first.query.respelt);
    if (analysed.text !== first.query.text) {
      found = search(source.index, analysed.text, { top, tokens: analysed.tokens });
    }
  }
  // A word that was put right may be half of two that stand apart.
  if (analysed.text !== found.query.text) analysed = analyseQuestion(found.query.text);
  return { analysed, found };
}

/** What is left of the confidence in who showed a thing to the public when it is asked who made it. */
const SHOWN_IS_MADE = 0.8;

/** Who made something, by the surest of the words with which the article tells of it, if as typed nobody was surely found beside its name. */
function answerAsMaker(
  source: AnswerSource,
  question: Question,
  asTyped: Answer,
  top: number,
  steps: readonly Step[],
): Answer {
  const readings = readMaker(source.index, question);
  const chance = ({ status, confidence }: Answer) => (status === 'answered' ? confidence : 0);
  const name = readings[0]?.name ?? '';
  if (asTyped.passages[0]?.text.toLowerCase().includes(name) && chance(asTyped) >= SURE) return asTyped;
  let best = asTyped;
  for (const { text, typed, asked, isLess } of readings) {
    const read = analyseQuestion(text);
    const found = search(source.index, read.text, { top, tokens: read.tokens });
    const step: Step = { code: 'phrase-read', values: { from: typed, to: asked } };
    const answer = answerByReading(source, read, found, [...steps, step]);
    const confidence = isLess ? SHOWN_IS_MADE * answer.confidence : answer.confidence;
    if (answer.status !== 'answered' || confidence <= chance(best)) continue;
    const last: Step = { code: 'shown-is-made', values: { word: asked, percent: Math.round(100 * confidence) } };
    best = isLess ? { ...answer, confidence, steps: [...answer.steps, last] } : answer;
  }
  return best;
}

/** Whether nothing in the article may be meant by a question that asks about the piece. */
function isMeant({ index }: AnswerSource, { rivals }: PieceQuestion): boolean {
  return !rivals.some((word) => index.formsOfNormal.has(word));
}

/** Whether it asks of the piece and cannot ask of a thing that the article speaks of. */
function isCertain({ index }: AnswerSource, { asksOfThing, things }: PieceQuestion): boolean {
  if (!asksOfThing) return true;
  return things !== undefined && ![...things].some((word) => index.formsOfNormal.has(word));
}

/**
 * Answers a question from the article: the words that answer it, the sentences that prove it and the steps that led there.
 * Pure but for the sentences that `source` remembers. Never throws.
 * @param options.top how many passages, 3 unless told
 */
export function answerQuestion(source: AnswerSource, question: string, options: { top?: number } = {}): Answer {
  const other = readOtherQuestion(question);
  if (other) return besidesKnown(answerQuestion(source, other.asks, options), other.known);
  const carried = readCarriedQuestion(question);
  if (carried) return unsure(answerQuestion(source, wordsOfCarried(carried), options));
  const top = options.top ?? DEFAULT_TOP;
  const readability = judgeReadability(question);
  const whole = withoutFillers(spellOut(question));
  const asked = withoutChatter(source, whole);
  const plain = plainWording(withoutFillers(asked));
  const piece =
    readability === 'readable'
      ? (readPieceQuestion(question) ?? (plain === question ? undefined : readPieceQuestion(plain)))
      : undefined;
  if (!piece) return answerFromText(source, { top, readability, whole, asked });
  const { topic, asksOfThing } = piece;
  if (isMeant(source, piece)) return answerAboutPiece(source, topic, { top, isSure: isCertain(source, piece) });
  const answer = answerFromText(source, { top, readability, whole, asked });
  const isElsewhere = answer.status === 'answered' || asksOfThing;
  return isElsewhere ? answer : answerAboutPiece(source, topic, { top, isSure: false });
}

/** "How old is he?", where nobody has been spoken of. */
const POINTS_BACK = /\b(?:he|she|him|her|his|hers|it|its|they|them|their)\b/i;

/** What the text says of a question, which may turn out to ask about the piece once its spelling is put right. */
function answerFromText(
  source: AnswerSource,
  { top, readability, whole, asked }: { top: number; readability: Readability; whole: string; asked: string },
): Answer {
  const typed = analyseQuestion(asked);
  const first = search(source.index, typed.text, { top, tokens: typed.tokens });
  const { respelt, respellings } = first.query;
  const piece = respellings.length > 0 && readability === 'readable' ? readPieceQuestion(respelt) : undefined;
  if (piece && isMeant(source, piece)) {
    return answerAboutPiece(source, piece.topic, { top, isSure: isCertain(source, piece) });
  }
  const { analysed, found } = readAsMeant(source, typed, first, top);
  const phrases = found === first ? first.query.phrases : [...first.query.phrases, ...found.query.phrases];
  if (readability !== 'readable') {
    const step: Step = { code: 'not-read', values: { reason: readability } };
    return notAnswered('not-in-article', readability, found.passages, [step]);
  }
  const steps = describeQuestion(source, analysed, found, { respellings, phrases });
  // That courtesies and chat spellings are left out goes without saying.
  if (lettersOf(typed.text) !== lettersOf(whole))
    steps.unshift({ code: 'question-read', values: { text: typed.text } });
  if (analysed.content.length === 0) {
    const reason = POINTS_BACK.test(analysed.text) ? 'no-referent' : 'no-words';
    return notAnswered('not-in-article', reason, found.passages, steps);
  }
  const subject = readSubject(analysed.text) ?? bareWord(analysed);
  const mention = subject === undefined ? undefined : answerMention(source, subject, top, steps);
  if (mention) return mention;
  if (found.topic.relation === 'unrelated' && found.topic.chance < LEAST_TOPIC) return offTopic(found, steps);
  let definition: Answer | undefined;
  if (found.topic.relation !== 'unrelated' || found.topic.chance >= LEAST_TOPIC_FOR_RULES) {
    const said = answerSaying(source, analysed, found, steps);
    if (said?.asks === 'words') return byRule(source, said.answer);
    if (said) return answerByReading(source, analysed, found, steps, { said });
    definition = answerDefinition(source, analysed, found, steps);
    if (definition && definition.confidence >= SURE) return definition;
  }
  const origin = readOriginQuestion(analysed);
  const nationality = origin && answerOrigin(source, origin, top, steps);
  if (nationality && !origin.asksPlace) return nationality;
  const asTyped = answerByReading(source, analysed, found, steps, { origin });
  const read = answerAsMaker(source, analysed, asTyped, top, steps);
  if (nationality && (read.status !== 'answered' || read.confidence < SURE)) return nationality;
  return definition && (read.status !== 'answered' || read.confidence < definition.confidence) ? definition : read;
}
