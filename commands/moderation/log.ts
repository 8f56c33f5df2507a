import { stringify } from 'csv-stringify/sync';
import type { APIChatInputApplicationCommandInteraction, APIMessageComponentInteraction } from 'discord-api-types/v10';
import type { Card } from '../../src/cards/components.ts';
import { AREAS } from '../../src/cards/moderation/ids.ts';
import { ENTRIES_PER_PAGE, type LogView, logCard, unpackView } from '../../src/cards/moderation/log-card.ts';
import { timeOutEndedCard, timeOutEndedMessage } from '../../src/cards/moderation/log-messages.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { TEXTS as CARD_TEXTS } from '../../src/cards/texts.ts';
import type { LogEntry } from '../../src/store/moderation-log.ts';
import { stringOption, userOption } from '../input.ts';
import type { Manager } from '../manager.ts';
import { notice, type Reply, send, sendLater, update } from '../reply.ts';
import { isCategory } from './category.ts';

const COLUMNS = ['at', 'action', 'category', 'severity', 'rule', 'userId', 'text', 'id'] as const;
const SNOWFLAKE = /^\d{1,20}$/;
const CSV_FILE = 'moderation-log.csv';
/** Rows read from the store at once, and rows and characters of texts in a file at most: it must stay below Discord's 10 MiB. */
const ROWS_AT_ONCE = 500;
const CSV_ROWS = 20_000;
const CSV_TEXT_LENGTH = 1_500_000;

/** Whose notes belong into a view. Of those that wait, nobody asks for the category. */
function notesOf(guildId: string, { userId }: LogView) {
  return { kind: 'decision', guildId, ...(userId ? { userId } : {}) } as const;
}

async function logPage({ app, guildId }: Manager, view: LogView, cursor?: string): Promise<Card> {
  const { moderationLog, timeOuts } = app.guilds.requireStore();
  const unwritten = await app.guilds.settle(notesOf(guildId, view), { promptly: true });
  const { rows, next } = await moderationLog.list(guildId, view, { limit: ENTRIES_PER_PAGE, cursor });
  const { escalation } = (await app.guilds.settings(guildId)).settings;
  const timedOutUntil = view.userId && escalation.enabled ? await timeOuts.until(guildId, view.userId) : null;
  return logCard(rows, view, { isFirst: cursor === undefined, next, unwritten, timedOutUntil });
}

/** A view of what was chosen; what is not of its kind narrows nothing. */
function viewOf(userId: string | undefined, category: string | undefined, action: string | undefined): LogView {
  return {
    ...(userId && SNOWFLAKE.test(userId) ? { userId } : {}),
    ...(isCategory(category) ? { category } : {}),
    ...(action === 'flag' || action === 'block' ? { action } : {}),
  };
}

/** `/moderation log` */
export async function showLog(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
): Promise<Reply> {
  const [category, action] = [stringOption(interaction, 'category'), stringOption(interaction, 'action')];
  return send(await logPage(manager, viewOf(userOption(interaction, 'user'), category, action)));
}

/** Another page of the log. */
export async function turnLog(manager: Manager, [packed, ...cursor]: string[]): Promise<Reply> {
  return update(await logPage(manager, unpackView(packed), cursor.length > 0 ? cursor.join(':') : undefined));
}

/** The log narrowed by a menu: to a member, a category or an action, or to all of them again. */
export async function narrowLog(
  manager: Manager,
  interaction: APIMessageComponentInteraction,
  area: string,
  [packed]: string[],
): Promise<Reply> {
  const { userId, category, action } = unpackView(packed);
  const chosen = 'values' in interaction.data ? interaction.data.values[0] : undefined;
  const view = viewOf(
    area === AREAS.logUser ? chosen : userId,
    area === AREAS.logCategory ? chosen : category,
    area === AREAS.logAction ? chosen : action,
  );
  return update(await logPage(manager, view));
}

/** Ends a member's time-out, and tells the log channel who did. */
export async function endTimeOut({ app, guildId, userId: adminId }: Manager, [userId = '']: string[]): Promise<Reply> {
  const { timeOuts } = await app.guilds.settledStore({ kind: 'decision', guildId, userId }, { promptly: true });
  const isEnded = await timeOuts.end(guildId, userId);
  app.guilds.forgetTimeOut(guildId, userId);
  if (!isEnded) return notice(TEXTS.noTimeOut);
  return {
    ...send(timeOutEndedCard(userId)),
    after: async () => {
      const { channelId } = (await app.guilds.settings(guildId)).settings.log;
      if (channelId) await app.logChannels.tell(channelId, timeOutEndedMessage(adminId, userId));
    },
  };
}

interface WholeLog {
  rows: LogEntry[];
  isCut: boolean;
  unwritten: number;
}

async function readAll({ app, guildId }: Manager, view: LogView): Promise<WholeLog> {
  const { moderationLog } = app.guilds.requireStore();
  const unwritten = await app.guilds.settle(notesOf(guildId, view));
  const rows: LogEntry[] = [];
  let texts = 0;
  let cursor: string | undefined;
  do {
    const page = await moderationLog.list(guildId, view, { limit: ROWS_AT_ONCE, cursor });
    rows.push(...page.rows);
    texts += page.rows.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length < CSV_ROWS && texts < CSV_TEXT_LENGTH);
  return { rows, isCut: cursor !== undefined, unwritten };
}

/** The log as a CSV file that a spreadsheet opens: no cell is ever taken for a formula. */
export function sendCsv(manager: Manager, [packed]: string[]): Reply {
  return sendLater(
    async () => {
      const { rows, isCut, unwritten } = await readAll(manager, unpackView(packed));
      const csv = stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true, bom: true });
      return {
        message: {
          content: [
            isCut ? TEXTS.csvCut(rows.length) : TEXTS.csvReady(rows.length),
            ...(unwritten > 0 ? [CARD_TEXTS.unwritten(unwritten)] : []),
          ].join('\n'),
          attachments: [{ id: '0', filename: CSV_FILE }],
          allowed_mentions: { parse: [] },
        },
        files: [{ name: CSV_FILE, data: new TextEncoder().encode(csv), contentType: 'text/csv' }],
      };
    },
    { private: true },
  );
}
