import type { IncomingMessage } from 'node:http';

/** Headers of every response: nothing from elsewhere, nothing inline, no frames. */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];
const HTTP_PORT = 80;

/** What a request to this port may give as Host: http's own port is left out by clients. */
export function hostsAt(port: number): string[] {
  return [...HOSTS.map((name) => `${name}:${port}`), ...(port === HTTP_PORT ? HOSTS : [])];
}

/** Why a request is refused: another site's page must not talk to the local Discord, whatever name it resolves to. */
export function refusalOf(request: IncomingMessage, allowedHosts: string[]): string | null {
  const { host = '', origin } = request.headers;
  if (!allowedHosts.includes(host)) return 'This Host is not the local Discord';
  if (origin !== undefined && !allowedHosts.some((allowed) => origin === `http://${allowed}`))
    return 'This Origin is not the local Discord';
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate')
    return 'Requests of other sites are refused';
  return null;
}
