import {
  type APIGuildMember,
  type APIUser,
  ChannelType,
  GuildMemberFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

export const APPLICATION_ID = '1100000000000000000';
export const BOT_NAME = 'Byline';

export interface Person {
  user: APIUser;
  locale: string;
  isAdmin: boolean;
  /** Shown in the user switcher. */
  note: string;
}

export interface Channel {
  id: string;
  name: string;
  topic: string;
  /** Undefined for a direct message with the bot. */
  guildId?: string;
  adminsOnly: boolean;
  /** The one person of a direct message. */
  recipientId?: string;
}

export interface Guild {
  id: string;
  name: string;
  locale: string;
  roles: { id: string; name: string; color: number; permissions: string; position: number }[];
  channels: Channel[];
}

function user(id: string, username: string, globalName: string | null, bot = false): APIUser {
  return {
    id,
    username,
    discriminator: bot ? '0001' : '0',
    global_name: globalName,
    avatar: null,
    ...(bot ? { bot } : {}),
  };
}

export const BOT_USER: APIUser = user(APPLICATION_ID, BOT_NAME, null, true);

export const PEOPLE: Person[] = [
  { user: user('1200000000000000001', 'mira', 'Mira'), locale: 'en-US', isAdmin: false, note: 'member' },
  {
    user: user('1200000000000000002', 'jonas', 'Jonas'),
    locale: 'de',
    isAdmin: false,
    note: 'member, German dates',
  },
  { user: user('1200000000000000003', 'ada', 'Ada'), locale: 'en-US', isAdmin: true, note: 'admin' },
];

function guild(id: string, name: string, channels: [name: string, topic: string, adminsOnly?: 'admins only'][]): Guild {
  return {
    id,
    name,
    locale: 'en-US',
    roles: [
      { id, name: '@everyone', color: 0, permissions: String(memberPermissions()), position: 0 },
      { id: `${id.slice(0, -2)}90`, name: 'Admin', color: 0xe67e22, permissions: String(ALL_PERMISSIONS), position: 2 },
      { id: `${id.slice(0, -2)}91`, name: 'Reader', color: 0x1abc9c, permissions: '0', position: 1 },
    ],
    channels: channels.map(([channelName, topic, adminsOnly], index) => ({
      id: `${id.slice(0, -2)}${10 + index}`,
      name: channelName,
      topic,
      guildId: id,
      adminsOnly: adminsOnly !== undefined,
    })),
  };
}

const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

function memberPermissions(): bigint {
  const { ViewChannel, SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory } = PermissionFlagsBits;
  const { AddReactions, UseApplicationCommands, UseExternalApps, SendMessagesInThreads } = PermissionFlagsBits;
  const bits = [ViewChannel, SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory, AddReactions];
  return [...bits, UseApplicationCommands, UseExternalApps, SendMessagesInThreads].reduce((all, bit) => all | bit, 0n);
}

export const GUILDS: Guild[] = [
  guild('1300000000000000100', 'The Reading Room', [
    ['general', 'Say hello, then ask the bot: type / and pick a command'],
    ['todays-story', 'One article, many questions'],
    ['mod-log', 'Only admins see this channel', 'admins only'],
  ]),
  guild('1400000000000000100', 'Evening Seminar', [
    ['lobby', 'Everyone is welcome'],
    ['sources', 'Who said what, and where it stands'],
  ]),
];

export const DIRECT_MESSAGES: Channel[] = PEOPLE.map((person, index) => ({
  id: `15000000000000000${10 + index}`,
  name: BOT_NAME,
  topic: '',
  adminsOnly: false,
  recipientId: person.user.id,
}));

/** What people said before the newcomer arrived: message commands need something to be used on. */
export const SEED_MESSAGES: { channel: string; author: string; minutesAgo: number; content: string }[] = [
  {
    channel: 'general',
    author: 'ada',
    minutesAgo: 64,
    content: 'Welcome! **Byline** reads the article with us. Ask it anything with `/ask`.',
  },
  { channel: 'general', author: 'jonas', minutesAgo: 41, content: 'What is the article about?' },
  {
    channel: 'general',
    author: 'mira',
    minutesAgo: 38,
    content: 'I only saw the headline. Does it say why anyone was surprised?',
  },
  { channel: 'todays-story', author: 'jonas', minutesAgo: 25, content: 'Who founded the company, and when?' },
  { channel: 'todays-story', author: 'ada', minutesAgo: 22, content: 'Please show where it stands in the text.' },
  { channel: 'lobby', author: 'mira', minutesAgo: 90, content: 'Is the article open for everyone here?' },
  { channel: 'sources', author: 'jonas', minutesAgo: 55, content: 'Who is quoted in it?' },
];

export const ALL_CHANNELS: Channel[] = [...GUILDS.flatMap((each) => each.channels), ...DIRECT_MESSAGES];

export function findPerson(id: unknown): Person | undefined {
  return PEOPLE.find((person) => person.user.id === id);
}

export function findChannel(id: unknown): Channel | undefined {
  return ALL_CHANNELS.find((channel) => channel.id === id);
}

export function findGuild(id: unknown): Guild | undefined {
  return GUILDS.find((each) => each.id === id);
}

export function maySee(person: Person, channel: Channel): boolean {
  if (channel.recipientId !== undefined) return channel.recipientId === person.user.id;
  return !channel.adminsOnly || person.isAdmin;
}

/** The computed permissions of a person in a server's channel. */
export function permissionsOf(person: Person): bigint {
  return person.isAdmin ? ALL_PERMISSIONS : memberPermissions();
}

/** What the bot itself may do, as the payload's `app_permissions` says it. */
export function botPermissions(): bigint {
  return memberPermissions() | PermissionFlagsBits.ManageMessages;
}

export function memberOf(person: Person, inGuild: Guild): APIGuildMember {
  const [, admin, reader] = inGuild.roles;
  const role = person.isAdmin ? admin : reader;
  return {
    user: person.user,
    nick: null,
    avatar: null,
    roles: role ? [role.id] : [],
    joined_at: '2026-01-05T09:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A channel as an interaction's payload carries it. */
export function partialChannel(channel: Channel): Record<string, unknown> {
  if (channel.recipientId !== undefined)
    return { id: channel.id, type: ChannelType.DM, flags: 0, last_message_id: null };
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    name: channel.name,
    topic: channel.topic,
    guild_id: channel.guildId,
    parent_id: null,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
    last_message_id: null,
  };
}
