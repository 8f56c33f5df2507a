import type { APIChatInputApplicationCommandInteraction, APIModalSubmitInteraction } from 'discord-api-types/v10';
import { UserError } from '../../src/base/errors.ts';
import type { Card } from '../../src/cards/components.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import {
  ALLOW_INPUT,
  APPEALS_PER_PAGE,
  appealsCard,
  overturnAllowingForm,
  type TimeOutOutcome,
  verdictOnAppeal,
} from '../../src/cards/moderation/appeals-card.ts';
import { timestamp } from '../../src/cards/moderation/describe.ts';
import { decidedMessage } from '../../src/cards/moderation/log-messages.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import type { Appeal } from '../../src/store/appeals.ts';
import { stringOption, textInput } from '../input.ts';
import type { Manager } from '../manager.ts';
import { openModal, type Reply, send, update, updateLater } from '../reply.ts';
import { saveOverAnything } from './save.ts';
import { isEntry, problemOf, withEntries } from './word-lists.ts';

const STATUSES = ['open', 'upheld', 'overturned'] as const satisfies readonly Appeal['status'][];

function isStatus(name: string | undefined): name is Appeal['status'] {
  return STATUSES.some((status) => status === name);
}

async function appealsPage(
  { app, guildId }: Manager,
  status: Appeal['status'],
  options: { cursor?: string; banner?: string } = {},
): Promise<Card> {
  const { appeals, moderationLog } = app.guilds.requireStore();
  const { rows, next } = await appeals.list(guildId, { status }, { limit: APPEALS_PER_PAGE, cursor: options.cursor });
  const shown = await Promise.all(
    rows.map(async (appeal) => ({ appeal, entry: await moderationLog.entry(guildId, appeal.entryId) })),
  );
  return appealsCard(status, shown, next, options.banner);
}

/** `/moderation appeals` */
export async function listAppeals(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
): Promise<Reply> {
  const status = stringOption(interaction, 'status');
  return send(await appealsPage(manager, isStatus(status) ? status : 'open'));
}

/** Further appeals. */
export async function turnAppeals(manager: Manager, [status, ...cursor]: string[]): Promise<Reply> {
  return update(await appealsPage(manager, isStatus(status) ? status : 'open', { cursor: cursor.join(':') }));
}

/** Tells the member by direct message. @returns whether that reached them */
async function tellMember({ app }: Manager, userId: string, verdict: Card): Promise<boolean> {
  try {
    await app.outbox?.toUser(userId, verdict);
    return app.outbox !== null;
  } catch (error) {
    app.log.warn({ code: error instanceof UserError ? error.code : 'unexpected' }, 'a member was not told');
    return false;
  }
}

/** What became of the time-out of a member whose appeal was overturned; undefined where none holds or held. */
async function timeOutAfter(
  { app, guildId }: Manager,
  { appeal, endedTimeOut }: { appeal: Appeal; endedTimeOut: boolean },
): Promise<TimeOutOutcome | undefined> {
  if (endedTimeOut) {
    app.guilds.forgetTimeOut(guildId, appeal.userId);
    return 'ended';
  }
  const { enabled } = (await app.guilds.settings(guildId)).settings.escalation;
  return (enabled && (await app.guilds.requireStore().timeOuts.until(guildId, appeal.userId))) || undefined;
}

/** Decides an appeal, tells the member, and shows the appeals that are left with what came of it. */
export function decideOnAppeal(
  manager: Manager,
  [appealId = '']: string[],
  decision: 'upheld' | 'overturned',
  allowed?: string,
): Reply {
  const { app, guildId, userId: adminId } = manager;
  const overturned = decision === 'overturned';
  let decided: Appeal | undefined;

  /** The decision stands and the member is told of it, whatever becomes of the allow list. */
  async function allow(entry: string): Promise<string> {
    const saved = await saveOverAnything(manager, (settings) => withEntries(settings, 'allow', [entry])).catch(
      (error: unknown) => {
        if (error instanceof UserError) return undefined;
        throw error;
      },
    );
    if (saved?.status === 'saved') afterwards.push(saved.after);
    const isThere = saved?.status === 'saved' || saved?.status === 'same';
    return isThere ? TEXTS.decidedAllowed(`**${escapeMarkdown(entry)}**`) : `⚠️ ${TEXTS.notAllowedYet}`;
  }

  async function decide(): Promise<string> {
    if (allowed !== undefined && !isEntry(allowed)) return `⚠️ ${problemOf(allowed)}`;
    const result = await app.guilds.requireStore().appeals.decide(guildId, appealId, decision, adminId);
    if (result.status === 'unknown') return TEXTS.appealGone;
    if (result.status === 'already-decided') return TEXTS.decidedBefore(result.appeal.status === 'overturned');
    decided = result.appeal;
    const lines = [`✅ **${TEXTS.decided(overturned)}**`];
    const timeOut = overturned ? await timeOutAfter(manager, result) : undefined;
    if (timeOut === 'ended') lines.push(TEXTS.decidedTimeOut);
    else if (timeOut) lines.push(TEXTS.decidedStillTimedOut(timestamp(timeOut, 'f')));
    if (allowed !== undefined) lines.push(await allow(allowed));
    const told = await tellMember(manager, result.appeal.userId, verdictOnAppeal(decision, timeOut));
    lines.push(told ? TEXTS.decidedTold : `⚠️ ${TEXTS.decidedNotTold}`);
    return lines.join('\n');
  }

  const afterwards: (() => Promise<void>)[] = [];
  return {
    ...updateLater(async () => {
      const banner = await decide();
      return { message: await appealsPage(manager, 'open', { banner }) };
    }),
    after: async () => {
      const { channelId } = (await app.guilds.settings(guildId)).settings.log;
      if (channelId && decided) {
        await app.logChannels.tell(channelId, decidedMessage(adminId, decided.userId, overturned));
      }
      for (const work of afterwards) await work();
    },
  };
}

/** Opens the form that overturns an appeal and adds to the allow list. */
export function openOverturnAllowing([appealId = '']: string[]): Reply {
  return openModal(overturnAllowingForm(appealId));
}

/** That form, submitted. */
export function overturnAllowing(manager: Manager, interaction: APIModalSubmitInteraction, rest: string[]): Reply {
  return decideOnAppeal(manager, rest, 'overturned', textInput(interaction, ALLOW_INPUT));
}
