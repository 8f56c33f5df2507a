import type { APIButtonComponent, APIComponentInContainer } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import { type Article, type Evidence, sentencesAround } from '../article/article.ts';
import { answerText } from './answer-text.ts';
import { button, buttonRows, type Card, COLOURS, card, linkButton, textDisplay } from './components.ts';
import { PASSAGES_PER_PAGE } from './limits.ts';
import { blockQuote, escapeMarkdown, oneLine, shorten, subtext, unescapeMarkdown } from './markdown.ts';
import { deepLink, placeOf, sourceLine } from './source-line.ts';
import { describeStep } from './steps.ts';
import { TEXTS, UNREAD } from './texts.ts';

/** Where the question stands in a card, so that a button pressed later finds it again: cards carry their own state. */
const QUESTION_ID = 1;
const QUESTION_PREFIX = '### ';
const UNDERSTOOD_PREFIX = `-# ${TEXTS.understoodAs} `;
/** A sentence longer than this is cut in a list of passages; the answer's own sentence is shown up to `EVIDENCE_LENGTH`. */
const PASSAGE_LENGTH = 500;
const EVIDENCE_LENGTH = 1200;
const NEAREST_PASSAGES = 2;
/** Above this a statement is made plainly, below it with "seems". */
export const PLAIN_CONFIDENCE = 0.5;
/** Below this the passage that fits next best is shown as well: of readers' first questions answered so, it holds the answer for one in eight. */
const ALONE_CONFIDENCE = 0.4;
/** Below this the card says that another article may be meant. */
const CLEAR_PERCENT = 50;

export interface AnswerCardContent {
  question: string;
  /** What was typed, where that was a follow-up which the question before made complete. */
  typed?: string;
  article: Article;
  /** The article's key, which the buttons carry. */
  key: string;
  answer: Answer;
  /** Whether the article is another one than when this was first answered, which the card then says. */
  hasChanged?: boolean;
}

/** Prefixes of the custom ids of an answer's buttons; the article's key follows, so that a card stays with its article, and how likely it was meant. */
export const ANSWER_BUTTONS = {
  more: 'ask:more',
  steps: 'ask:steps',
  back: 'ask:back',
  helpful: 'ask:helpful',
  delete: 'ask:delete',
} as const;

/** Prefix of the custom id of the button that reads an answer aloud; the article's key follows. */
export const LISTEN_BUTTON = 'listen:answer';

/** The question; where it is a follow-up, as it was typed, with how it was understood below. */
function questionHeading({ question, typed = question }: AnswerCardContent): APIComponentInContainer[] {
  const shown = (text: string) => escapeMarkdown(oneLine(text));
  if (typed === question) return [textDisplay(`${QUESTION_PREFIX}${shown(question)}`, QUESTION_ID)];
  return [
    textDisplay(`${QUESTION_PREFIX}${shown(typed)}`),
    textDisplay(`${UNDERSTOOD_PREFIX}${shown(question)}`, QUESTION_ID),
  ];
}

/** The question that an answer's card shows, or undefined where the message is no such card. */
export function questionOfCard(components: readonly unknown[] | undefined): string | undefined {
  const container = components?.[0] as { components?: { id?: number; content?: string }[] } | undefined;
  const heading = container?.components?.find((part) => part.id === QUESTION_ID)?.content;
  const prefix = [QUESTION_PREFIX, UNDERSTOOD_PREFIX].find((candidate) => heading?.startsWith(candidate));
  return heading && prefix ? unescapeMarkdown(heading.slice(prefix.length)) : undefined;
}

/** A place in a text, or the next one where a character has its halves on both sides of it. */
function behindCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}

/** The proving sentence in a block quotation, the answer within it in bold; of a very long one, what stands around it. */
function proof(article: Article, evidence: Evidence): string {
  const { text, start, end } = sentencesAround(article, evidence);
  const isLong = text.length > EVIDENCE_LENGTH;
  const from = isLong ? behindCharacter(text, Math.max(0, start - EVIDENCE_LENGTH / 3)) : 0;
  const to = isLong ? behindCharacter(text, Math.min(text.length, from + EVIDENCE_LENGTH)) : text.length;
  const bold = end - start < text.trimEnd().length - 2 && end <= to ? '**' : '';
  const shown = [
    from > 0 ? '[…] ' : '',
    escapeMarkdown(text.slice(from, start)),
    bold + escapeMarkdown(text.slice(start, Math.min(end, to))) + bold,
    escapeMarkdown(text.slice(end, Math.max(end, to))),
    to < text.length ? ' […]' : '',
  ];
  return blockQuote(shown.join(''));
}

