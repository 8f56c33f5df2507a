import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  ComponentType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { checkComponents } from './component-rules.ts';
import { discordErrors } from './errors.ts';
import type { Files } from './files.ts';
import type { UploadedFile } from './http.ts';
import { allComponents, checkMessage, hasFlag, isObject, type Json, MESSAGE_LIMITS, objects } from './rules.ts';
import { snowflake } from './snowflake.ts';

/** Messages kept for each channel; the oldest go first. */
const MESSAGES_PER_CHANNEL = 200;
/** Flags that a bot may set; the others are the server's. */
const BOT_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** A message as the page and the payloads carry it; components and embeds are kept as the bot sent them. */
export interface LocalMessage extends Omit<APIMessage, 'components' | 'embeds'> {
  components: Json[];
  embeds: Json[];
}

export interface StoredMessage {
  message: LocalMessage;
  /** The one person who sees an ephemeral message; null for everybody in the channel. */
  visibleTo: string | null;
}

/** What goes into a new message besides what the bot sent. */
export interface MessageOrigin {
  channelId: string;
  author: APIUser;
  visibleTo?: string | null;
  extra?: Partial<LocalMessage>;
}

/** The messages of all channels. `changed` and `removed` are told of everything that a page must show. */
export class Messages {
  readonly #channels = new Map<string, Map<string, StoredMessage>>();
  readonly #files: Files;
  readonly #changed: (stored: StoredMessage) => void;
  readonly #removed: (stored: StoredMessage) => void;

  constructor(files: Files, changed: (stored: StoredMessage) => void, removed: (stored: StoredMessage) => void) {
    this.#files = files;
    this.#changed = changed;
    this.#removed = removed;
  }

