import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/all.ts';
import { LIBRARY_BUTTONS, PASTE_FORM } from '../../src/cards/library/ids.ts';
import { AREAS, customId } from '../../src/cards/moderation/ids.ts';
import { PAGE_NAMES } from '../../src/cards/moderation/texts.ts';
import { route } from '../../src/discord/router.ts';
import type { Seen, Value } from '../support/local-user.ts';
import { ada, bot, forged, forgedForm, forgedPress, GUILD, meet, mira } from './meeting.ts';
import { INSULT, use } from './moderation.ts';

const ARTICLE =
  '# Old bridge to close\n\nThe old bridge over the Elm will close in May.\n\nIt will open again in a year.\n';

const ADMIN_COMMANDS = COMMANDS.filter(({ data }) => data.default_member_permissions);
/** A member's own appeal, which the bot takes from whoever was blocked. */
const MEMBERS_TOO: string[] = [AREAS.appeal, AREAS.appealed].map((area) => customId(area));
const REGISTERED: string[] = [
  ...Object.values(AREAS).map((area) => customId(area)),
  ...Object.values(LIBRARY_BUTTONS),
  PASTE_FORM,
];

interface Option {
  type: number;
  name: string;
  options?: readonly Option[];
}

/** Every subcommand of a command, as a forged use of it would name it. */
function uses({ options = [] }: { options?: readonly Option[] }): object[] {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return options.flatMap((option) => {
    if (option.type === SubcommandGroup) return uses(option).map((inner) => ({ ...option, options: [inner] }));
    return option.type === Subcommand ? [{ type: option.type, name: option.name, options: [] }] : [];
  });
}

describe('a member who forges what only admins are shown', () => {
  meet();

  async function expectRefused(interaction: APIInteraction): Promise<void> {
    const { response, ...more } = await route(interaction, bot.app);
    expect(JSON.stringify(response)).toContain('manage this server');
    expect(response.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(more).toEqual({});
  }

  const kept = async () => {
    const store = bot.app.guilds.requireStore();
    return {
      settings: await bot.app.guilds.saved(GUILD),
      articles: await store.articles.list(GUILD),
      uses: await store.articles.uses(GUILD),
      appeals: (await store.appeals.list(GUILD, {}, { limit: 100 })).rows,
    };
  };

  /** Leads an admin past every kind of card that carries buttons, menus or forms, and gives all their custom ids. */
  async function idsShownToAdmins(): Promise<string[]> {
    const library = (subcommand: string, options: Record<string, Value> = {}) =>
      ada.command('library', options, { subcommand });
    const shown: { components: readonly unknown[] }[] = [];
    const open = async (seen: Promise<Seen>) => {
      const { message } = await seen;
      shown.push(structuredClone(message));
      return message;
    };
    for (const list of ['words', 'allow']) {
      const entries = Array.from({ length: 30 }, (_, n) => `entry ${n}`).join(', ');
      await use('add', { entries }, list);
      await open(use('list', {}, list));
    }
    let panel = await open(use('settings'));
    for (const page of Object.keys(PAGE_NAMES)) {
      panel = await open(ada.select(panel, 'Go to…', [page]));
      if (page === 'categories') await open(ada.select(panel, 'Choose a category', ['spam']));
      if (page === 'history') await open(ada.select(panel, 'Choose a step', ['1']));
      if (page === 'words') shown.push((await ada.press(panel, 'Add words…')).modal);
      if (page === 'cooldown') shown.push((await ada.press(panel, 'Change…')).modal);
    }
    const blocked = await open(mira.command('ask', { question: INSULT }));
    const { modal } = await mira.press(blocked, 'Appeal');
    shown.push(modal);
    await mira.submit(modal);
    const appeals = await open(use('appeals'));
    shown.push((await ada.press(appeals, 'Overturn and allow…')).modal);
    await open(use('log'));
    const form = (await use('import')).modal;
    shown.push(form);
    await open(ada.submit(form, { json: '{"preset":"relaxed"}' }));
    shown.push((await library('add')).modal);
    await open(library('add', { file: { name: 'a.md', data: ARTICLE } }));
    const added = await open(library('add', { file: { name: 'b.md', data: ARTICLE } }));
    await ada.press(added, 'Add only');
    await open(library('remove', { article: 'old-bridge-to-close' }));
    const ids = shown.flatMap((each) => [
      ...JSON.stringify(each).matchAll(/"custom_id":"((?:moderation|library|stats):[^"]*)"/g),
    ]);
    return [...new Set(ids.map(([, id = '']) => id))];
  }

  it('is refused at every button, menu and form, and changes nothing', async () => {
    const shown = await idsShownToAdmins();
    const isRegistered = (id: string) => REGISTERED.some((prefix) => id === prefix || id.startsWith(`${prefix}:`));
    expect(shown.filter((id) => !isRegistered(id))).toEqual([]);
    expect(shown.length).toBeGreaterThan(40);
    const before = await kept();
    const isForMembers = (id: string) => MEMBERS_TOO.includes(id.split(':', 2).join(':'));
    const unknown = ADMIN_COMMANDS.map(({ data }) => `${data.name}:anything`);
    for (const id of [...shown, ...REGISTERED, ...REGISTERED.map((prefix) => `${prefix}:0`), ...unknown]) {
      if (isForMembers(id) || id.startsWith('stats:')) continue;
      await expectRefused(forgedPress(mira, id));
      await expectRefused(forgedForm(mira, id));
    }
    expect(await kept()).toEqual(before);
  });

  it.each(
    ADMIN_COMMANDS.flatMap(({ data }) =>
      uses(data as Option).map((use) => [`/${data.name} ${JSON.stringify(use)}`, data.name, use] as const),
    ),
  )('is refused %s, and is suggested nothing in it', async (_use, name, use) => {
    const data = { id: '1', type: ApplicationCommandType.ChatInput, name, options: [use] };
    await expectRefused(forged(mira, InteractionType.ApplicationCommand, data));
    const { response } = await route(forged(mira, InteractionType.ApplicationCommandAutocomplete, data), bot.app);
    expect(response).toMatchObject({ data: { choices: [] } });
  });
});
