import type { Files } from './files.ts';
import type { LocalMessage } from './messages.ts';
import type { Json } from './rules.ts';
import {
  APPLICATION_ID,
  BOT_USER,
  type Channel,
  findChannel,
  findGuild,
  findPerson,
  type Guild,
  memberOf,
  partialChannel,
  permissionsOf,
} from './world.ts';

type Kind = 'users' | 'members' | 'roles' | 'channels' | 'attachments' | 'messages';

/** Collects what the ids in an interaction stand for: the payload's `resolved`. The adders return whether the id is known. */
export class Resolved {
  readonly #channel: Channel;
  readonly #guild: Guild | undefined;
  readonly #files: Files;
  readonly #found: Partial<Record<Kind, Record<string, unknown>>> = {};

  constructor(channel: Channel, files: Files) {
    this.#channel = channel;
    this.#guild = findGuild(channel.guildId);
    this.#files = files;
  }

  user(id: string): boolean {
    const person = findPerson(id);
    if (id !== APPLICATION_ID && !person) return false;
    this.#add('users', id, person?.user ?? BOT_USER);
    if (person && this.#guild) {
      const { user: _, ...member } = memberOf(person, this.#guild);
      this.#add('members', id, { ...member, permissions: String(permissionsOf(person)) });
    }
    return true;
  }

  role(id: string): boolean {
    const role = this.#guild?.roles.find((each) => each.id === id);
    if (role) {
      const rest = { hoist: false, managed: false, mentionable: true, flags: 0, icon: null, unicode_emoji: null };
      this.#add('roles', id, { ...rest, ...role });
    }
    return role !== undefined;
  }

  mentionable(id: string): boolean {
    return this.user(id) || this.role(id);
  }

  channel(id: string): boolean {
    const channel = findChannel(id);
    if (!channel || channel.guildId !== this.#channel.guildId) return false;
    this.#add('channels', id, { ...partialChannel(channel), permissions: '2147483647' });
    return true;
  }

  attachment(id: string): boolean {
    const file = this.#files.find(id);
    if (file) this.#add('attachments', id, { ...file.attachment, ephemeral: true });
    return file !== undefined;
  }

  message(message: LocalMessage): void {
    this.#add('messages', message.id, message);
  }

  /** Undefined where nothing was resolved. */
  value(): Json | undefined {
    return Object.keys(this.#found).length > 0 ? this.#found : undefined;
  }

  #add(kind: Kind, id: string, value: unknown): void {
    this.#found[kind] = { ...this.#found[kind], [id]: value };
  }
}
