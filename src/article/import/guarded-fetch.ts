import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, buildConnector, fetch } from 'undici';
import { UserError } from '../../base/errors.ts';
import { readBounded } from '../../base/read-bounded.ts';
import { importError, tooLarge } from './failures.ts';
import type { ImportLimits } from './limits.ts';
import { isPublicAddress } from './public-address.ts';

export type FetchLimits = Pick<ImportLimits, 'bytes' | 'fetchMilliseconds' | 'redirects'>;

/** What a fetch asks of the machine. `connect` is only ever given addresses that were found to be public. */
export interface Network {
  /** All IP addresses of a host name. */
  resolve(hostname: string): Promise<string[]>;
  connect: buildConnector.connector;
}

export interface FetchedPage {
  /** Decompressed. */
  bytes: Uint8Array;
  contentType: string;
  /** After all redirects. */
  finalUrl: string;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown;q=0.9, */*;q=0.1',
  'accept-language': 'en',
  'user-agent': 'Byline (news article import)',
};

const INTERNET: Network = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  connect: buildConnector({ maxCachedSessions: 0 }),
};

/** Connects to nothing but a public address, the very one that was looked at: a second look-up could answer another. */
function guarded({ resolve, connect }: Network): buildConnector.connector {
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(hostname) ? Promise.resolve([hostname]) : resolve(hostname);
    found.then(
      (addresses) => {
        const [address] = addresses;
        if (address === undefined || !addresses.every(isPublicAddress)) callback(importError('blocked-address'), null);
        else connect({ ...options, hostname: address }, callback);
      },
      (error: Error) => callback(error, null),
    );
  };
}

/** Only the web's own ports, so that a page cannot be used to knock at others; no names and passwords. */
function webAddress(text: string, base?: string): URL {
  const url = URL.parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol)) throw importError('bad-address');
  if (url.username !== '' || url.password !== '') throw importError('address-with-login');
  // The URL parser leaves out a scheme's own port and turns decimal, octal and hexadecimal hosts into dotted ones.
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  if ((url.port !== '' && url.port !== '80' && url.port !== '443') || (isIP(hostname) && !isPublicAddress(hostname))) {
    throw importError('blocked-address');
  }
  return url;
}

/** The UserError that made a fetch fail, however deep the client wrapped it. */
function refusalIn(error: unknown): UserError | undefined {
  let reason = error;
  for (let depth = 0; depth < 5 && reason instanceof Error; depth++, reason = reason.cause) {
    if (reason instanceof UserError) return reason;
  }
  return undefined;
}

/**
 * Fetches a page that a stranger named, without letting it reach anything but the public internet: each connection,
 * after each redirect too, goes to an address that was checked.
 * @param network stands for the machine's own in tests
 * @throws UserError `bad-address`, `address-with-login`, `blocked-address`, `too-many-redirects`, `address-unreachable`,
 *   `address-refused` (its status is no success), `import-too-large`, `fetch-timeout`, `import-cancelled`
 */
export async function fetchArticle(
  address: string,
  limits: FetchLimits,
  signal?: AbortSignal,
  network: Network = INTERNET,
): Promise<FetchedPage> {
  let url = webAddress(address.trim());
  const clock = AbortSignal.timeout(limits.fetchMilliseconds);
  const stop = signal ? AbortSignal.any([clock, signal]) : clock;
  const agent = new Agent({ connect: guarded(network), pipelining: 0 });
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(url, { dispatcher: agent, redirect: 'manual', headers: HEADERS, signal: stop });
      const location = response.headers.get('location');
      if (REDIRECTS.has(response.status) && location !== null) {
        if (redirects >= limits.redirects) throw importError('too-many-redirects');
        await response.body?.cancel();
        // Headers are read byte for byte; sites write UTF-8 into them.
        url = webAddress(Buffer.from(location, 'latin1').toString('utf8'), url.href);
        continue;
      }
      if (!response.ok) throw importError('address-refused', { status: response.status });
      if (Number(response.headers.get('content-length') ?? 0) > limits.bytes) throw tooLarge(limits.bytes);
      const bytes = await readBounded(response.body, limits.bytes, tooLarge);
      return { bytes, contentType: response.headers.get('content-type') ?? '', finalUrl: url.href };
    }
  } catch (error) {
    if (signal?.aborted) throw importError('import-cancelled');
    if (clock.aborted) throw importError('fetch-timeout');
    throw refusalIn(error) ?? importError('address-unreachable', {}, error);
  } finally {
    await agent.destroy();
  }
}
