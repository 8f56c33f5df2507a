import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Commands } from './commands.ts';
import { DiscordError } from './errors.ts';
import { Files } from './files.ts';
import { Gateway } from './gateway.ts';
import { hostsAt, refusalOf, SECURITY_HEADERS } from './guard.ts';
import { sendJson } from './http.ts';
import { Hub } from './hub.ts';
import { Interactions } from './interactions.ts';
import { handleLocal, isVisible, type LocalContext } from './local-api.ts';
import { Messages } from './messages.ts';
import { API_PATH, type BotRequest, handleRest, notImplemented } from './rest.ts';
import { sendAttachment, sendPage } from './static.ts';
import { ALL_CHANNELS, APPLICATION_ID, BOT_USER, PEOPLE, SEED_MESSAGES } from './world.ts';

export interface LocalDiscordOptions {
  /** A loopback address; default 127.0.0.1. */
  host?: string;
  /** Default 8787; 0 takes any free port. */
  port?: number;
  /** Sees every REST request of the bot before it is answered. */
  onRequest?: (request: BotRequest) => void;
}

export interface LocalDiscord {
  /** The page's address, with a slash at the end. */
  url: string;
  /** For discord.js' `rest.api`. */
  api: string;
  /** The one bot token that is accepted; new with every start. */
  token: string;
  applicationId: string;
  /** For tests of a failing network: cut the bot's socket, ask it to reconnect, declare its session invalid. */
  gateway: Pick<Gateway, 'drop' | 'reconnect' | 'invalidate' | 'isOnline'>;
  close(): Promise<void>;
}

const DEFAULT_PORT = 8787;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const GATEWAY_PATH = '/gateway';
const PROBLEMS_KEPT = 20;

/**
 * Starts a Discord of its own on loopback: the REST API and gateway that a discord.js client logs in to, and a page to
 * talk to the bot on. Everything is kept in memory. Rejects with the system's error where the port is taken.
 */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { host = '127.0.0.1', port = DEFAULT_PORT, onRequest } = options;
  if (!LOOPBACK.includes(host)) throw new RangeError(`The local Discord listens on loopback only, not on ${host}`);
  const token = newToken();
  let authority = '';
  let allowedHosts: string[] = [];
  const local = createContext(token, () => authority);
  seed(local.messages);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request, allowedHosts);
    if (refusal) return sendJson(response, 403, { code: 0, message: refusal });
    const url = new URL(request.url ?? '/', `http://${authority}`);
    try {
      if (url.pathname.startsWith(`${API_PATH}/`))
        await handleRest(local, { token, onRequest }, request, response, url);
      else if (url.pathname.startsWith('/api/')) throw notImplemented(request.method ?? 'GET', url.pathname);
      else if (url.pathname.startsWith('/local/')) await handleLocal(local, request, response, url);
      else if (url.pathname.startsWith('/attachments/')) sendAttachment(local.files, request, response, url);
      else sendPage(response, url.pathname);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      if (error.status === 501) report(local, error.message);
      sendJson(response, error.status, error.body());
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report(local, `${request.method} ${request.url?.split('?')[0]}: ${reason}`);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { code: 0, message: '500: Internal Server Error' });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const isGateway = request.url?.split('?')[0] === GATEWAY_PATH;
    if (!isGateway || refusalOf(request, allowedHosts))
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    else local.gateway.upgrade(request, socket, head);
  });

  const actualPort = await listen(server, port, host);
  authority = `${host.includes(':') ? `[${host}]` : host}:${actualPort}`;
  allowedHosts = hostsAt(actualPort);

  return {
    url: `http://${authority}/`,
    api: `http://${authority}/api`,
    token,
    applicationId: APPLICATION_ID,
    gateway: local.gateway,
    async close() {
      local.interactions.close();
      local.gateway.close();
      local.hub.close();
      await close(server);
    },
  };
}

/** Everything that one local Discord keeps, with the pages told of each change. */
function createContext(token: string, authority: () => string): LocalContext {
  const files = new Files(() => `http://${authority()}`);
  const hub = new Hub();
  const messages = new Messages(
    files,
    (stored) => hub.send('message', (person) => (isVisible(stored, person) ? stored.message : undefined)),
    (stored) =>
      hub.send('message-delete', (person) =>
        isVisible(stored, person) ? { id: stored.message.id, channel: stored.message.channel_id } : undefined,
      ),
  );
  const gateway: Gateway = new Gateway(
    token,
    () => `ws://${authority()}${GATEWAY_PATH}`,
    () => hub.send('bot', () => ({ user: BOT_USER, online: gateway.isOnline })),
  );
  const commands = new Commands();
  const interactions = new Interactions(commands, messages, files, (payload) =>
    gateway.dispatch('INTERACTION_CREATE', payload),
  );
  return { commands, files, gateway, hub, interactions, messages, problems: [] };
}

/** Tells of a problem at the terminal and on the pages. */
function report({ hub, problems }: LocalContext, problem: string): void {
  console.error(`local Discord: ${problem}`);
  problems.push(problem);
  if (problems.length > PROBLEMS_KEPT) problems.shift();
  hub.send('problem', () => problem);
}

/** Resolves to the port. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** A token in Discord's three parts: the bot's id, a time, a signature. */
function newToken(): string {
  const id = Buffer.from(APPLICATION_ID).toString('base64url');
  const time = randomBytes(4).toString('base64url');
  return `${id}.${time}.${createHmac('sha256', randomBytes(32)).update(time).digest('base64url')}`;
}

function seed(messages: Messages): void {
  for (const { channel: name, author, minutesAgo, content } of SEED_MESSAGES) {
    const channel = ALL_CHANNELS.find((each) => each.name === name);
    const person = PEOPLE.find((each) => each.user.username === author);
    if (!channel || !person) continue;
    messages.create(
      { channelId: channel.id, author: person.user },
      { content },
      new Map(),
      Date.now() - minutesAgo * 60_000,
    );
  }
}
