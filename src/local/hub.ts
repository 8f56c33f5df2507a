import type { ServerResponse } from 'node:http';
import type { Person } from './world.ts';

/** Pages that may listen at once. */
const MAX_LISTENERS = 64;
const KEEP_ALIVE_MS = 20_000;
/** Bytes that wait for a page that does not read; beyond, it is cut off and may come back. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

/** Server-sent events to the pages, each open as one person. */
export class Hub {
  readonly #listeners = new Map<ServerResponse, Person>();
  readonly #keepAlive: NodeJS.Timeout;

  constructor() {
    this.#keepAlive = setInterval(() => {
      for (const response of this.#listeners.keys()) response.write(': still here\n\n');
    }, KEEP_ALIVE_MS);
    this.#keepAlive.unref();
  }

  /** Keeps the response open; returns false where too many pages listen already. */
  listen(person: Person, response: ServerResponse, state: unknown): boolean {
    if (this.#listeners.size >= MAX_LISTENERS) return false;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#listeners.set(response, person);
    response.on('close', () => this.#listeners.delete(response));
    write(response, 'state', state);
    return true;
  }

  /** Sends to everyone for whom `data` gives something. */
  send(event: string, data: (person: Person) => unknown): void {
    for (const [response, person] of this.#listeners) {
      const payload = data(person);
      if (payload !== undefined) write(response, event, payload);
    }
  }

  close(): void {
    clearInterval(this.#keepAlive);
    for (const response of this.#listeners.keys()) response.end();
  }
}

function write(response: ServerResponse, event: string, data: unknown): void {
  if (response.writableLength > MAX_WAITING_BYTES) {
    response.destroy();
    return;
  }
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