function passageParts(article: Article, passages: readonly Evidence[]): APIComponentInContainer[] {
  return passages.map((passage) =>
    textDisplay(
      `${blockQuote(escapeMarkdown(shorten(passage.text, PASSAGE_LENGTH)))}\n${subtext(escapeMarkdown(placeOf(article, passage)))}`,
    ),
  );
}

/** What stands in bold above the proof: the answer in a few words, or who says what follows. */
function leadOf(article: Article, answer: Answer, span: Evidence): string {
  const { text = '', confidence, steps } = answer;
  const [first] = steps;
  // What stands below a headline, or opens the text, is hardly understood without it.
  const isSummary = first?.code === 'about-the-piece' && first.values.topic === 'about';
  if (isSummary && span.field !== 'title') return `**${escapeMarkdown(article.title)}**`;
  const isSure = confidence >= PLAIN_CONFIDENCE;
  const shown = answerText(article, answer);
  const shownApart = shown !== text || (text !== '' && text.length < sentencesAround(article, span).text.length - 2);
  if (!shownApart) return isSure ? TEXTS.articleSays : TEXTS.articleSeemsToSay;
  const perhaps = isSure ? '' : `${TEXTS.perhaps} `;
  const { speaker: name = '', organisation } = steps.find(({ code }) => code === 'quotation-found')?.values ?? {};
  const speaker = organisation ? `${name}, ${organisation}` : String(name);
  if (speaker !== '' && speaker !== text)
    return perhaps + TEXTS.quotedBy(escapeMarkdown(text.replace(/[,;]$/, '')), escapeMarkdown(speaker));
  return `${perhaps}**${escapeMarkdown(shown)}**`;
}

/** How likely the article was meant, in percent, where others might have been. */
function meantPercent({ steps }: Answer): number {
  return Number(steps.find(({ code }) => code === 'one-of-several')?.values.percent ?? 100);
}

/** What a button carries of an answer: the article's key and, where others might have been meant, how likely that one was. */
function answerRef({ key, answer }: AnswerCardContent): string {
  const percent = meantPercent(answer);
  return percent < 100 ? `${key}:${percent}` : key;
}

/** Where else the answer to an answer that is hardly trusted may stand. */
function nextBest(article: Article, { passages, confidence }: Answer, span: Evidence): APIComponentInContainer[] {
  const next = confidence < ALONE_CONFIDENCE && passages.find(({ paragraph }) => paragraph !== span.paragraph);
  return next ? [textDisplay(TEXTS.orHere), ...passageParts(article, [next])] : [];
}

function answerParts({ article, answer }: AnswerCardContent): APIComponentInContainer[] {
  if (answer.status === 'answered' && answer.span) {
    const lead = leadOf(article, answer, answer.span);
    return [
      textDisplay(lead),
      textDisplay(proof(article, answer.span)),
      textDisplay(subtext(sourceLine(article, answer.span))),
      ...nextBest(article, answer, answer.span),
    ];
  }
  if (answer.status === 'answered' && answer.text !== undefined) {
    return [
      textDisplay(`**${escapeMarkdown(answerText(article, answer))}**`),
      textDisplay(subtext(sourceLine(article))),
    ];
  }
  const unread = UNREAD[answer.reason ?? ''];
  if (unread !== undefined) return [textDisplay(unread)];
  const lead = TEXTS.instead[answer.reason ?? ''] ?? `**${TEXTS.notInArticle}**\n${TEXTS.nearestPassages}`;
  return [
    textDisplay(lead),
    ...passageParts(article, answer.passages.slice(0, NEAREST_PASSAGES)),
    textDisplay(subtext(sourceLine(article))),
  ];
}

function stepParts({ article, answer }: AnswerCardContent): APIComponentInContainer[] {
  const steps = answer.steps.map((step, index) => `${index + 1}. ${escapeMarkdown(describeStep(step))}`);
  const confidence =
    answer.status === 'answered' ? [subtext(TEXTS.confidence(Math.round(answer.confidence * 100)))] : [];
  return [
    textDisplay([`**${TEXTS.stepsTitle}**`, ...steps, ...confidence].join('\n')),
    textDisplay(subtext(sourceLine(article))),
  ];
}

