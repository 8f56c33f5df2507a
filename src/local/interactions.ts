import { randomBytes } from 'node:crypto';
import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { checkedChoices, checkedModal } from './answers.ts';
import type { Commands, StoredCommand } from './commands.ts';
import { discordErrors } from './errors.ts';
import type { Files } from './files.ts';
import type { UploadedFile } from './http.ts';
import type { LocalMessage, MessageOrigin, Messages, StoredMessage } from './messages.ts';
import { chatInputData, componentData, envelope, InputError, menuData, modalData } from './payloads.ts';
import { hasFlag, isObject, type Json } from './rules.ts';
import { snowflake } from './snowflake.ts';
import { APPLICATION_ID, BOT_USER, type Channel, findChannel, findPerson, maySee, type Person } from './world.ts';

/** A bot has this long for its first answer (interactions/receiving-and-responding). */
const FIRST_ANSWER_MS = 3000;
const TOKEN_LIFETIME_MS = 15 * 60 * 1000;
/** Interactions remembered; the oldest go first. */
const REMEMBERED = 2000;

/** What a person sees of the bot's first answer. */
export type Outcome =
  | { kind: 'message' | 'deferred' | 'updated'; message: LocalMessage }
  | { kind: 'deferred-update' }
  | { kind: 'choices'; choices: { name: string; value: string | number }[] }
  | { kind: 'modal'; modal: Json }
  | { kind: 'failed'; reason: string };

interface Interaction {
  id: string;
  token: string;
  type: InteractionType;
  person: Person;
  channel: Channel;
  createdAt: number;
  state: 'waiting' | 'answered' | 'failed';
  /** The command, its name with the subcommand's, for "Mira used /article list". */
  command?: Pick<StoredCommand, 'type' | 'name'>;
  /** The message whose component was used, or whose component opened the modal. */
  source?: StoredMessage;
  /** `@original`. */
  original?: StoredMessage;
  /** Ids of the messages that came of this interaction. */
  messages: Set<string>;
  modal?: Json;
  settle: (outcome: Outcome) => void;
}

export interface Created {
  id: string;
  outcome: Promise<Outcome>;
}

/** The life of interactions: from a person's input through the bot's first answer to its follow-ups. */
export class Interactions {
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #commands: Commands;
  readonly #messages: Messages;
  readonly #files: Files;
  readonly #dispatch: (payload: Json) => void;

  constructor(commands: Commands, messages: Messages, files: Files, dispatch: (payload: Json) => void) {
    this.#commands = commands;
    this.#messages = messages;
    this.#files = files;
    this.#dispatch = dispatch;
  }

  /** Sends what a person did to the bot. Throws `InputError` for what Discord's client would not send. */
  create(input: Json): Created {
    const person = findPerson(input.user);
    if (!person) throw new InputError('Nobody has this user id');
    switch (input.kind) {
      case 'command':
        return this.#useCommand(input, person, channelOf(input, person));
      case 'autocomplete':
        return this.#complete(input, person, channelOf(input, person));
      case 'component':
        return this.#useComponent(input, person, channelOf(input, person));
      case 'modal':
        return this.#submitModal(input, person);
      default:
        throw new InputError('kind must be command, autocomplete, component or modal');
    }
  }

  /** The bot's first answer. Returns what `with_response` asks for. Throws Discord's errors. */
  answer(id: string, token: string, body: Json, files: Map<number, UploadedFile>): Json {
    const interaction = this.#byId.get(id);
    if (!interaction || interaction.token !== token || interaction.state === 'failed')
      throw discordErrors.unknownInteraction();
    if (interaction.state === 'answered') throw discordErrors.alreadyAcknowledged();
    const allowed = ALLOWED_ANSWERS[interaction.type] ?? [];
    const fits = allowed.includes(Number(body.type)) && !(isUpdate(body.type) && !interaction.source);
    if (!fits) {
      throw discordErrors.invalidForm('type', 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
    }
    const outcome = this.#firstAnswer(
      interaction,
      body.type as InteractionResponseType,
      isObject(body.data) ? body.data : {},
      files,
    );
    interaction.state = 'answered';
    interaction.settle(outcome);
    const { original } = interaction;
    return {
      interaction: {
        id,
        type: interaction.type,
        response_message_id: original?.message.id,
        response_message_loading: hasFlag(original?.message.flags, MessageFlags.Loading),
        response_message_ephemeral: hasFlag(original?.message.flags, MessageFlags.Ephemeral),
      },
      resource: { type: body.type, ...('message' in outcome ? { message: outcome.message } : {}) },
    };
  }

