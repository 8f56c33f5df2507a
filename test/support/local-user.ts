import { MessageFlags } from 'discord-api-types/v10';
import type { LocalMessage } from '../../src/local/messages.ts';
import { allComponents, hasFlag, type Json, objects } from '../../src/local/rules.ts';

/** A file that a person picks in a slash command's attachment option or in a form's file upload. */
export interface PickedFile {
  name: string;
  data: Uint8Array | string;
}

export type Value = string | number | boolean | PickedFile;

export interface Choice {
  name: string;
  value: string | number;
}

/** An open form: its id and what the bot sent. */
export interface OpenModal {
  id: string;
  custom_id: string;
  title: string;
  components: Json[];
}

type Kind = 'message' | 'update' | 'deleted' | 'modal' | 'choices' | 'nothing' | 'failed';

/**
 * What a person sees after doing something. `kind` says which; the getters throw a sentence that says what was seen
 * instead, so that a test may write `(await mira.command('help')).message` and fail readably.
 */
export class Seen {
  readonly kind: Kind;
  readonly #message: LocalMessage | undefined;
  readonly #modal: OpenModal | undefined;
  readonly #choices: Choice[] | undefined;
  /** Why the interaction failed, as the page shows it. */
  readonly reason: string | undefined;

  constructor(
    kind: Kind,
    what: { message?: LocalMessage; modal?: OpenModal; choices?: Choice[]; reason?: string } = {},
  ) {
    this.kind = kind;
    this.#message = what.message;
    this.#modal = what.modal;
    this.#choices = what.choices;
    this.reason = what.reason;
  }

  /** The new or changed message. */
  get message(): LocalMessage {
    return this.#message ?? this.#miss('a message');
  }

  get modal(): OpenModal {
    return this.#modal ?? this.#miss('a form');
  }

  get choices(): Choice[] {
    return this.#choices ?? this.#miss('choices');
  }

  /** All text of the message: content, text displays, embeds; one line each. */
  get text(): string {
    return textOf(this.message);
  }

  get isPrivate(): boolean {
    return hasFlag(this.message.flags, MessageFlags.Ephemeral);
  }

  #miss(expected: string): never {
    throw new Error(`expected ${expected}, saw: ${this.kind}${this.reason ? ` (${this.reason})` : ''}`);
  }
}

/** All text of a message: content, text displays, embeds; one line each. */
export function textOf(message: LocalMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    ...objects(embed.fields).flatMap((field) => [field.name, field.value]),
  ]);
  const displays = allComponents(message.components).map((component) => component.content);
  return [message.content, ...displays, ...embeds].filter((text) => typeof text === 'string' && text !== '').join('\n');
}

/** The labels of a message's buttons, in order. */
export function buttonsOf(message: LocalMessage): string[] {
  return allComponents(message.components)
    .filter((component) => component.type === 2)
    .map((component) => String(component.label ?? ''));
}

/** The custom id of the button with this label. */
export function customIdOf(message: LocalMessage, label: string): string {
  return String(allComponents(message.components).find((component) => component.label === label)?.custom_id ?? '');
}

type Event =
  | { type: 'message'; message: LocalMessage }
  | { type: 'deleted'; id: string }
  | { type: 'problem'; text: string };

interface LocalState {
  user: string;
  people: { user: { id: string; username: string } }[];
  channels: { id: string; name: string; guildId?: string; recipientId?: string }[];
  commands: Record<string, { id: string; name: string; type: number }[]>;
  messages: LocalMessage[];
}

export interface CommandPlace {
  subcommand?: string;
  group?: string;
}

const LONG_WAIT_MS = 20_000;
const SHORT_WAIT_MS = 3000;

/**
 * A person at the local Discord, driven by a test through the very requests that the page makes. Sees what the page
 * would show to that person: public messages, the person's own private ones, and nobody else's.
 */
export class LocalUser {
  /** The channel in which commands are used; change it with `goTo`. */
  channel: string;
  readonly id: string;
  readonly #url: string;
  readonly #state: LocalState;
  readonly #messages = new Map<string, LocalMessage>();
  readonly #events: Event[] = [];
  readonly #waiters = new Set<() => void>();
  readonly #stop: AbortController;

  /** @param stop ends what is heard from the local Discord */
  private constructor(url: string, state: LocalState, stop: AbortController) {
    this.#url = url;
    this.#state = state;
    this.#stop = stop;
    this.id = state.user;
    this.channel = state.channels[0]?.id ?? '';
    for (const message of state.messages) this.#messages.set(message.id, message);
  }

  /** Opens the local Discord as 'mira' (a member), 'jonas' (a member, German locale) or 'ada' (an admin). */
  static async connect(local: { url: string }, username: 'mira' | 'jonas' | 'ada' = 'mira'): Promise<LocalUser> {
    const anyone = (await (await fetch(`${local.url}local/state`)).json()) as LocalState;
    const id = anyone.people.find((person) => person.user.username === username)?.user.id ?? '';
    const stop = new AbortController();
    const response = await fetch(`${local.url}local/events?user=${id}`, { signal: stop.signal });
    const events = serverSentEvents(response);
    const first = await events.next();
    if (first.done) throw new Error('The local Discord sent nothing');
    const user = new LocalUser(local.url, first.value.data as LocalState, stop);
    void user.#listen(events);
    return user;
  }

