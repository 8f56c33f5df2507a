import { type APIMediaGalleryComponent, ComponentType } from 'discord-api-types/v10';
import type { PlotContent } from '../media/plot-drawing.ts';
import type { UnansweredQuestion } from '../store/unanswered-questions.ts';
import { type Card, COLOURS, card, textDisplay } from './components.ts';
import { escapeMarkdown, oneLine, shorten, subtext } from './markdown.ts';
import { unwrittenParts } from './notice-card.ts';

/** The events that are counted, in the order in which the plot stacks them. */
export const METRICS = ['answered', 'not-in-article', 'off-topic', 'blocked'] as const;
export type Metric = (typeof METRICS)[number];

const METRIC_LOOKS: Record<Metric, { name: string; colour: string }> = {
  answered: { name: 'answered', colour: '#3b82f6' },
  'not-in-article': { name: 'not in the article', colour: '#d4a017' },
  'off-topic': { name: 'off-topic', colour: '#8a8f98' },
  blocked: { name: 'blocked', colour: '#c2410c' },
};

const QUESTION_LENGTH = 150;
const DAY_LABEL = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

const TEXTS = {
  title: (days: number) => `Questions of the last ${days} days`,
  plotTitle: 'Questions per day',
  plotAlt: (days: number, total: number) => `Bars for each of ${days} days; ${total} questions in all.`,
  nothing: 'Nothing was asked in that time.',
  time: (milliseconds: number) =>
    `95% of the answers took at most ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms.`,
  feedback: (helpful: number, unhelpful: number) =>
    `Answers that members found helpful: ${helpful}, not helpful: ${unhelpful}.`,
  noFeedback: 'Nobody has said yet whether an answer was helpful.',
  noPlot: 'The plot could not be drawn.',
  unanswered: 'Asked, and not in the article',
  noneUnanswered: 'Every question on the article so far was answered.',
  asked: (times: number) => (times === 1 ? 'once' : `${times} times`),
  exported: 'All of them, as a table, are in the file.',
} as const;

export interface StatsContent {
  /** Oldest first, every day of the period. */
  days: { day: string; counts: Partial<Record<string, number>> }[];
  total: Partial<Record<string, number>>;
  /** 95th percentile in milliseconds, or null where nothing was measured. */
  p95: number | null;
  helpful: number;
  unhelpful: number;
}

/** The plot of a period. */
export function statsPlot({ days }: StatsContent): PlotContent {
  return {
    title: TEXTS.plotTitle,
    series: METRICS.map((metric) => METRIC_LOOKS[metric]),
    bars: days.map(({ day, counts }) => ({
      label: DAY_LABEL.format(new Date(`${day}T00:00:00Z`)),
      values: METRICS.map((metric) => counts[metric] ?? 0),
    })),
  };
}

/** What was asked and how it went. @param plotFile name of the attached plot; without it the card says that it failed */
export function statsCard(content: StatsContent, plotFile: string | undefined): Card {
  const { days, total, p95, helpful, unhelpful } = content;
  const asked = METRICS.reduce((sum, metric) => sum + (total[metric] ?? 0), 0);
  const plot: APIMediaGalleryComponent[] = plotFile
    ? [
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: `attachment://${plotFile}` }, description: TEXTS.plotAlt(days.length, asked) }],
        },
      ]
    : [];
  const lines =
    asked === 0 ? [TEXTS.nothing] : METRICS.map((metric) => `- **${total[metric] ?? 0}** ${METRIC_LOOKS[metric].name}`);
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.title(days.length)}`),
      textDisplay(lines.join('\n')),
      ...plot,
      textDisplay(
        [
          p95 === null ? '' : TEXTS.time(p95),
          helpful + unhelpful === 0 ? TEXTS.noFeedback : TEXTS.feedback(helpful, unhelpful),
          plotFile ? '' : TEXTS.noPlot,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ],
    { private: true },
  );
}

/**
 * What was asked most often and the articles do not say.
 * @param file name of the attached table, where there is one
 * @param unwritten how many questions the store does not have yet
 */
export function unansweredCard(
  questions: readonly UnansweredQuestion[],
  file: string | undefined,
  unwritten: number,
): Card {
  const lines = questions.map(
    ({ question, asked }) => `- ${escapeMarkdown(shorten(oneLine(question), QUESTION_LENGTH))} (${TEXTS.asked(asked)})`,
  );
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.unanswered}`),
      textDisplay(lines.length > 0 ? lines.join('\n') : TEXTS.noneUnanswered),
      ...unwrittenParts(unwritten),
      ...(file
        ? [
            { type: ComponentType.File as const, file: { url: `attachment://${file}` } },
            textDisplay(subtext(TEXTS.exported)),
          ]
        : []),
    ],
    { private: true },
  );
}
