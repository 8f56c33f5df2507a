import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Commands } from './commands.ts';
import { DiscordError } from './errors.ts';
import { ATTACHMENT_SIZE_LIMIT, type Files } from './files.ts';
import type { Gateway } from './gateway.ts';
import { readBody, readForm, sendJson } from './http.ts';
import type { Hub } from './hub.ts';
import type { Interactions } from './interactions.ts';
import type { LocalMessage, Messages, StoredMessage } from './messages.ts';
import { InputError } from './payloads.ts';
import { type Json, MESSAGE_LIMITS } from './rules.ts';
import {
  ALL_CHANNELS,
  BOT_USER,
  findChannel,
  findPerson,
  GUILDS,
  maySee,
  memberOf,
  PEOPLE,
  type Person,
} from './world.ts';

export interface LocalContext {
  commands: Commands;
  files: Files;
  gateway: Gateway;
  hub: Hub;
  interactions: Interactions;
  messages: Messages;
  problems: string[];
}

/** What the page and the tests use: who is there, what happens, and what a person does. Never part of Discord's own API. */
export async function handleLocal(
  context: LocalContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method = 'GET' } = request;
  const person = findPerson(url.searchParams.get('user')) ?? PEOPLE[0];
  const route = `${method} ${url.pathname}`;
  try {
    if (!person) throw new InputError('Nobody is here');
    if (route === 'GET /local/state') return sendJson(response, 200, stateFor(context, person));
    if (route === 'GET /local/events') {
      if (!context.hub.listen(person, response, stateFor(context, person)))
        sendJson(response, 503, { message: 'Too many pages are open' });
      return;
    }
    if (route === 'POST /local/interactions') {
      const input = (await readForm(request)).json as Json;
      const { id, outcome } = context.interactions.create(input);
      return sendJson(response, 200, { id, ...(await outcome) });
    }
    if (route === 'POST /local/messages') return sendJson(response, 200, await say(context, request));
    if (route === 'POST /local/uploads') {
      const data = await readBody(request, ATTACHMENT_SIZE_LIMIT);
      const name = url.searchParams.get('name') ?? 'file';
      return sendJson(response, 200, context.files.add({ name, type: '', data }));
    }
    if (route === 'DELETE /local/messages') return sendJson(response, 200, dismiss(context, person, url));
    sendJson(response, 404, { message: 'Not found' });
  } catch (error) {
    if (error instanceof InputError) return sendJson(response, 400, { message: error.message });
    if (error instanceof DiscordError) return sendJson(response, error.status, error.body());
    throw error;
  }
}

/** A person writes a message; the bot, which hears no messages, is not told. */
async function say(context: LocalContext, request: IncomingMessage): Promise<LocalMessage> {
  const body = (await readForm(request)).json as Json;
  const author = findPerson(body.user);
  const channel = findChannel(body.channel);
  if (!author || !channel || !maySee(author, channel)) throw new InputError('This channel is not there');
  const content = String(body.content ?? '').trim();
  if (content.length > MESSAGE_LIMITS.content)
    throw new InputError(`At most ${MESSAGE_LIMITS.content} characters; these are ${content.length}`);
  return context.messages.create({ channelId: channel.id, author: author.user }, { content }, new Map()).message;
}

/** Hides an ephemeral message for good, as "Dismiss message" does. */
function dismiss(context: LocalContext, person: Person, url: URL): Json {
  const stored = context.messages.find(url.searchParams.get('channel') ?? '', url.searchParams.get('message') ?? '');
  if (stored?.visibleTo !== person.user.id) throw new InputError('Only private messages can be dismissed');
  context.messages.remove(stored);
  return {};
}

export function isVisible(stored: StoredMessage, person: Person): boolean {
  const channel = findChannel(stored.message.channel_id);
  return (
    channel !== undefined &&
    maySee(person, channel) &&
    (stored.visibleTo === null || stored.visibleTo === person.user.id)
  );
}

/** Everything that a page opened as this person shows. */
function stateFor(context: LocalContext, person: Person): Json {
  const channels = ALL_CHANNELS.filter((channel) => maySee(person, channel));
  return {
    user: person.user.id,
    bot: { user: BOT_USER, online: context.gateway.isOnline },
    people: PEOPLE,
    guilds: GUILDS.map(({ channels: _, ...guild }) => ({
      ...guild,
      members: PEOPLE.map((each) => memberOf(each, { ...guild, channels: [] })),
    })),
    channels,
    commands: commandsFor(context.commands, person),
    messages: channels.flatMap((channel) =>
      context.messages
        .inChannel(channel.id)
        .filter((each) => isVisible(each, person))
        .map((each) => each.message),
    ),
    problems: context.problems,
  };
}

/** The commands that each channel's picker offers, by channel id. */
export function commandsFor(commands: Commands, person: Person): Json {
  const channels = ALL_CHANNELS.filter((channel) => maySee(person, channel));
  return Object.fromEntries(channels.map((channel) => [channel.id, commands.offered(person, channel)]));
}