  /** Goes to a channel by name ('general', 'todays-story', 'mod-log', 'lobby', 'sources') or to 'direct', the messages with the bot. */
  goTo(name: string): this {
    const channel = this.#state.channels.find((each) => (name === 'direct' ? each.recipientId : each.name === name));
    if (!channel) throw new Error(`There is no channel ${name} for this person`);
    this.channel = channel.id;
    return this;
  }

  /** The names of the commands that the picker offers here. */
  async offered(): Promise<string[]> {
    return (await this.#commands()).map((command) => command.name);
  }

  /** Uses a slash command. Resolves to the answer; for a deferred one to what replaced "thinking…". */
  async command(name: string, options: Record<string, Value> = {}, place: CommandPlace = {}): Promise<Seen> {
    const command = await this.#findCommand(name);
    return this.#act({ kind: 'command', command, path: pathOf(place), options: await this.#upload(options) });
  }

  /** Types `text` into an option; resolves to the choices. `others` are options already filled in. */
  async autocomplete(
    name: string,
    option: string,
    text: string,
    others: Record<string, Value> = {},
    place: CommandPlace = {},
  ): Promise<Seen> {
    const options = { ...others, [option]: text };
    const command = await this.#findCommand(name);
    return this.#act({ kind: 'autocomplete', command, path: pathOf(place), options, focused: option });
  }

  /** Uses a command of a message's "Apps" menu. */
  async messageMenu(name: string, messageId: string): Promise<Seen> {
    return this.#act({ kind: 'command', command: await this.#findCommand(name, 3), target: messageId });
  }

  /** Uses a command of a person's "Apps" menu. */
  async userMenu(name: string, userId: string): Promise<Seen> {
    return this.#act({ kind: 'command', command: await this.#findCommand(name, 2), target: userId });
  }

  /** Presses a button, named by its label or its custom id. */
  async press(message: LocalMessage, button: string): Promise<Seen> {
    return this.select(message, button, []);
  }

  /** Chooses in a select menu, named by its custom id or placeholder. */
  async select(message: LocalMessage, menu: string, values: string[]): Promise<Seen> {
    const component = allComponents(message.components).find((each) =>
      [each.custom_id, each.label, each.placeholder].includes(menu),
    );
    const customId = component?.custom_id ?? menu;
    return this.#act(
      { kind: 'component', message: message.id, customId, values, channel: message.channel_id },
      message.id,
    );
  }

  /** Sends a form; `fields` by custom id. Fields left out keep what the form was opened with. */
  async submit(modal: OpenModal, fields: Record<string, Value | string[] | PickedFile[]> = {}): Promise<Seen> {
    return this.#act({ kind: 'modal', modal: modal.id, fields: await this.#upload(fields) });
  }

