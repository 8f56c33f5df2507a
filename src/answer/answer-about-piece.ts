import type { Article, ArticleField, Evidence, Paragraph } from '../article/article.ts';
import { readingTime } from '../article/reading-time.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { findDates } from '../text/calendar.ts';
import type { Answer, Step } from './answer.ts';
import { fieldEvidence, type PieceTopic } from './piece.ts';
import { provingSentence, speakersOf } from './sayings.ts';
import type { AnswerSource } from './source.ts';

/** Measured on the golden questions about the piece: test/golden. */
const CONFIDENCE = 0.95;
/** Something else may be meant: "it" may be a play. */
const UNSURE = 0.45;
/** "Ann Lee in Oslo": where the writer was is no part of the name. */
const WRITTEN_FROM = /(?<=^\p{Lu}\S*(?:\s\S+){1,8}) in \p{Lu}[\p{L}\s.'’-]*$/u;

function firstSentence({ article }: AnswerSource): Evidence[] {
  const paragraph = article.paragraphs[0];
  const sentence = paragraph?.sentences[0];
  if (!paragraph || !sentence) return [];
  const [start, end] = sentence;
  return [{ paragraph: paragraph.number, start, end, text: paragraph.text.slice(start, end), score: 0.5 }];
}

function answered(span: Evidence, others: Evidence[], steps: Step[], text = span.text): Answer {
  return { status: 'answered', text, span, passages: [span, ...others], confidence: CONFIDENCE, steps };
}

function answerField(source: AnswerSource, field: ArticleField, steps: Step[]): Answer {
  const title = fieldEvidence(source.article, 'title');
  const evidence = fieldEvidence(source.article, field);
  const read: Step = { code: 'field-read', values: { field } };
  if (evidence) return answered(evidence, field === 'title' || !title ? [] : [title], [...steps, read]);
  return {
    status: 'not-in-article',
    reason: 'field-not-stated',
    passages: title ? [title, ...firstSentence(source)] : firstSentence(source),
    confidence: 1 - CONFIDENCE,
    steps: [...steps, { code: 'field-not-stated', values: { field } }],
  };
}

function answerQuoted(source: AnswerSource, steps: Step[]): Answer {
  const speakers = speakersOf(source.sayings);
  const first = source.sayings.find(({ quote }) => quote.speaker !== null);
  if (!first) {
    return {
      status: 'not-in-article',
      reason: 'nobody-quoted',
      passages: firstSentence(source),
      confidence: 1 - CONFIDENCE,
      steps: [...steps, { code: 'quotations-read', values: { count: source.sayings.length, speakers } }],
    };
  }
  const others = source.sayings.filter(
    ({ quote }) => quote.speaker !== null && quote.paragraph !== first.quote.paragraph,
  );
  const passages = [first, ...others].map((saying) => provingSentence(saying));
  return {
    ...answered(
      provingSentence(first),
      [],
      [...steps, { code: 'quotations-read', values: { count: source.sayings.length, speakers } }],
      speakers.join(', '),
    ),
    passages: passages.filter((one, i) => passages.findIndex((other) => other.paragraph === one.paragraph) === i),
  };
}

/** The byline, with the name alone as answer where it also tells from where the piece was written. */
function answerByline(source: AnswerSource, steps: Step[]): Answer {
  const answer = answerField(source, 'byline', steps);
  const { span } = answer;
  const end = span?.text.search(WRITTEN_FROM) ?? -1;
  if (!span || end < 0) return answer;
  const text = span.text.slice(0, end);
  return { ...answer, text, span: { ...span, end, text } };
}

/** "Pictured in", "a photo taken on", "Shot": behind it stands the date of a picture, though hostages are taken and people shot as well. */
const BEFORE_DATE_TAKEN =
  /(?:\b(?:photographed|pictured|file photo)|(?:^|[.;(] ?|\b(?:photo|photograph|picture|image) (?:was )?)(?:taken|shot|dated))[,:]? (?:(?:on|in|from) )?$/iu;
/** "The tunnel, Monday", "the tunnel (", with nothing behind the date: a note of when. */
const BEFORE_NOTED_DATE = /, $|\($/;
const AFTER_NOTED_DATE = /^(?:[.)]|$)/;

/** When the picture was taken, where its caption plainly tells; otherwise the whole caption, from which a reader may tell. */
function answerPictureDate(source: AnswerSource, steps: Step[]): Answer {
  const answer = answerField(source, 'caption', steps);
  const { span } = answer;
  if (!span) return answer;
  const [date, second] = findDates(span.text).filter(([start, end]) => {
    const before = span.text.slice(0, start);
    const isNoted = BEFORE_NOTED_DATE.test(before) && AFTER_NOTED_DATE.test(span.text.slice(end));
    return isNoted || BEFORE_DATE_TAKEN.test(before);
  });
  if (!date || second) return answer;
  const [start, end] = date;
  const text = span.text.slice(start, end);
  return { ...answer, text, span: { ...span, start, end, text } };
}

function namesIn(text: string): ReadonlySet<string> {
  const typed = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(typed.filter((word) => /[\p{Lu}\p{N}]/u.test(word) && !STOP_WORDS.has(word.toLowerCase())));
}

/** Whether the standfirst tells what the title does, and not a detail: it has a name of it. */
function isStandfirstSummary({ title, standfirst = '' }: Article): boolean {
  const names = namesIn(title);
  return [...namesIn(standfirst)].some((name) => names.has(name));
}

/** What the piece is about: its standfirst, or the sentence that it opens with. */
function answerSummary(source: AnswerSource, steps: Step[]): Answer {
  const { article } = source;
  const standfirst = fieldEvidence(article, 'standfirst');
  const title = fieldEvidence(article, 'title');
  const [opening] = firstSentence(source);
  if (!opening || (standfirst && isStandfirstSummary(article))) {
    const answer = answerField(source, standfirst ? 'standfirst' : 'title', steps);
    return { ...answer, passages: [...answer.passages, ...(opening ? [opening] : [])] };
  }
  const others = [standfirst, title].filter((one) => one !== undefined);
  return answered({ ...opening, score: 1 }, others, [...steps, { code: 'opening-read', values: {} }]);
}

/** Answers a question about the piece itself: its author, date, headline, picture, rules, length, or what it is about. */
export function answerAboutPiece(
  source: AnswerSource,
  topic: PieceTopic,
  { top, isSure }: { top: number; isSure: boolean },
): Answer {
  const { article } = source;
  const steps: Step[] = [{ code: 'about-the-piece', values: { topic } }];
  const limit = (answer: Answer): Answer => ({
    ...answer,
    passages: answer.passages.slice(0, Math.max(1, top)),
    ...(!isSure && answer.status === 'answered' && { confidence: UNSURE }),
  });
  if (topic === 'quoted') return limit(answerQuoted(source, steps));
  if (topic === 'about') return limit(answerSummary(source, steps));
  if (topic === 'picture-date') return limit(answerPictureDate(source, steps));
  if (topic === 'byline') return limit(answerByline(source, steps));
  if (topic === 'length' || topic === 'paragraphs' || topic === 'sentences') {
    const sumOf = (count: (paragraph: Paragraph) => number) =>
      article.paragraphs.reduce((sum, paragraph) => sum + count(paragraph), 0);
    const { words } = readingTime(article);
    const paragraphs = article.paragraphs.length;
    const sentences = sumOf((paragraph) => paragraph.sentences.length);
    const asked = { length: words, paragraphs, sentences }[topic];
    const title = fieldEvidence(article, 'title');
    const counted: Step = { code: 'length-counted', values: { words, paragraphs, sentences } };
    return limit({
      status: 'answered',
      text: String(asked),
      passages: [...(title ? [title] : []), ...firstSentence(source)],
      confidence: 1,
      steps: [...steps, counted],
    });
  }
  return limit(answerField(source, topic, steps));
}