  /** A follow-up message; the first one fills a deferred reply, as Discord does. */
  followUp(token: string, body: Json, files: Map<number, UploadedFile>): LocalMessage {
    const interaction = this.#alive(token);
    const { original } = interaction;
    if (original && hasFlag(original.message.flags, MessageFlags.Loading))
      return this.#messages.edit(original, body, files).message;
    const stored = this.#messages.create(this.#origin(interaction, body.flags, original), body, files);
    interaction.messages.add(stored.message.id);
    return stored.message;
  }

  /** A message of the interaction; `id` may be `@original`. Throws Discord's errors. */
  message(token: string, id: string): StoredMessage {
    const interaction = this.#alive(token);
    const wanted = id === '@original' ? interaction.original?.message.id : id;
    const mine =
      wanted !== undefined && (interaction.messages.has(wanted) || wanted === interaction.original?.message.id);
    const stored = mine ? this.#messages.find(interaction.channel.id, wanted) : undefined;
    if (!stored) throw discordErrors.unknownMessage();
    return stored;
  }

  close(): void {
    for (const interaction of this.#byId.values()) fail(interaction, 'The local Discord was stopped');
  }

  #firstAnswer(
    interaction: Interaction,
    type: InteractionResponseType,
    data: Json,
    files: Map<number, UploadedFile>,
  ): Outcome {
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        interaction.original = this.#messages.create(
          this.#origin(interaction, data.flags, interaction.source),
          data,
          files,
        );
        interaction.messages.add(interaction.original.message.id);
        return { kind: 'message', message: interaction.original.message };
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        interaction.original = this.#messages.createLoading(this.#origin(interaction, data.flags, interaction.source));
        interaction.messages.add(interaction.original.message.id);
        return { kind: 'deferred', message: interaction.original.message };
      }
      case InteractionResponseType.UpdateMessage: {
        const source = interaction.source;
        if (!source || !this.#messages.find(interaction.channel.id, source.message.id))
          throw discordErrors.unknownMessage();
        interaction.original = this.#messages.edit(source, data, files);
        return { kind: 'updated', message: source.message };
      }
      case InteractionResponseType.DeferredMessageUpdate: {
        if (interaction.source) interaction.original = interaction.source;
        return { kind: 'deferred-update' };
      }
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        return { kind: 'choices', choices: checkedChoices(data.choices, interaction.person.locale) };
      default: {
        interaction.modal = checkedModal(data);
        return { kind: 'modal', modal: { id: interaction.id, ...interaction.modal } };
      }
    }
  }

  #useCommand(input: Json, person: Person, channel: Channel): Created {
    const command = this.#offered(input, person, channel);
    if (command.type === ApplicationCommandType.ChatInput) {
      const path = strings(input.path);
      const values = isObject(input.options) ? input.options : {};
      const data = chatInputData(command, { path, values }, channel, this.#files);
      const { type, name } = command;
      return this.#send(InteractionType.ApplicationCommand, person, channel, data, {
        command: { type, name: [name, ...path].join(' ') },
      });
    }
    const target =
      command.type === ApplicationCommandType.User
        ? findPerson(input.target)
        : this.#visibleMessage(String(input.target), person, channel)?.message;
    if (!target) throw new InputError('What the command was used on is gone');
    return this.#send(
      InteractionType.ApplicationCommand,
      person,
      channel,
      menuData(command, target, channel, this.#files),
      { command },
    );
  }

  #complete(input: Json, person: Person, channel: Channel): Created {
    const command = this.#offered(input, person, channel);
    const values = isObject(input.options) ? input.options : {};
    const data = chatInputData(
      command,
      { path: strings(input.path), values, focused: String(input.focused) },
      channel,
      this.#files,
    );
    return this.#send(InteractionType.ApplicationCommandAutocomplete, person, channel, data, { command });
  }

  #useComponent(input: Json, person: Person, channel: Channel): Created {
    const source = this.#visibleMessage(String(input.message), person, channel);
    if (!source || source.message.author.id !== APPLICATION_ID) throw new InputError('This message is gone');
    const data = componentData(source.message, String(input.customId), strings(input.values), channel, this.#files);
    return this.#send(InteractionType.MessageComponent, person, channel, data, { source });
  }

  #submitModal(input: Json, person: Person): Created {
    const opener = this.#byId.get(String(input.modal));
    if (!opener?.modal || opener.person !== person) throw new InputError('This form is not open any more');
    const data = modalData(opener.modal, isObject(input.fields) ? input.fields : {}, opener.channel, this.#files);
    delete opener.modal;
    const { command, source } = opener;
    return this.#send(InteractionType.ModalSubmit, person, opener.channel, data, {
      ...(command ? { command } : {}),
      ...(source ? { source } : {}),
    });
  }

  #offered(input: Json, person: Person, channel: Channel): StoredCommand {
    const command = this.#commands.offered(person, channel).find((each) => each.id === input.command);
    if (!command) throw new InputError('This command is not available here');
    return command;
  }

  #visibleMessage(id: string, person: Person, channel: Channel): StoredMessage | undefined {
    const stored = this.#messages.find(channel.id, id);
    return stored && (stored.visibleTo === null || stored.visibleTo === person.user.id) ? stored : undefined;
  }

  #send(
    type: InteractionType,
    person: Person,
    channel: Channel,
    data: Json,
    links: Pick<Interaction, 'command' | 'source'>,
  ): Created {
    const id = snowflake();
    const token = randomBytes(48).toString('base64url');
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const interaction: Interaction = {
      id,
      token,
      type,
      person,
      channel,
      createdAt: Date.now(),
      state: 'waiting',
      messages: new Set(),
      settle: resolve,
      ...links,
    };
    this.#byId.set(id, interaction);
    this.#byToken.set(token, interaction);
    for (const oldest of this.#byId.values()) {
      if (this.#byId.size <= REMEMBERED) break;
      fail(oldest, 'Too many interactions');
      this.#byId.delete(oldest.id);
      this.#byToken.delete(oldest.token);
    }
    const deadline = setTimeout(() => fail(interaction, 'The application did not respond'), FIRST_ANSWER_MS);
    void promise.then(() => clearTimeout(deadline));
    const message =
      links.source && type !== InteractionType.ApplicationCommand
        ? { message: structuredClone(links.source.message) }
        : {};
    this.#dispatch({ ...envelope(id, token, type, person, channel), data, ...message });
    return { id, outcome: promise };
  }

  #origin(interaction: Interaction, flags: unknown, replyTo: StoredMessage | undefined): MessageOrigin {
    const { id, type, person, channel, command } = interaction;
    const isChatInput = command?.type === ApplicationCommandType.ChatInput;
    const extra: Partial<LocalMessage> = {
      type: command ? (isChatInput ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand) : MessageType.Reply,
      application_id: APPLICATION_ID,
      webhook_id: APPLICATION_ID,
      interaction_metadata: {
        id,
        type: InteractionType.ApplicationCommand,
        user: person.user,
        authorizing_integration_owners: { '0': channel.guildId ?? '0' },
      },
      ...(command ? { interaction: { id, type, name: command.name, user: person.user } } : {}),
      ...(replyTo ? { message_reference: { type: 0, channel_id: channel.id, message_id: replyTo.message.id } } : {}),
    };
    const visibleTo = hasFlag(flags, MessageFlags.Ephemeral) ? person.user.id : null;
    return { channelId: channel.id, author: BOT_USER, visibleTo, extra };
  }

  /** The answered interaction that a webhook token belongs to. */
  #alive(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.state !== 'answered') throw discordErrors.unknownWebhook();
    if (Date.now() - interaction.createdAt > TOKEN_LIFETIME_MS) throw discordErrors.invalidWebhookToken();
    return interaction;
  }
}

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType;

const ALLOWED_ANSWERS: Partial<Record<number, number[]>> = {
  [InteractionType.ApplicationCommand]: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
  [InteractionType.MessageComponent]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    Modal,
  ],
  [InteractionType.ModalSubmit]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
  ],
};

function isUpdate(type: unknown): boolean {
  return type === DeferredMessageUpdate || type === UpdateMessage;
}

function fail(interaction: Interaction, reason: string): void {
  if (interaction.state !== 'waiting') return;
  interaction.state = 'failed';
  interaction.settle({ kind: 'failed', reason });
}

function channelOf(input: Json, person: Person): Channel {
  const channel = findChannel(input.channel);
  if (!channel || !maySee(person, channel)) throw new InputError('This channel is not there');
  return channel;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
