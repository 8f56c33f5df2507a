import { styleText } from 'node:util';
import type { AskOutcome } from '../app.ts';
import { type Article, type Evidence, sentencesAround } from '../article/article.ts';
import { DOWNGRADE_NAMES } from '../cards/moderation/texts.ts';
import { describeReason } from '../cards/reasons.ts';
import { plainSourceLine } from '../cards/source-line.ts';
import { describeStep } from '../cards/steps.ts';
import { TEXTS } from '../cards/texts.ts';
import type { Verdict } from '../moderation/verdict.ts';
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

/** An answer for the terminal: in a few words, the sentence that proves it, where it stands. */
export function printAnswer({ verdict, answer, volume: { article } }: AskOutcome, options: { steps: boolean }): string {
  if (!answer) return `${bold(TEXTS.blocked)} ${describeReason(verdict)}`;
  const lines: string[] = [];
  if (answer.status === 'answered' && answer.span) {
    const isWhole = answer.text === undefined || answer.text === sentencesAround(article, answer.span).text;
    lines.push(bold(isWhole ? TEXTS.articleSays : (answer.text ?? '')), '', withSource(article, answer.span));
  } else if (answer.status === 'answered' && answer.text !== undefined) {
    lines.push(bold(answer.text), '', indent(faint(plainSourceLine(article))));
  } else if (answer.reason === 'not-english') lines.push(TEXTS.notEnglish);
  else if (answer.reason === 'no-words') lines.push(TEXTS.noWords);
  else if (answer.status === 'off-topic') {
    lines.push(
      bold(TEXTS.offTopic),
      TEXTS.aboutThis,
      '',
      indent([article.title, article.standfirst ?? ''].join('\n').trim()),
    );
  } else {
    const [lead, below] =
      answer.reason === 'false-premise' ? [TEXTS.falsePremise, ''] : [TEXTS.notInArticle, TEXTS.nearestPassages];
    lines.push(bold(lead), below, ...answer.passages.map((passage) => `\n${withSource(article, passage)}`));
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

/** Quotations for the terminal. Without any, who is quoted. */
export function printQuotes(
  found: readonly { quote: Quote; article?: Article }[],
  speakers: readonly Speaker[] = [],
): string {
  if (found.length === 0) {
    return speakers.length > 0
      ? `${TEXTS.nothingFound} ${TEXTS.quotedAre(speakers.map(({ name }) => name))}`
      : TEXTS.noQuotes;
  }
  return found
    .map(({ quote, article }) => {
      const who = quote.speaker === null ? TEXTS.speakerNotStated : quote.speaker;
      const place = article
        ? plainSourceLine(article, { paragraph: quote.paragraph, start: quote.start })
        : TEXTS.place(quote.paragraph);
      const label = quote.kind === 'partial' ? `\n${indent(faint(TEXTS.partlyQuoted))}` : '';
      return `“${quote.text}”\n${indent(`— ${bold(who)}${quote.role ? `, ${quote.role}` : ''}`)}\n${indent(faint(place))}${label}`;
    })
    .join('\n\n');
}

/** A verdict for the terminal: every rule that was hit, and what came of it. */
export function printVerdict(verdict: Verdict): string {
  const hits = verdict.hits.map(
    ({ category, severity, rule, downgrade, view }) =>
      `  ${category} (severity ${severity}): ${rule}, seen in the ${view} text${downgrade ? `; counts for less: ${DOWNGRADE_NAMES[downgrade]}` : ''}`,
  );
  return [
    `${bold(verdict.action)}${verdict.category ? ` (${verdict.category})` : ''}: ${describeReason(verdict)}`,
    ...hits,
  ].join('\n');
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
