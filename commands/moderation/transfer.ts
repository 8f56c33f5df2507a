import { randomUUID } from 'node:crypto';
import type { APIChatInputApplicationCommandInteraction, APIModalSubmitInteraction } from 'discord-api-types/v10';
import { z } from 'zod';
import { UserError } from '../../src/base/errors.ts';
import type { Card } from '../../src/cards/components.ts';
import { IMPORT_INPUT, importCard, importForm } from '../../src/cards/moderation/import-card.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { type GuildSettings, guildSettingsSchema } from '../../src/guilds/settings.ts';
import { settingsChanges } from '../../src/guilds/settings-changes.ts';
import { policySchema } from '../../src/moderation/policy.ts';
import { attachmentOption, textInput } from '../input.ts';
import type { Manager } from '../manager.ts';
import { notice, openModal, type Reply, send, sendLater, update } from '../reply.ts';
import { readSettings, saveChange } from './save.ts';
import { showOutcome } from './settings.ts';

const FILE = 'byline-settings.json';
/**
 * Bytes of a file that is read: settings with both lists full (2,000 entries of 60 characters of up to 3 bytes, with
 * what JSON puts around them) are some 470 kB, and what was exported must come in again.
 */
const MAX_IMPORT_BYTES = 512_000;
const PENDING_MS = 15 * 60_000;

/** What was read and is to be confirmed: by whom, where, and over which version. */
const pendingSchema = z.strictObject({
  guildId: z.string(),
  userId: z.string(),
  version: z.int(),
  settings: guildSettingsSchema,
});

/** `/moderation export`: the settings as a file. */
export function exportSettings(manager: Manager): Reply {
  return sendLater(
    async () => {
      const { settings } = await readSettings(manager);
      return {
        message: {
          content: TEXTS.exported,
          attachments: [{ id: '0', filename: FILE }],
          allowed_mentions: { parse: [] },
        },
        files: [
          {
            name: FILE,
            data: new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`),
            contentType: 'application/json',
          },
        ],
      };
    },
    { private: true },
  );
}

/**
 * Settings from JSON: all of them, or a policy alone, which leaves the rest as it is.
 * @throws UserError `import-not-json`, or `import-wrong` naming the first field that is wrong
 */
export function parseImport(json: string, current: GuildSettings): GuildSettings {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UserError('import-not-json', TEXTS.importNotJson);
  }
  const isPolicy =
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every((key) => Object.hasOwn(policySchema.shape, key));
  const parsed = guildSettingsSchema.safeParse(isPolicy ? { ...current, policy: value } : value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.slice(isPolicy ? 1 : 0).join('.') || 'settings';
  throw new UserError('import-wrong', TEXTS.importWrong(path, issue?.message ?? ''), { field: path });
}

async function preview(manager: Manager, json: string): Promise<Card> {
  const { app, guildId, userId } = manager;
  const { version, settings: current } = await readSettings(manager);
  const imported = parseImport(json, current);
  // A channel of another server must not be aimed at: the log channel is only ever picked in Discord's own list.
  const settings = { ...imported, log: { ...imported.log, channelId: current.log.channelId } };
  const changes = settingsChanges(current, settings);
  if (changes.length === 0) return noticeCard(TEXTS.importSame);
  const id = randomUUID();
  await app.guilds
    .requireStore()
    .conversations(pendingSchema)
    .save({ id, guildId, userId }, { guildId, userId, version, settings }, new Date(Date.now() + PENDING_MS));
  return importCard(id, changes);
}

/** `/moderation import`: reads the attached file, or opens a form to paste into. Nothing is saved before it is confirmed. */
export function importSettings(manager: Manager, interaction: APIChatInputApplicationCommandInteraction): Reply {
  const file = attachmentOption(interaction, 'file');
  const { attachments } = manager.app;
  if (!file || !attachments) return openModal(importForm());
  return sendLater(
    async () => {
      const bytes = await attachments.read(file, MAX_IMPORT_BYTES);
      return { message: await preview(manager, new TextDecoder().decode(bytes)) };
    },
    { private: true },
  );
}

/** The form with pasted settings, submitted. */
export async function importPasted(manager: Manager, interaction: APIModalSubmitInteraction): Promise<Reply> {
  return send(await preview(manager, textInput(interaction, IMPORT_INPUT)));
}

/** Saves what was previewed, unless somebody else changed the settings since. */
export async function confirmImport(manager: Manager, [id = '']: string[]): Promise<Reply> {
  const { app, guildId, userId } = manager;
  const conversations = app.guilds.requireStore().conversations(pendingSchema);
  const pending = await conversations.read(id);
  if (!pending || pending.guildId !== guildId || pending.userId !== userId) return notice(TEXTS.importGone);
  const outcome = await saveChange(manager, pending.version, () => pending.settings);
  await conversations.forget(id);
  return showOutcome(manager, 'overview', pending.version, outcome);
}

/** Leaves everything as it is. */
export async function cancelImport(manager: Manager, [id = '']: string[]): Promise<Reply> {
  const conversations = manager.app.guilds.requireStore().conversations(pendingSchema);
  if ((await conversations.read(id))?.userId === manager.userId) await conversations.forget(id);
  return update(noticeCard(TEXTS.importCancelled));
}
