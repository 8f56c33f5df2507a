import { Client } from 'discord.js';
import { describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startLocalDiscord } from '../../src/local/server.ts';
import { bot, errorOf, local, meet, mira } from './meeting.ts';

meet();

describe('logging in', () => {
  test('an unchanged discord.js client logs in and knows who it is', () => {
    expect(bot.client.user?.id).toBe(local.applicationId);
    expect(bot.client.application?.id).toBe(local.applicationId);
    expect(bot.client.isReady()).toBe(true);
  });

  test('a wrong token is refused by the REST API', async () => {
    const client = new Client({ intents: [], rest: { api: local.api } });
    await expect(client.login('wrong')).rejects.toThrow(/invalid token/i);
    await client.destroy();
  });

  test('a wrong token closes the gateway with 4004', async () => {
    const socket = new WebSocket(`${local.url.replace('http', 'ws')}gateway?v=10&encoding=json`);
    const code = await new Promise((resolve) => {
      socket.on('message', () =>
        socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } })),
      );
      socket.on('close', resolve);
    });
    expect(code).toBe(4004);
  });

  test('a taken port is the error of the system, untouched', async () => {
    const port = Number(new URL(local.url).port);
    await expect(startLocalDiscord({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('an address that others can reach is refused', async () => {
    await expect(startLocalDiscord({ host: '0.0.0.0', port: 0 })).rejects.toThrow(/loopback only/);
  });

  test('what is not implemented answers 501, says so, and is shown to people', async () => {
    expect(await errorOf(bot.client.rest.get('/guilds/1/bans'))).toMatchObject({ status: 501 });
    await vi.waitFor(() =>
      expect(mira.problems()).toContain('GET /guilds/1/bans is not implemented by the local Discord'),
    );
  });
});

describe('the connection', () => {
  test('an interaction sent while the socket is down reaches the bot when it resumes', async () => {
    let identified = 0;
    bot.client.on('shardReady', () => {
      identified += 1;
    });
    const resumed = new Promise<number>((resolve) =>
      bot.client.once('shardResume', (_, replayed) => resolve(replayed)),
    );
    local.gateway.drop();
    await vi.waitFor(() => expect(local.gateway.isOnline).toBe(false));
    const seen = await mira.command('ask', { question: 'Are you there?' });
    expect(seen.text).toBe('received ask');
    expect(await resumed).toBeGreaterThan(0);
    expect(identified).toBe(0);
  });

  test('asked to reconnect, the bot resumes its session', async () => {
    const resumed = new Promise((resolve) => bot.client.once('shardResume', resolve));
    local.gateway.reconnect();
    await resumed;
    expect((await mira.command('ask', { question: 'Again?' })).text).toBe('received ask');
  });

  test('an invalid session makes the bot identify anew', async () => {
    const ready = new Promise((resolve) => bot.client.once('shardReady', resolve));
    local.gateway.invalidate(false);
    await ready;
    expect((await mira.command('ask', { question: 'Still?' })).text).toBe('received ask');
  });
});
