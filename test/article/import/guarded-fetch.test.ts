import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { buildConnector } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchArticle, type Network } from '../../../src/article/import/guarded-fetch.ts';
import { isPublicAddress } from '../../../src/article/import/public-address.ts';

const LIMITS = { bytes: 10_000, fetchMilliseconds: 5_000, redirects: 3 };
const PUBLIC = '93.184.215.14';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback that stands for every public address, and the addresses that were connected to. */
async function internet(listener: RequestListener, hosts: Record<string, string[]> = {}) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const connected: string[] = [];
  const connect = buildConnector({});
  const network: Network = {
    resolve: (hostname) => Promise.resolve(hosts[hostname] ?? [PUBLIC]),
    connect: (options, callback) => {
      connected.push(`${options.hostname}:${options.port || '80'}`);
      connect({ ...options, hostname: '127.0.0.1', port }, callback);
    },
  };
  return { network, connected };
}

describe('a fetch of an address that a stranger named', () => {
  it('gives the decompressed bytes, the content type and the address after redirects', async () => {
    const { network, connected } = await internet((request, response) => {
      if (request.url === '/a') return response.writeHead(302, { location: '/b' }).end();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
      response.end(gzipSync('<p>Grüße</p>'));
    });
    const page = await fetchArticle('http://news.example/a', LIMITS, undefined, network);
    expect(Buffer.from(page.bytes).toString()).toBe('<p>Grüße</p>');
    expect([page.contentType, page.finalUrl]).toEqual(['text/html; charset=utf-8', 'http://news.example/b']);
    expect(new Set(connected)).toEqual(new Set([`${PUBLIC}:80`]));
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://127。0。0。1/',
    'http://private.example/',
    'http://mapped.example/',
    'http://one-of-two.example/',
    'http://news.example:8080/',
    'http://news.example:22/',
  ])('never connects to %s, directly or by a redirect', async (address) => {
    const hosts = {
      'private.example': ['10.1.2.3'],
      'mapped.example': ['::ffff:127.0.0.1'],
      'one-of-two.example': [PUBLIC, '127.0.0.1'],
    };
    const { network, connected } = await internet(
      (_, response) => response.writeHead(302, { location: Buffer.from(address).toString('latin1') }).end(),
      hosts,
    );
    await expect(fetchArticle(address, LIMITS, undefined, network)).rejects.toMatchObject({ code: 'blocked-address' });
    expect(connected).toEqual([]);
    await expect(fetchArticle('http://news.example/', LIMITS, undefined, network)).rejects.toMatchObject({
      code: 'blocked-address',
    });
    expect(connected).toEqual([`${PUBLIC}:80`]);
  });

  it('connects to the address that was looked at, so that a second answer of the resolver changes nothing', async () => {
    const { network, connected } = await internet((_, response) => response.end('text'));
    let asked = 0;
    const resolve = () => Promise.resolve(asked++ === 0 ? [PUBLIC] : ['127.0.0.1']);
    await fetchArticle('http://news.example/', LIMITS, undefined, { ...network, resolve });
    expect([asked, connected]).toEqual([1, [`${PUBLIC}:80`]]);
  });

  it.each(['http://a:b@news.example/', 'https://user:pw@127.0.0.1/'])(
    'says of %s why it is refused',
    async (address) => {
      const { network } = await internet((_, response) => response.end('text'));
      const refused = { code: 'address-with-login', message: expect.stringContaining('password') };
      await expect(fetchArticle(address, LIMITS, undefined, network)).rejects.toMatchObject(refused);
    },
  );

  it.each(['file:///etc/passwd', 'ftp://news.example/', 'data:text/html,x', 'javascript:1', 'news.example', 'http://'])(
    'refuses %s as no web address',
    async (address) => {
      const { network, connected } = await internet((_, response) => response.end('text'));
      await expect(fetchArticle(address, LIMITS, undefined, network)).rejects.toMatchObject({ code: 'bad-address' });
      expect(connected).toEqual([]);
    },
  );

  it('follows three redirects and no fourth', async () => {
    const { network } = await internet((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('text');
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    });
    await expect(fetchArticle('http://news.example/3', LIMITS, undefined, network)).resolves.toMatchObject({
      finalUrl: 'http://news.example/0',
    });
    await expect(fetchArticle('http://news.example/4', LIMITS, undefined, network)).rejects.toMatchObject({
      code: 'too-many-redirects',
    });
  });

  it('takes as many bytes as it may and not one more, announced or not, packed or not', async () => {
    const { network } = await internet((request, response) => {
      const size = LIMITS.bytes + Number(request.url?.slice(2));
      const body = Buffer.alloc(size, 'a');
      if (request.url?.startsWith('/z')) response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body));
      else if (request.url?.startsWith('/c')) response.write(body, () => response.end());
      else response.end(body);
    });
    for (const way of ['a', 'c', 'z']) {
      const fits = await fetchArticle(`http://news.example/${way}0`, LIMITS, undefined, network);
      expect(fits.bytes).toHaveLength(LIMITS.bytes);
      await expect(fetchArticle(`http://news.example/${way}1`, LIMITS, undefined, network)).rejects.toMatchObject({
        code: 'import-too-large',
      });
    }
  });

  it('gives up on a site that never ends, and on one that never begins', async () => {
    const { network } = await internet((request, response) => {
      if (request.url === '/slow') {
        const drip = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(drip));
      }
    });
    for (const path of ['slow', 'silent']) {
      const limits = { ...LIMITS, fetchMilliseconds: 200 };
      await expect(fetchArticle(`http://news.example/${path}`, limits, undefined, network)).rejects.toMatchObject({
        code: 'fetch-timeout',
      });
    }
  });

  it('says what the site answered, that it cannot be reached, or that it was called off', async () => {
    const { network } = await internet((_, response) => response.writeHead(404).end('gone'));
    await expect(fetchArticle('http://news.example/', LIMITS, undefined, network)).rejects.toMatchObject({
      code: 'address-refused',
      values: { status: 404 },
    });
    const resolve = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'));
    await expect(
      fetchArticle('http://news.example/', LIMITS, undefined, { ...network, resolve }),
    ).rejects.toMatchObject({ code: 'address-unreachable' });
    await expect(fetchArticle('http://news.example/', LIMITS, AbortSignal.abort(), network)).rejects.toMatchObject({
      code: 'import-cancelled',
    });
  });
});

describe('an address', () => {
  it.each(['8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('such as %s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each(['', 'localhost', '127.0.0.1.', 'fe80::1%eth0', '2001:db8::1', '4000::1'])('such as %j is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
