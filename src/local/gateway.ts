import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json } from './rules.ts';
import { APPLICATION_ID, BOT_USER, GUILDS } from './world.ts';

const HEARTBEAT_INTERVAL_MS = 41_250;
/** Bytes of one message to the gateway (events/gateway: 4096). */
const MAX_PAYLOAD_BYTES = 4096;
/** Dispatches kept for a resume; a session that missed more is invalid. */
const REPLAY_LENGTH = 500;
/** How long a session without a socket can be resumed. */
const RESUME_WINDOW_MS = 120_000;
const MAX_SESSIONS = 16;

interface Session {
  id: string;
  sequence: number;
  replay: { sequence: number; payload: string }[];
  socket: WebSocket | null;
  lostAt: number;
}

/** Discord's gateway: hello, heartbeats, identify, resume with replay, reconnect, invalid session. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES });
  readonly #sessions = new Map<string, Session>();
  readonly #token: string;
  readonly #url: () => string;
  readonly #onlineChanged: () => void;

  constructor(token: string, url: () => string, onlineChanged: () => void) {
    this.#token = token;
    this.#url = url;
    this.#onlineChanged = onlineChanged;
  }

  /** Its own address, which READY names for resuming. */
  get url(): string {
    return this.#url();
  }

  /** Whether a bot is logged in right now. */
  get isOnline(): boolean {
    return [...this.#sessions.values()].some((session) => session.socket !== null);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#welcome(webSocket));
  }

  /** Sends an event to every session; those without a socket get it when they resume. */
  dispatch(event: string, data: unknown): void {
    this.#forgetLostSessions();
    for (const session of this.#sessions.values()) this.#dispatchTo(session, event, data);
  }

  /** Cuts the bot's sockets as a failing network does: no close frame. */
  drop(): void {
    for (const session of this.#sessions.values()) session.socket?.terminate();
  }

  /** Asks the bot to reconnect and resume (op 7). */
  reconnect(): void {
    this.#broadcast({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells the bot that its session is invalid (op 9); unless resumable it is forgotten. */
  invalidate(resumable: boolean): void {
    this.#broadcast({ op: GatewayOpcodes.InvalidSession, d: resumable });
    if (!resumable) this.#sessions.clear();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #broadcast(payload: Json): void {
    for (const { socket } of this.#sessions.values()) socket?.send(JSON.stringify(payload));
  }

  #welcome(socket: WebSocket): void {
    let session: Session | null = null;
    let lastHeartbeat = Date.now();
    const watchdog = setInterval(() => {
      if (Date.now() - lastHeartbeat > 2 * HEARTBEAT_INTERVAL_MS)
        socket.close(GatewayCloseCodes.SessionTimedOut, 'No heartbeat');
    }, HEARTBEAT_INTERVAL_MS);
    watchdog.unref();
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] } });

    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(watchdog);
      if (session?.socket !== socket) return;
      session.socket = null;
      session.lostAt = Date.now();
      this.#onlineChanged();
    });
    socket.on('message', (data) => {
      const payload = parse(String(data));
      if (!payload) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      const body = isObject(payload.d) ? payload.d : {};
      switch (payload.op) {
        case GatewayOpcodes.Heartbeat:
          lastHeartbeat = Date.now();
          return send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null });
        case GatewayOpcodes.Identify:
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          if (body.token !== this.#token)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          session = this.#identify(socket, body);
          return;
        case GatewayOpcodes.Resume:
          if (body.token !== this.#token)
            return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          session = this.#resume(socket, body);
          return;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
          if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
          return;
        default:
          return socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
      }
    });
  }

  #identify(socket: WebSocket, body: Json): Session {
    const session: Session = { id: randomUUID().replaceAll('-', ''), sequence: 0, replay: [], socket, lostAt: 0 };
    this.#sessions.set(session.id, session);
    this.#forgetLostSessions();
    this.#dispatchTo(session, 'READY', {
      v: 10,
      user: { ...BOT_USER, verified: true, mfa_enabled: false, flags: 0, email: null },
      guilds: GUILDS.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.url,
      shard: Array.isArray(body.shard) ? body.shard : [0, 1],
      application: { id: APPLICATION_ID, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
    });
    this.#onlineChanged();
    return session;
  }

  /** Replays what the bot missed; null and op 9 where that is not possible. */
  #resume(socket: WebSocket, body: Json): Session | null {
    const session = this.#sessions.get(String(body.session_id));
    const sequence = Number(body.seq);
    const first = session?.replay[0]?.sequence ?? 1;
    if (!session || sequence > session.sequence || sequence + 1 < first) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    session.socket?.terminate();
    session.socket = socket;
    for (const missed of session.replay) if (missed.sequence > sequence) socket.send(missed.payload);
    this.#dispatchTo(session, 'RESUMED', {});
    this.#onlineChanged();
    return session;
  }

  #dispatchTo(session: Session, event: string, data: unknown): void {
    session.sequence += 1;
    const payload = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: session.sequence, d: data });
    session.replay.push({ sequence: session.sequence, payload });
    if (session.replay.length > REPLAY_LENGTH) session.replay.shift();
    session.socket?.send(payload);
  }

  #forgetLostSessions(): void {
    for (const [id, session] of this.#sessions) {
      const isLost = session.socket === null && Date.now() - session.lostAt > RESUME_WINDOW_MS;
      if (isLost || this.#sessions.size > MAX_SESSIONS) {
        this.#sessions.delete(id);
        session.socket?.close(GatewayCloseCodes.SessionTimedOut, 'Too many sessions.');
      }
    }
  }
}

function send(socket: WebSocket, payload: Json): void {
  socket.send(JSON.stringify(payload));
}

function parse(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
