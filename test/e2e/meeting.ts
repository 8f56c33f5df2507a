import { type APIInteraction, ComponentType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startBot, type TestBot } from '../support/bot.ts';
import type { LocalUser } from '../support/local-user.ts';

/** The server whose channels the people are in. */
export const GUILD = '1300000000000000100';
const MEMBER_PERMISSIONS = '2048';
const ADMIN_PERMISSIONS = '32';

/** The bot and who uses it, once a block of tests has called `meet`. */
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

/** An interaction whose data anybody could forge, with the person and the permissions that Discord vouches for. */
export function forged(who: LocalUser, type: InteractionType, data: object, fields: object = {}): APIInteraction {
  const permissions = who === ada ? ADMIN_PERMISSIONS : MEMBER_PERMISSIONS;
  const interaction = {
    ...{ id: '1', application_id: '2', token: 't', version: 1, type, data },
    guild_id: GUILD,
    channel: { id: who.channel, type: 0 },
    member: { user: { id: who.id }, roles: [], permissions },
    ...{ authorizing_integration_owners: {}, entitlements: [] },
    message: { id: '5', flags: MessageFlags.Ephemeral, components: [] },
    ...fields,
  };
  return JSON.parse(JSON.stringify(interaction)) as APIInteraction;
}

/** A forged press of a button or choice in a menu. */
export function forgedPress(who: LocalUser, customId: string, fields: object = {}): APIInteraction {
  const data = { custom_id: customId, component_type: ComponentType.StringSelect, values: ['relaxed'] };
  return forged(who, InteractionType.MessageComponent, data, fields);
}

/** A forged form with nothing in it. */
export function forgedForm(who: LocalUser, customId: string): APIInteraction {
  return forged(who, InteractionType.ModalSubmit, { custom_id: customId, components: [] });
}
