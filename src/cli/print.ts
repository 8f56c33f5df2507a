import { styleText } from 'node:util';
import type { App, AskOutcome } from '../app.ts';
import { type Article, type Evidence, sentencesAround } from '../article/article.ts';
import { PLAIN_CONFIDENCE } from '../cards/answer-card.ts';
import { answerText } from '../cards/answer-text.ts';
import { oneLine, shorten } from '../cards/markdown.ts';
import { DOWNGRADE_NAMES, MODERATION_TEXTS, VIEW_NAMES } from '../cards/moderation/texts.ts';
import { describeReason } from '../cards/reasons.ts';
import { placeOf, plainSourceLine } from '../cards/source-line.ts';
import { describeStep } from '../cards/steps.ts';
import { TEXTS, UNREAD } from '../cards/texts.ts';
import type { Hit, Verdict } from '../moderation/verdict.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Speaker } from '../quotes/speakers.ts';

/** Bold where standard output is a terminal that shows it. */
function bold(text: string): string {
  return styleText('bold', text);
}

function faint(text: string): string {
  return styleText('dim', text);
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function withSource(article: Article, evidence: Evidence): string {
  return `${indent(sentencesAround(article, evidence).text)}\n${indent(faint(plainSourceLine(article, evidence)))}`;
}

/** What helps somebody in distress, without Markdown and the line that speaks of a channel. */
function support(): string {
  return TEXTS.support
    .filter((line) => !line.startsWith('-#'))
    .map((line) => line.replaceAll('**', '').replace(/\[(.+?)\]\(.+?\)/, '$1'))
    .join('\n');
}

/**
 * An answer for the terminal: in a few words, the sentence that proves it, where it stands.
 * @param options.steps also tells how it was found
 * @param options.passages also lists the passages that fit best; where the article does not say, they are shown anyhow
 */
export function printAnswer(
  { verdict, answer, volume: { article } }: AskOutcome,
  options: { steps: boolean; passages: boolean },
): string {
  if (verdict.rule === 'distress' && verdict.action !== 'allow') return support();
  if (!answer) return `${bold(TEXTS.blocked)} ${describeReason(verdict)}`;
  const lines: string[] = [];
  const unread = UNREAD[answer.reason ?? ''];
  if (answer.status === 'answered' && answer.span) {
    const shown = answerText(article, answer);
    const isWhole = shown === '' || shown === sentencesAround(article, answer.span).text;
    const isSure = answer.confidence >= PLAIN_CONFIDENCE;
    const says = isSure ? TEXTS.articleSays : TEXTS.articleSeemsToSay;
    const text = `${isSure ? '' : `${TEXTS.perhaps} `}${bold(shown)}`;
    lines.push(isWhole ? bold(says) : text, '', withSource(article, answer.span));
  } else if (answer.status === 'answered' && answer.text !== undefined) {
    lines.push(bold(answerText(article, answer)), '', indent(faint(plainSourceLine(article))));
  } else if (unread !== undefined) lines.push(unread);
  else if (answer.status === 'off-topic') {
    lines.push(
      bold(TEXTS.offTopic),
      TEXTS.aboutThis,
      '',
      indent([article.title, article.standfirst ?? ''].join('\n').trim()),
    );
  } else {
    const instead = TEXTS.instead[answer.reason ?? ''];
    const [lead, below] = instead === undefined ? [TEXTS.notInArticle, TEXTS.nearestPassages] : [instead, ''];
    lines.push(bold(lead), below, ...answer.passages.map((passage) => `\n${withSource(article, passage)}`));
  }
  if (options.passages && answer.status === 'answered' && answer.passages.length > 0) {
    const listed = answer.passages.map(
      (passage, index) => `  ${index + 1}. ${passage.text} ${faint(`(${placeOf(article, passage)})`)}`,
    );
    lines.push('', bold(TEXTS.passagesTitle), ...listed);
  }
  if (options.steps) {
    lines.push(
      '',
      bold(TEXTS.stepsTitle),
      ...answer.steps.map((step, index) => `  ${index + 1}. ${describeStep(step)}`),
    );
    if (answer.status === 'answered') lines.push(faint(`  ${TEXTS.confidence(Math.round(answer.confidence * 100))}`));
  }
  return lines.join('\n');
}

/** Quotations for the terminal. Without any, who is quoted. `isNearby`: they are not on what was looked for. */
export function printQuotes(
  found: readonly { quote: Quote; article?: Article }[],
  speakers: readonly Speaker[] = [],
  isNearby = false,
): string {
  if (found.length === 0) {
    return speakers.length > 0
      ? `${TEXTS.nothingFound} ${TEXTS.quotedAre(speakers.map(({ name }) => name))}`
      : TEXTS.noQuotes;
  }
  const shown = found
    .map(({ quote, article }) => {
      const who = quote.speaker === null ? TEXTS.speakerNotStated : quote.speaker;
      const place = article
        ? plainSourceLine(article, { paragraph: quote.paragraph, start: quote.start })
        : TEXTS.place(quote.paragraph);
      const label = quote.kind === 'partial' ? `\n${indent(faint(TEXTS.partlyQuoted))}` : '';
      return `“${quote.text}”\n${indent(`— ${bold(who)}${quote.role ? `, ${quote.role}` : ''}`)}\n${indent(faint(place))}${label}`;
    })
    .join('\n\n');
  return isNearby ? `${TEXTS.saidNearby}\n\n${shown}` : shown;
}

const VERDICT_TEXTS = {
  passes: 'This policy lets it pass.',
  topicForeign: 'topic: it is not about the article',
  topicNotAsked: 'topic: not looked at, since the other rules decide',
  topicNone: 'topic: none that I can read',
  topicFits: (title: string) => `topic: fits “${title}”`,
};
const EXCERPTS_SHOWN = 5;
const EXCERPT_LENGTH = 60;

/** Hits that differ in nothing but their place: the words that were hit, what they are, and by which rule. */
function hitLine(text: string, hits: readonly [Hit, ...Hit[]]): string {
  const [{ category, severity, rule, view, downgrade }] = hits;
  const isWhole = hits.some(({ span: [start, end] }) => start === 0 && end >= text.length);
  const excerpts = new Set(hits.map(({ span }) => `“${shorten(oneLine(text.slice(...span)), EXCERPT_LENGTH)}”`));
  const more = excerpts.size - EXCERPTS_SHOWN;
  const shown = [...[...excerpts].slice(0, EXCERPTS_SHOWN), ...(more > 0 ? [MODERATION_TEXTS.andMore(more)] : [])];
  const where = isWhole ? MODERATION_TEXTS.testWhole : shown.join(', ');
  return [
    view === 'plain' ? where : `${where} ${VIEW_NAMES[view] ?? view}`,
    MODERATION_TEXTS.testHit(category, severity),
    MODERATION_TEXTS.logRule(rule),
    ...(downgrade ? [MODERATION_TEXTS.testLess(DOWNGRADE_NAMES[downgrade])] : []),
  ].join(' · ');
}

function topicLine({ hits }: Verdict, nearest: ReturnType<App['answer']> | undefined): string {
  if (hits.some(({ category }) => category === 'off-topic')) return VERDICT_TEXTS.topicForeign;
  if (!nearest) return VERDICT_TEXTS.topicNotAsked;
  const { reason } = nearest.answer;
  if (UNREAD[reason ?? ''] !== undefined) return VERDICT_TEXTS.topicNone;
  return VERDICT_TEXTS.topicFits(nearest.volume.article.title);
}

/**
 * A verdict for the terminal: what is done and why, what was hit, and whether the text fits the articles.
 * @param nearest what the articles answer to the text; left out where the verdict fell before that was asked
 */
export function printVerdict(text: string, verdict: Verdict, nearest?: ReturnType<App['answer']>): string {
  const { action, category, hits } = verdict;
  const alike = Map.groupBy(
    hits.filter((hit) => hit.category !== 'off-topic'),
    ({ rule, severity, view, downgrade }) => [rule, severity, view, downgrade].join(' '),
  );
  const passes = action === 'allow' && category !== null ? ` ${VERDICT_TEXTS.passes}` : '';
  return [
    `${bold(action)}: ${describeReason(verdict)}${passes}`,
    ...[...alike.values()].map((group) => hitLine(text, group as [Hit, ...Hit[]])),
    ...(category === 'off-topic' ? [] : [topicLine(verdict, nearest)]),
  ].join('\n  ');
}

/** The list of articles for the terminal. */
export function printArticles(
  rows: readonly { id: string; title: string; paragraphs: number; quotes: number }[],
): string {
  return rows
    .map(
      ({ id, title, paragraphs, quotes }) =>
        `${bold(id)}  ${title}\n${indent(faint(`${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}, ${quotes} quotation${quotes === 1 ? '' : 's'}`))}`,
    )
    .join('\n');
}
