import type { ArticleField, Evidence, Paragraph } from '../article/article.ts';
import type { Answer, Step } from './answer.ts';
import { fieldEvidence, type PieceTopic } from './piece.ts';
import { provingSentence, speakersOf } from './sayings.ts';
import type { AnswerSource } from './source.ts';

/** Measured on the golden questions about the piece: test/golden. */
const CONFIDENCE = 0.95;

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

/** "When was the picture taken?": the caption's date would do, but the whole caption proves it. */
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

/** Answers a question about the piece itself: its author, date, headline, picture, rules, length, or what it is about. */
export function answerAboutPiece(source: AnswerSource, topic: PieceTopic, top: number): Answer {
  const { article } = source;
  const steps: Step[] = [{ code: 'about-the-piece', values: { topic } }];
  const limit = (answer: Answer): Answer => ({ ...answer, passages: answer.passages.slice(0, Math.max(1, top)) });
  if (topic === 'quoted') return limit(answerQuoted(source, steps));
  if (topic === 'about') {
    const field = article.standfirst === undefined ? 'title' : 'standfirst';
    const answer = answerField(source, field, steps);
    return limit({ ...answer, passages: [...answer.passages, ...firstSentence(source)] });
  }
  if (topic === 'length' || topic === 'paragraphs' || topic === 'sentences') {
    const sumOf = (count: (paragraph: Paragraph) => number) =>
      article.paragraphs.reduce((sum, paragraph) => sum + count(paragraph), 0);
    const words = sumOf(({ text }) => text.match(/\S+/g)?.length ?? 0);
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