  /** Writes a message as a person does; the bot is not told of it. */
  async say(content: string): Promise<LocalMessage> {
    return (await this.#post('messages', { user: this.id, channel: this.channel, content })) as LocalMessage;
  }

  /** What this person sees in the current channel, oldest first. */
  messages(): LocalMessage[] {
    return [...this.#messages.values()].filter((message) => message.channel_id === this.channel);
  }

  /** A message as this person sees it now; undefined where it is gone or somebody else's private one. */
  find(messageId: string): LocalMessage | undefined {
    return this.#messages.get(messageId);
  }

  /** Waits until a message that this person sees, in any channel, satisfies the predicate. */
  async waitForMessage(predicate: (message: LocalMessage) => boolean, timeout = LONG_WAIT_MS): Promise<LocalMessage> {
    const present = [...this.#messages.values()].find(predicate);
    if (present) return present;
    const event = await this.#next(
      this.#events.length,
      (each) => each.type === 'message' && predicate(each.message),
      timeout,
    );
    if (event?.type !== 'message') throw new Error(`No such message came within ${timeout} ms`);
    return event.message;
  }

  async waitForDeletion(messageId: string, timeout = LONG_WAIT_MS): Promise<void> {
    if (!this.#messages.has(messageId)) return;
    const event = await this.#next(
      this.#events.length,
      (each) => each.type === 'deleted' && each.id === messageId,
      timeout,
    );
    if (!event) throw new Error(`The message was not deleted within ${timeout} ms`);
  }

  /** What the local Discord does not implement and the bot asked for. */
  problems(): string[] {
    return this.#events.flatMap((event) => (event.type === 'problem' ? [event.text] : []));
  }

  close(): void {
    this.#stop.abort();
  }

  async #act(input: Json, sourceId?: string): Promise<Seen> {
    const mark = this.#events.length;
    const outcome = (await this.#post('interactions', { user: this.id, channel: this.channel, ...input })) as Json;
    const message = outcome.message as LocalMessage | undefined;
    switch (outcome.kind) {
      case 'message':
        return new Seen('message', { message: await this.#shown(message, mark) });
      case 'updated':
        return new Seen('update', { message: await this.#shown(message, mark) });
      case 'deferred':
        return this.#afterThinking(await this.#shown(message, mark), mark);
      case 'deferred-update':
        return this.#afterDeferredUpdate(sourceId, mark);
      case 'choices':
        return new Seen('choices', { choices: outcome.choices as Choice[] });
      case 'modal':
        return new Seen('modal', { modal: outcome.modal as OpenModal });
      default:
        return new Seen('failed', { reason: String(outcome.reason) });
    }
  }

  async #afterThinking(message: LocalMessage, mark: number): Promise<Seen> {
    const isDone = (event: Event) =>
      event.type === 'message'
        ? event.message.id === message.id && !hasFlag(event.message.flags, MessageFlags.Loading)
        : event.type === 'deleted' && event.id === message.id;
    const event = await this.#next(mark, isDone, LONG_WAIT_MS);
    if (event?.type === 'message') return new Seen('message', { message: event.message });
    return event ? new Seen('deleted') : new Seen('failed', { reason: 'still thinking' });
  }

  async #afterDeferredUpdate(sourceId: string | undefined, mark: number): Promise<Seen> {
    const channel = this.#messages.get(sourceId ?? '')?.channel_id ?? this.channel;
    const isHere = (each: Event) =>
      each.type === 'message' ? each.message.channel_id === channel : each.type === 'deleted';
    const event = await this.#next(mark, isHere, SHORT_WAIT_MS);
    if (event?.type === 'message') {
      return new Seen(event.message.id === sourceId ? 'update' : 'message', { message: event.message });
    }
    return new Seen(event ? 'deleted' : 'nothing');
  }

  /** Waits until the page would have heard of the message as well, so that what comes next comes after it. */
  async #shown(message: LocalMessage | undefined, mark: number): Promise<LocalMessage> {
    if (!message) throw new Error('The local Discord sent no message');
    await this.#next(mark, (event) => event.type === 'message' && event.message.id === message.id, SHORT_WAIT_MS);
    return message;
  }

  async #listen(events: AsyncGenerator<{ event: string; data: unknown }>): Promise<void> {
    try {
      for await (const { event, data } of events) this.#take(event, data);
    } catch {
      // Closed by the test or by the server.
    }
  }

  #take(event: string, data: unknown): void {
    if (event === 'message') {
      const message = data as LocalMessage;
      this.#messages.set(message.id, message);
      this.#events.push({ type: 'message', message });
    } else if (event === 'message-delete') {
      const { id } = data as { id: string };
      this.#messages.delete(id);
      this.#events.push({ type: 'deleted', id });
    } else if (event === 'problem') {
      this.#events.push({ type: 'problem', text: String(data) });
    }
    for (const waiter of this.#waiters) waiter();
  }

  async #next(mark: number, predicate: (event: Event) => boolean, timeout: number): Promise<Event | undefined> {
    const find = () => this.#events.slice(mark).find(predicate);
    const found = find();
    if (found) return found;
    return new Promise((resolve) => {
      const finish = (event: Event | undefined) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve(event);
      };
      const waiter = () => {
        const event = find();
        if (event) finish(event);
      };
      const timer = setTimeout(() => finish(undefined), timeout);
      this.#waiters.add(waiter);
    });
  }

  async #commands(): Promise<{ id: string; name: string; type: number }[]> {
    const state = (await (await fetch(`${this.#url}local/state?user=${this.id}`)).json()) as LocalState;
    return state.commands[this.channel] ?? [];
  }

  async #findCommand(name: string, type = 1): Promise<string> {
    const command = (await this.#commands()).find((each) => each.name === name && each.type === type);
    if (!command) throw new Error(`The picker does not offer ${name} here`);
    return command.id;
  }

  /** Replaces picked files by the ids of their uploads. */
  async #upload(values: Record<string, unknown>): Promise<Json> {
    const one = async (value: unknown): Promise<unknown> => {
      if (Array.isArray(value)) return Promise.all(value.map(one));
      if (typeof value !== 'object' || value === null) return value;
      const { name, data } = value as PickedFile;
      const body = typeof data === 'string' ? data : new Uint8Array(data);
      const response = await fetch(`${this.#url}local/uploads?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        body,
      });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { id: string }).id;
    };
    return Object.fromEntries(
      await Promise.all(Object.entries(values).map(async ([key, value]) => [key, await one(value)])),
    );
  }

  async #post(what: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.#url}local/${what}`, { method: 'POST', body: JSON.stringify(body) });
    const answer = (await response.json()) as { message?: string };
    if (!response.ok) throw new Error(answer.message ?? `${what}: ${response.status}`);
    return answer;
  }
}

function pathOf({ group, subcommand }: CommandPlace): string[] {
  return [group, subcommand].filter((part) => part !== undefined);
}

async function* serverSentEvents(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  if (!response.body) return;
  let buffered = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (buffered + chunk).split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) as unknown };
    }
  }
}
