import { type APIInteraction, ComponentType, type InteractionType } from 'discord-api-types/v10';
import type { GuildSettings } from '../../src/guilds/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { allComponents } from '../../src/local/rules.ts';
import type { TestBot } from '../support/bot.ts';
import { type buttonsOf, type LocalUser, textOf, type Value } from '../support/local-user.ts';

export const GUILD = '1300000000000000100';
export const MOD_LOG = '1300000000000000112';
export const INSULT = 'Why is Liang such a fucking idiot?';
const MEMBER_PERMISSIONS = '2048';

interface People {
  bot: TestBot;
  /** An admin. */
  ada: LocalUser;
  /** A member. */
  mira: LocalUser;
}

/** What the tests of /moderation do again and again. */
export function onModeration(people: () => People) {
  return {
    async settings() {
      return (await people().bot.app.guilds.saved(GUILD))?.settings ?? DEFAULT_SETTINGS;
    },
    async set(change: (settings: GuildSettings) => GuildSettings) {
      const { bot, ada } = people();
      const saved = await bot.app.guilds.saved(GUILD);
      await bot.app.guilds.save(GUILD, saved?.version ?? 0, change(saved?.settings ?? DEFAULT_SETTINGS), ada.id);
    },
    use: (subcommand: string, options: Record<string, Value> = {}, group?: string) =>
      people().ada.command('moderation', options, { subcommand, ...(group ? { group } : {}) }),
    /** Waits for a message in the log channel. */
    told: (text: string) =>
      people().ada.waitForMessage((message) => message.channel_id === MOD_LOG && textOf(message).includes(text)),
    buttonId: (message: Parameters<typeof buttonsOf>[0], label: string) =>
      String(allComponents(message.components).find((each) => each.label === label)?.custom_id),
    forged(who: 'ada' | 'mira', { type, custom_id }: { type: InteractionType; custom_id: string }): APIInteraction {
      const user = { id: people()[who].id };
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
    },
  };
}
