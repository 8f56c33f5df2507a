import { type APIInteraction, ComponentType, type InteractionType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { GuildSettings } from '../../src/guilds/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { allComponents } from '../../src/local/rules.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { type buttonsOf, type LocalUser, type Seen, textOf, type Value } from '../support/local-user.ts';

export const GUILD = '1300000000000000100';
export const MOD_LOG = '1300000000000000112';
export const INSULT = 'Why is Liang such a fucking idiot?';
const MEMBER_PERMISSIONS = '2048';

/** The bot and who uses it, once a file of tests has called `meet`. */
export let bot: TestBot;
/** An admin. */
export let ada: LocalUser;
/** Members. */
export let mira: LocalUser;
export let jonas: LocalUser;

/** Starts the bot for all tests of a block; none of them may leave it a problem. */
export function meet(): void {
  beforeAll(async () => {
    bot = await startBot();
    ada = await bot.person('ada');
    mira = await bot.person('mira');
    jonas = await bot.person('jonas');
  });
  afterAll(() => bot?.stop());
  afterEach(() => expect(bot.problems).toEqual([]));
}

export async function settings(): Promise<GuildSettings> {
  return (await bot.app.guilds.saved(GUILD))?.settings ?? DEFAULT_SETTINGS;
}

export async function set(change: (settings: GuildSettings) => GuildSettings): Promise<void> {
  const saved = await bot.app.guilds.saved(GUILD);
  await bot.app.guilds.save(GUILD, saved?.version ?? 0, change(saved?.settings ?? DEFAULT_SETTINGS), ada.id);
}

export function use(subcommand: string, options: Record<string, Value> = {}, group?: string): Promise<Seen> {
  return ada.command('moderation', options, { subcommand, ...(group ? { group } : {}) });
}

/** Waits for a message in the log channel. */
export function told(text: string): ReturnType<LocalUser['waitForMessage']> {
  return ada.waitForMessage((message) => message.channel_id === MOD_LOG && textOf(message).includes(text));
}

export function buttonId(message: Parameters<typeof buttonsOf>[0], label: string): string {
  return String(allComponents(message.components).find((each) => each.label === label)?.custom_id);
}

export function forged(
  who: 'ada' | 'mira',
  { type, custom_id }: { type: InteractionType; custom_id: string },
): APIInteraction {
  const user = { id: (who === 'ada' ? ada : mira).id };
  const fields = {
    id: '1',
    application_id: '2',
    token: 't',
    version: 1,
    type,
    guild_id: GUILD,
    channel: { id: MOD_LOG },
    member: { user, roles: [], permissions: who === 'ada' ? '32' : MEMBER_PERMISSIONS },
    authorizing_integration_owners: {},
    entitlements: [],
    data: { custom_id, component_type: ComponentType.StringSelect, values: ['relaxed'], components: [] },
    message: { id: '5', flags: 64, components: [] },
  };
  return JSON.parse(JSON.stringify(fields)) as APIInteraction;
}
