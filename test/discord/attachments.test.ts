import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createAttachments } from '../../src/discord/attachments.ts';

const LIMIT = 100;

describe('attachments', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/redirect') response.writeHead(302, { location: '/full' }).end();
      else if (request.url === '/full') response.end('x'.repeat(LIMIT));
      else if (request.url === '/over') response.end('x'.repeat(LIMIT + 1));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const codeOf = async (url: string, options: { api?: string } = {}, size = 1) =>
    createAttachments(options)
      .read({ url, size }, LIMIT)
      .then(
        (bytes) => bytes.length,
        (error: unknown) => (error instanceof UserError ? error.code : error),
      );

  it('are read where the Discord at hand keeps them, up to the limit and not one byte more', async () => {
    expect(await codeOf(`${origin}/full`, { api: `${origin}/api` })).toBe(LIMIT);
    expect(await codeOf(`${origin}/over`, { api: `${origin}/api` })).toBe('attachment-too-large');
  });

  it('are not even asked for where Discord says that they are too large', async () => {
    const before = asked.length;
    expect(await codeOf(`${origin}/full`, { api: origin }, LIMIT + 1)).toBe('attachment-too-large');
    expect(asked.length).toBe(before);
  });

  it('are not followed elsewhere', async () => {
    expect(await codeOf(`${origin}/redirect`, { api: origin })).toBe('attachment-unreachable');
    expect(asked.at(-1)).toBe('/redirect');
  });

  it.each([
    'http://127.0.0.1:1/x',
    'http://cdn.discordapp.com/x',
    'https://cdn.discordapp.com.example.org/x',
    'https://user@example.org/cdn.discordapp.com',
    'https://cdn.discordapp.com:8443/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    'nonsense',
  ])('are refused from %s', async (url) => {
    const before = asked.length;
    expect(await codeOf(url)).toBe('attachment-elsewhere');
    expect(await codeOf(url, { api: `${origin}/api` })).toBe('attachment-elsewhere');
    expect(asked.length).toBe(before);
  });
});
