import { Routes } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { leftOutWithoutChromium, type OpenPage, openPage } from '../support/chromium.ts';
import { LocalUser } from '../support/local-user.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const PHONE = { width: 390, height: 844 };
const MIRA = '1200000000000000001';
const GENERAL = '1300000000000000110';
const DIRECT = '1500000000000000010';

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 8000 });

describe.skipIf(leftOutWithoutChromium('reading on the page of the local Discord in headless Chromium'))(
  'who reads on the page of the local Discord',
  () => {
    let local: LocalDiscord;
    let bot: TestBot;
    let mira: LocalUser;
    let ada: LocalUser;
    let opened: OpenPage;
    let page: Page;

    beforeAll(async () => {
      local = await startLocalDiscord({ port: 0 });
      bot = await startTestBot(local);
      mira = await LocalUser.connect(local, 'mira');
      ada = await LocalUser.connect(local, 'ada');
      opened = await openPage(local.url, PHONE);
      page = opened.page;
    });

    afterAll(async () => {
      mira?.close();
      ada?.close();
      await opened?.close();
      await bot?.stop();
      await local?.close();
    });

    beforeEach(() => open('mira'));

    afterEach(() => {
      expect(opened.problems.splice(0)).toEqual([]);
    });

    async function open(user: string): Promise<void> {
      await page.goto(`${local.url}?user=${user}&channel=${GENERAL}`);
      await page.locator('.message').first().waitFor();
    }

    const post = (channel: string, body: object) => bot.client.rest.post(Routes.channelMessages(channel), { body });
    const lastMessage = () => page.locator('.message[data-id]').last();
    /** How far the list is from its end, in pixels. */
    const distance = () => page.locator('#log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);

    test('sees the answer to a command of their own after reading above, and is not pulled down by others', async () => {
      await mira.command('card');
      await mira.command('card');
      const readAbove = async () => {
        await eventually(distance).toBeLessThan(2);
        await page.mouse.move(200, 400);
        await page.mouse.wheel(0, -900);
        await eventually(distance).toBeGreaterThan(800);
      };
      await readAbove();
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/card');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Send the command' }).press('Enter');
      await eventually(() => page.locator('.message[data-id] .container').count()).toBe(3);
      await readAbove();
      await ada.say('Something from Ada');
      await eventually(() => lastMessage().innerText()).toContain('Something from Ada');
      expect(await distance()).toBeGreaterThan(800);
    });

    test('sees names in the line above a reply, uncovered by the Apps button', async () => {
      await post(GENERAL, {
        content: `**Blocked** <@${MIRA}> in <#${GENERAL}> for ||a word|| and ${'more '.repeat(40)}`,
        components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'aloud', label: 'Say it' }] }],
      });
      await lastMessage().getByRole('button', { name: 'Say it' }).click();
      await eventually(() => lastMessage().innerText()).toContain('Said aloud.');
      const preview = lastMessage().locator('.preview');
      expect(await preview.innerText()).toMatch(/^Blocked @Mira in #general for /);
      const edges = await Promise.all([preview.boundingBox(), lastMessage().locator('.tools').boundingBox()]);
      const [line, tools] = edges.map((box) => box ?? { x: Number.NaN, width: Number.NaN });
      expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual(tools?.x ?? 0);
    });

    test('is not told that a message was deleted which only somebody else can see', async () => {
      await open('ada');
      const card = await mira.command('card');
      const hidden = await mira.press(card.message, 'Only for me');
      await mira.press(hidden.message, 'Say it aloud');
      await eventually(() => lastMessage().innerText()).toContain('Said aloud.');
      expect(await lastMessage().locator('.reference').innerText()).toBe('Message could not be loaded');
    });

    test('sees on a phone that the bot wrote elsewhere, also after a reload, until they look', async () => {
      await post(DIRECT, { content: 'For you alone' });
      const menu = page.getByRole('button', { name: 'Servers and channels, new messages' });
      await menu.waitFor();
      await page.reload();
      await menu.click();
      await page.getByRole('button', { name: 'Direct messages, new messages' }).click();
      await eventually(() => lastMessage().innerText()).toContain('For you alone');
      await eventually(() => page.locator('#drawer').isVisible()).toBe(false);
      await open('mira');
      expect(await page.locator('[data-unread]').count()).toBe(0);
    });
  },
);

describe.skipIf(leftOutWithoutChromium('a stop of the local Discord under its page in headless Chromium'))(
  'a stop of the local Discord',
  () => {
    test('is told in plain words, and what was typed can be sent when it runs again', async () => {
      let local = await startLocalDiscord({ port: 0 });
      let bot = await startTestBot(local);
      const { page, close } = await openPage(local.url);
      await page.locator('.message').first().waitFor();
      const restart = async () => {
        local = await startLocalDiscord({ port: Number(new URL(local.url).port) });
        bot = await startTestBot(local);
      };
      const stop = async () => {
        await bot.stop();
        await local.close();
        await page.getByText('The local Discord was stopped').waitFor();
      };
      const alert = page.locator('#composer .alert');

      await page.locator('#composer-text').focus();
      await stop();
      await page.keyboard.type('Just a message');
      await page.keyboard.press('Enter');
      await eventually(() => alert.innerText()).toContain('cannot be reached');
      expect(await page.locator('#composer-text').inputValue()).toBe('Just a message');

      await restart();
      await eventually(() => page.locator('#notices').innerText()).toBe('');
      await page.locator('#composer-text').fill('');
      await page.keyboard.type('/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.type('My own words');
      await stop();
      await page.keyboard.press('Enter');
      await eventually(() => alert.innerText()).toContain('cannot be reached');
      const question = page.locator('[data-option=question]');
      expect(await question.inputValue()).toBe('My own words');

      await restart();
      await eventually(() => page.locator('#notices').innerText()).toBe('');
      await question.press('Enter');
      await eventually(() => page.locator('.message[data-id]').last().innerText()).toContain('received ask');
      expect(bot.received.at(-1)).toMatchObject({ data: { options: [{ value: 'My own words' }] } });

      await close();
      await bot.stop();
      await local.close();
    }, 40_000);
  },
);