  inChannel(channelId: string): StoredMessage[] {
    return [...(this.#channels.get(channelId)?.values() ?? [])];
  }

  find(channelId: string, id: string): StoredMessage | undefined {
    return this.#channels.get(channelId)?.get(id);
  }

  /** Throws Discord's 50035 or 50006 for a body that Discord would not take. */
  create(origin: MessageOrigin, body: Json, files: Map<number, UploadedFile>, at = Date.now()): StoredMessage {
    const flags = (typeof body.flags === 'number' ? body.flags : 0) & BOT_FLAGS;
    const added = this.#attach(body, files);
    const draft = { ...body, flags, attachments: added };
    checkDraft(draft);
    return this.#put(origin, { ...this.#content(draft, added), flags }, at);
  }

  /** The "thinking…" message of a deferred reply. */
  createLoading(origin: MessageOrigin): StoredMessage {
    const flags = MessageFlags.Loading | (origin.visibleTo ? MessageFlags.Ephemeral : 0);
    return this.#put(origin, { content: '', embeds: [], components: [], attachments: [], flags }, Date.now());
  }

  /** Changes what the body names and keeps the rest. */
  edit(stored: StoredMessage, body: Json, files: Map<number, UploadedFile>): StoredMessage {
    const { message } = stored;
    const wasLoading = hasFlag(message.flags, MessageFlags.Loading);
    const kept = Array.isArray(body.attachments)
      ? message.attachments.filter((old) => objects(body.attachments).some((each) => String(each.id) === old.id))
      : message.attachments;
    const attachments = [...kept, ...this.#attach(body, files)];
    const v2 = (typeof body.flags === 'number' ? body.flags : 0) & MessageFlags.IsComponentsV2;
    const flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | v2;
    const draft: Json = {
      content: body.content === undefined ? message.content : (body.content ?? ''),
      embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
      components: body.components === undefined ? message.components : (body.components ?? []),
      attachments,
      flags,
    };
    checkDraft(draft);
    Object.assign(message, this.#content(draft, attachments), { flags });
    if (!wasLoading) message.edited_timestamp = new Date().toISOString();
    this.#changed(stored);
    return stored;
  }

  remove(stored: StoredMessage): void {
    for (const { id } of stored.message.attachments) this.#files.remove(id);
    this.#channels.get(stored.message.channel_id)?.delete(stored.message.id);
    this.#removed(stored);
  }

  #put(origin: MessageOrigin, content: Partial<LocalMessage>, at: number): StoredMessage {
    const message: LocalMessage = {
      id: snowflake(at),
      channel_id: origin.channelId,
      type: MessageType.Default,
      author: origin.author,
      content: '',
      timestamp: new Date(at).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      ...content,
      ...origin.extra,
    };
    const stored: StoredMessage = { message, visibleTo: origin.visibleTo ?? null };
    const channel = this.#channels.get(origin.channelId) ?? new Map<string, StoredMessage>();
    this.#channels.set(origin.channelId, channel.set(message.id, stored));
    this.#changed(stored);
    const oldest = channel.size > MESSAGES_PER_CHANNEL ? channel.values().next().value : undefined;
    if (oldest) this.remove(oldest);
    return stored;
  }

  #attach(body: Json, files: Map<number, UploadedFile>): APIAttachment[] {
    if (files.size > MESSAGE_LIMITS.files) {
      throw discordErrors.invalidForm(
        'attachments',
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${MESSAGE_LIMITS.files} or fewer in length.`,
      );
    }
    const described = objects(body.attachments);
    return [...files].map(([number, file]) => {
      const { id: _, filename, ...extra } = described.find((each) => Number(each.id) === number) ?? {};
      return this.#files.add({ ...file, name: typeof filename === 'string' ? filename : file.name }, extra);
    });
  }

  /** The fields of a message, with components numbered and `attachment://name` turned into addresses. */
  #content(draft: Json, attachments: APIAttachment[]): Partial<LocalMessage> {
    const components = structuredClone(objects(draft.components));
    numberComponents(components);
    for (const component of allComponents(components)) resolveComponentMedia(component, attachments);
    const embeds = structuredClone(objects(draft.embeds));
    for (const embed of embeds) {
      for (const key of ['image', 'thumbnail'] as const) {
        if (isObject(embed[key])) resolveMedia(embed[key], attachments, `embeds.${key}`);
      }
    }
    return {
      content: typeof draft.content === 'string' ? draft.content : '',
      attachments,
      components,
      embeds: embeds.map((embed) => ({ type: 'rich', ...embed })),
    };
  }
}

function checkDraft(draft: Json): void {
  const isV2 = hasFlag(draft.flags, MessageFlags.IsComponentsV2);
  checkComponents(draft.components ?? [], isV2 ? 'messageV2' : 'message', 'components');
  checkMessage(draft);
}

/** Discord numbers components that come without an id, in order, and never twice. */
export function numberComponents(components: Json[]): void {
  const all = allComponents(components);
  const taken = new Set(all.map((component) => component.id));
  let next = 1;
  for (const component of all) {
    if (typeof component.id === 'number' && component.id > 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
}

function resolveComponentMedia(component: Json, attachments: APIAttachment[]): void {
  if (component.type === ComponentType.Thumbnail && isObject(component.media)) {
    resolveMedia(component.media, attachments, 'components.media');
  }
  if (component.type === ComponentType.MediaGallery) {
    for (const item of objects(component.items))
      if (isObject(item.media)) resolveMedia(item.media, attachments, 'components.items');
  }
  if (component.type === ComponentType.File && isObject(component.file)) {
    const attachment = resolveMedia(component.file, attachments, 'components.file');
    if (attachment) Object.assign(component, { name: attachment.filename, size: attachment.size });
  }
}

const ATTACHMENT_SCHEME = 'attachment://';

function resolveMedia(media: Json, attachments: APIAttachment[], path: string): APIAttachment | undefined {
  const { url } = media;
  if (typeof url !== 'string') return undefined;
  const attachment = url.startsWith(ATTACHMENT_SCHEME)
    ? attachments.find((each) => each.filename === url.slice(ATTACHMENT_SCHEME.length))
    : attachments.find((each) => each.url === url);
  if (!attachment) {
    if (!url.startsWith(ATTACHMENT_SCHEME)) return undefined;
    throw discordErrors.invalidForm(path, 'ATTACHMENT_NOT_FOUND', `The referenced attachment ${url} was not found.`);
  }
  const { id, proxy_url, width, height, content_type } = attachment;
  Object.assign(media, { url: attachment.url, proxy_url, width, height, content_type, attachment_id: id });
  return attachment;
}
