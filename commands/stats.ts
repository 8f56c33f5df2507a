import { stringify } from 'csv-stringify/sync';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { UserError } from '../src/base/errors.ts';
import { type StatsContent, statsCard, statsPlot, unansweredCard } from '../src/cards/stats-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { drawPlot } from '../src/media/plot.ts';
import { ADMINS_ONLY, type Command } from './command.ts';
import { integerOption, subcommandPath } from './input.ts';
import { managesServer, placeOf } from './origin.ts';
import { type LateMessage, notice, sendLater } from './reply.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
const PLOT_FILE = 'questions.png';
const TABLE_FILE = 'unanswered.csv';
const LISTED = 15;
const EXPORTED = 5_000;

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

async function readStats(app: App, guildId: string, period: number): Promise<StatsContent> {
  const store = app.guilds.requireStore();
  const now = Date.now();
  const since = now - (period - 1) * DAY_MS;
  const { days, total } = await store.statistics.days(guildId, isoDay(since), isoDay(now));
  const counted = new Map(days.map(({ day, counts }) => [day, counts]));
  const { helpful, unhelpful } = await store.feedback.count(guildId, new Date(`${isoDay(since)}T00:00:00Z`));
  return {
    days: Array.from({ length: period }, (_, index) => {
      const day = isoDay(since + index * DAY_MS);
      return { day, counts: counted.get(day) ?? {} };
    }),
    total: total.counts,
    p95: total.p95,
    helpful,
    unhelpful,
  };
}

async function showStats(app: App, guildId: string, period: number): Promise<LateMessage> {
  const content = await readStats(app, guildId, period);
  try {
    const { png } = await drawPlot(statsPlot(content));
    return {
      message: statsCard(content, PLOT_FILE),
      files: [{ name: PLOT_FILE, data: png, contentType: 'image/png' }],
    };
  } catch (error) {
    app.log.warn({ error: error instanceof UserError ? error.code : 'unexpected' }, 'a plot could not be drawn');
    return { message: statsCard(content, undefined) };
  }
}

async function showUnanswered(app: App, guildId: string): Promise<LateMessage> {
  const { unansweredQuestions } = app.guilds.requireStore();
  const unwritten = await app.guilds.settle({ kind: 'question', guildId });
  const questions = await unansweredQuestions.list(guildId, EXPORTED);
  if (questions.length === 0) return { message: unansweredCard([], undefined, unwritten) };
  const table = stringify(questions, {
    header: true,
    bom: true,
    escape_formulas: true,
    columns: ['question', 'asked', 'articleId', 'firstAt', 'lastAt'],
  });
  return {
    message: unansweredCard(questions.slice(0, LISTED), TABLE_FILE, unwritten),
    files: [{ name: TABLE_FILE, data: Buffer.from(table), contentType: 'text/csv' }],
  };
}

export const stats: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'stats',
    description: 'What was asked here, and how it went',
    ...ADMINS_ONLY,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'overview',
        description: 'Questions per day, what became of them, time and feedback',
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'days',
            description: 'How many days back (30 where left out)',
            choices: [7, 30, 90].map((days) => ({ name: `${days} days`, value: days })),
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'unanswered',
        description: 'What was asked and the article does not say, most often asked first',
      },
    ],
  },

  execute(interaction, app) {
    const { guildId } = placeOf(interaction);
    if (!guildId || !managesServer(interaction)) return notice(TEXTS.adminsOnly);
    const [subcommand] = subcommandPath(interaction);
    const later = () =>
      subcommand === 'unanswered'
        ? showUnanswered(app, guildId)
        : showStats(app, guildId, integerOption(interaction, 'days') ?? DEFAULT_DAYS);
    return sendLater(later, { private: true });
  },
};