function link(content: AnswerCardContent): APIButtonComponent[] {
  const evidence = content.answer.span ?? content.answer.passages[0];
  const url = evidence && deepLink(content.article, evidence);
  return url ? [linkButton(TEXTS.openArticle, url)] : [];
}

/**
 * The card of an answer: the answer in a few words, the sentence that proves it, where it stands, and ways to see more.
 * @param options.steps also shows how the answer was found
 * @param options.listen offers to read it aloud
 * @param options.feedback asks whether it helped
 */
export function answerCard(
  content: AnswerCardContent,
  options: { private?: boolean; steps?: boolean; listen?: boolean; feedback?: boolean } = {},
): Card {
  const { key, answer } = content;
  const ref = answerRef(content);
  const buttons = [
    ...(answer.passages.length > 0 ? [button(TEXTS.morePassages, `${ANSWER_BUTTONS.more}:0:${ref}`)] : []),
    ...(options.steps || answer.steps.length === 0 ? [] : [button(TEXTS.howFound, `${ANSWER_BUTTONS.steps}:${ref}`)]),
    ...(options.listen && answer.status === 'answered' ? [button(TEXTS.listen, `${LISTEN_BUTTON}:${key}`)] : []),
    ...link(content),
    ...(options.private ? [] : [deleteButton()]),
  ];
  return card(
    answer.status === 'answered' ? COLOURS.answer : COLOURS.notFound,
    [
      ...questionHeading(content),
      ...(content.hasChanged ? [textDisplay(TEXTS.articleChanged)] : []),
      ...answerParts(content),
      ...(meantPercent(answer) < CLEAR_PERCENT ? [textDisplay(subtext(TEXTS.whichArticle))] : []),
      ...(options.steps ? stepParts(content).slice(0, 1) : []),
      ...buttonRows(buttons),
      ...(options.feedback ? buttonRows(feedbackButtons(key)) : []),
    ],
    options,
  );
}

function feedbackButtons(key: string): APIButtonComponent[] {
  return [
    button(TEXTS.helpful, `${ANSWER_BUTTONS.helpful}:1:${key}`),
    button(TEXTS.unhelpful, `${ANSWER_BUTTONS.helpful}:0:${key}`),
  ];
}

function deleteButton(): APIButtonComponent {
  return button(TEXTS.delete, ANSWER_BUTTONS.delete);
}

/** "How I found it": the chain from question to answer. */
export function stepsCard(content: AnswerCardContent, options: { private?: boolean } = {}): Card {
  const buttons = [
    button(TEXTS.back, `${ANSWER_BUTTONS.back}:${answerRef(content)}`),
    ...(options.private ? [] : [deleteButton()]),
  ];
  return card(COLOURS.answer, [...questionHeading(content), ...stepParts(content), ...buttonRows(buttons)], options);
}

/** "More passages": one page of the passages that fit best. `page` is 0-based and is brought into range. */
export function passagesCard(content: AnswerCardContent, page: number, options: { private?: boolean } = {}): Card {
  const { article, answer } = content;
  const ref = answerRef(content);
  const pages = Math.max(1, Math.ceil(answer.passages.length / PASSAGES_PER_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const passages = answer.passages.slice(shown * PASSAGES_PER_PAGE, (shown + 1) * PASSAGES_PER_PAGE);
  const to = (target: number) => `${ANSWER_BUTTONS.more}:${target}:${ref}`;
  const buttons = [
    button(TEXTS.previous, to(shown - 1), { disabled: shown === 0 }),
    button(TEXTS.next, to(shown + 1), { disabled: shown === pages - 1 }),
    button(TEXTS.back, `${ANSWER_BUTTONS.back}:${ref}`),
    ...(options.private ? [] : [deleteButton()]),
  ];
  return card(
    COLOURS.answer,
    [
      ...questionHeading(content),
      textDisplay(`**${TEXTS.passagesTitle}**`),
      ...passageParts(article, passages),
      textDisplay(subtext(`${TEXTS.page(shown + 1, pages)} · ${sourceLine(article)}`)),
      ...buttonRows(buttons),
    ],
    options,
  );
}
