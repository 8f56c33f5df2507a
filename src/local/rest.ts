import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordError, discordErrors } from './errors.ts';
import { type ParsedBody, readForm, sendJson, type UploadedFile } from './http.ts';
import { commandsFor, type LocalContext } from './local-api.ts';
import type { Json } from './rules.ts';
import {
  APPLICATION_ID,
  BOT_NAME,
  BOT_USER,
  DIRECT_MESSAGES,
  findChannel,
  findGuild,
  findPerson,
  partialChannel,
} from './world.ts';

/** What stands before the path of every request of the bot. */
export const API_PATH = '/api/v10';

/** What the bot asked; `path` is without `/api/v10` and query. */
export interface BotRequest {
  method: string;
  path: string;
  body: unknown;
  contentType: string;
}

interface RestRequest {
  /** The parts of the path that the route names, in order. */
  ids: string[];
  query: URLSearchParams;
  body: ParsedBody['json'];
  files: Map<number, UploadedFile>;
}

/** A body to answer with 200, or null for 204. */
type Handler = (context: LocalContext, request: RestRequest) => unknown;

interface Route {
  method: string;
  /** A path with `{}` where an id stands. */
  path: string;
  /** Interaction callbacks and webhooks carry their own token instead of the bot's. */
  needsBotToken: boolean;
  handle: Handler;
}

const ID = '{}';
const describeApplication: Handler = () => ({
  id: APPLICATION_ID,
  name: BOT_NAME,
  description: '',
  icon: null,
  bot_public: true,
  bot_require_code_grant: false,
  flags: 0,
  verify_key: '0'.repeat(64),
  team: null,
  bot: BOT_USER,
});

const ROUTES: Route[] = [
  bot('GET', '/gateway/bot', ({ gateway }) => ({
    url: gateway.url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  })),
  bot('GET', '/applications/@me', describeApplication),
  bot('GET', '/oauth2/applications/@me', describeApplication),
  bot('GET', '/users/@me', () => BOT_USER),
  bot('POST', '/users/@me/channels', (_, { body }) => {
    const channel = DIRECT_MESSAGES.find((each) => each.recipientId === object(body).recipient_id);
    if (!channel) throw discordErrors.unknownUser();
    return { ...partialChannel(channel), recipients: [findPerson(channel.recipientId)?.user] };
  }),
  bot('GET', `/users/${ID}`, (_, { ids: [id] }) => {
    const user = id === APPLICATION_ID ? BOT_USER : findPerson(id)?.user;
    if (!user) throw discordErrors.unknownUser();
    return user;
  }),
  bot('GET', `/applications/${ID}/commands`, ({ commands }) => commands.list('')),
  bot('PUT', `/applications/${ID}/commands`, ({ commands }, { body }) => commands.replace('', body)),
  bot('GET', `/applications/${ID}/guilds/${ID}/commands`, ({ commands }, { ids: [, id] }) =>
    commands.list(knownGuild(id)),
  ),
  bot('PUT', `/applications/${ID}/guilds/${ID}/commands`, ({ commands }, { ids: [, id], body }) =>
    commands.replace(knownGuild(id), body),
  ),
  bot('POST', `/channels/${ID}/messages`, ({ messages }, { ids: [id], body, files }) => {
    if (!findChannel(id)) throw discordErrors.unknownChannel();
    return messages.create({ channelId: String(id), author: BOT_USER }, object(body), files).message;
  }),
  bot('DELETE', `/channels/${ID}/messages/${ID}`, ({ messages }, { ids: [channelId, id] }) => {
    const stored = messages.find(String(channelId), String(id));
    if (!stored || stored.visibleTo !== null) throw discordErrors.unknownMessage();
    messages.remove(stored);
    return null;
  }),
  open('POST', `/interactions/${ID}/${ID}/callback`, ({ interactions }, { ids: [id, token], body, files, query }) => {
    const answer = interactions.answer(String(id), String(token), object(body), files);
    return query.get('with_response') === 'true' ? answer : null;
  }),
  open('POST', `/webhooks/${ID}/${ID}`, ({ interactions }, { ids: [, token], body, files }) =>
    interactions.followUp(String(token), object(body), files),
  ),
  open(
    'GET',
    `/webhooks/${ID}/${ID}/messages/${ID}`,
    ({ interactions }, { ids: [, token, id] }) => interactions.message(String(token), String(id)).message,
  ),
  open(
    'PATCH',
    `/webhooks/${ID}/${ID}/messages/${ID}`,
    ({ interactions, messages }, { ids: [, token, id], body, files }) =>
      messages.edit(interactions.message(String(token), String(id)), object(body), files).message,
  ),
  open('DELETE', `/webhooks/${ID}/${ID}/messages/${ID}`, ({ interactions, messages }, { ids: [, token, id] }) => {
    messages.remove(interactions.message(String(token), String(id)));
    return null;
  }),
];

function bot(method: string, path: string, handle: Handler): Route {
  return { method, path, needsBotToken: true, handle };
}

function open(method: string, path: string, handle: Handler): Route {
  return { method, path, needsBotToken: false, handle };
}

function object(body: ParsedBody['json']): Json {
  if (Array.isArray(body))
    throw discordErrors.invalidForm('_', 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  return body;
}

function knownGuild(id: string | undefined): string {
  if (!findGuild(id)) throw discordErrors.unknownGuild();
  return String(id);
}

/**
 * Answers a request of the bot.
 * @param onRequest sees it before it is answered
 */
export async function handleRest(
  context: LocalContext,
  { token, onRequest }: { token: string; onRequest: ((request: BotRequest) => void) | undefined },
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method = 'GET' } = request;
  const path = url.pathname.slice(API_PATH.length);
  const { json: body, files } = await readForm(request);
  onRequest?.({ method, path, body, contentType: request.headers['content-type'] ?? '' });
  const found = findRoute(method, path);
  if (!found) throw notImplemented(method, path);
  const { route, ids } = found;
  if (route.needsBotToken && request.headers.authorization !== `Bot ${token}`) throw discordErrors.unauthorized();
  const answer = route.handle(context, { ids, query: url.searchParams, body, files });
  if (method === 'PUT') context.hub.send('commands', (person) => commandsFor(context.commands, person));
  if (answer === null) response.writeHead(204).end();
  else sendJson(response, 200, answer);
}

/** The route for a path without its `/api/v10`, and the ids in the path; null for what is not implemented. */
function findRoute(method: string, path: string): { route: Route; ids: string[] } | null {
  const parts = path.split('/');
  for (const route of ROUTES) {
    const expected = route.path.split('/');
    if (route.method !== method || expected.length !== parts.length) continue;
    if (expected.every((part, index) => part === ID || part === parts[index])) {
      return { route, ids: parts.filter((_, index) => expected[index] === ID).map(decodePart) };
    }
  }
  return null;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The answer to a request for which the local Discord has no route. */
export function notImplemented(method: string, path: string): DiscordError {
  return new DiscordError(501, 0, `${method} ${path} is not implemented by the local Discord`);
}
