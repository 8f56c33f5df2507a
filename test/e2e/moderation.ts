import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/guilds/settings.ts';
import { type LocalUser, type Seen, textOf, type Value } from '../support/local-user.ts';
import { ada, bot, GUILD } from './meeting.ts';

export const MOD_LOG = '1300000000000000112';
export const INSULT = 'Why is Liang such a fucking idiot?';

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
