import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { hostsAt } from '../../src/local/guard.ts';
import { local, meet } from './meeting.ts';

meet();

test('the local Discord is met at its own port, and at port 80 without it, as clients write that', () => {
  expect(hostsAt(8080)).toContain('localhost:8080');
  expect(hostsAt(8080)).not.toContain('localhost');
  expect(hostsAt(80)).toEqual(expect.arrayContaining(['127.0.0.1', 'localhost', '[::1]']));
});

describe('who may talk to it', () => {
  function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
    const { hostname, port } = new URL(local.url);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end();
    });
  }

  test('a name that merely resolves to this machine is refused', async () => {
    expect(await status('/local/state', { host: 'evil.example' })).toBe(403);
    expect(await status('/', { host: `evil.example:${new URL(local.url).port}` })).toBe(403);
    expect(await status('/', { host: `localhost:${new URL(local.url).port}` })).toBe(200);
  });

  test("another site's page is refused, on every door", async () => {
    const { host } = new URL(local.url);
    expect(await status('/local/interactions', { host, origin: 'http://evil.example' }, 'POST')).toBe(403);
    expect(await status('/local/interactions', { host, origin: 'http://localhost:1' }, 'POST')).toBe(403);
    expect(await status('/api/v10/users/@me', { host, origin: 'null' })).toBe(403);
    expect(await status('/local/state', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(
      403,
    );
    const socket = new WebSocket(`${local.url.replace('http', 'ws')}gateway`, { origin: 'http://evil.example' });
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    expect(error.message).toContain('403');
  });

  test('the page comes with a policy that allows nothing inline and nothing from elsewhere', async () => {
    const policy = (await fetch(local.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
  });

  test('paths outside the page are not served', async () => {
    expect(await status('/../server.ts', { host: new URL(local.url).host })).toBe(404);
    expect(await status('/%2e%2e/server.ts', { host: new URL(local.url).host })).toBe(404);
    expect(await status('/server.ts', { host: new URL(local.url).host })).toBe(404);
  });
});
