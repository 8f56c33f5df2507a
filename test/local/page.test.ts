import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { leftOutWithoutChromium, type OpenPage, openPage } from '../support/chromium.ts';
import { LocalUser } from '../support/local-user.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 8000 });

describe.skipIf(leftOutWithoutChromium('the page of the local Discord in headless Chromium'))(
  'the page of the local Discord',
  () => {
    let local: LocalDiscord;
    let bot: TestBot;
    let opened: OpenPage;
    let page: Page;

    beforeAll(async () => {
      local = await startLocalDiscord({ port: 0 });
      bot = await startTestBot(local);
      opened = await openPage(local.url);
      page = opened.page;
    });

    afterAll(async () => {
      await opened?.close();
      await bot?.stop();
      await local?.close();
    });

    beforeEach(async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(local.url);
      await page.locator('.message').first().waitFor();
    });

    afterEach(() => {
      expect(opened.problems.splice(0)).toEqual([]);
    });

    /** Uses a command without options by keyboard. */
    async function use(name: string): Promise<void> {
      await page.locator('#composer-text').focus();
      await page.keyboard.type(`/${name}`);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Send the command' }).press('Enter');
    }

    /** Uses a command and waits for its answer. */
    async function ask(name: string): Promise<void> {
      const before = await page.locator('.message[data-id]').count();
      await use(name);
      await eventually(() => page.locator('.message[data-id]').count()).toBe(before + 1);
    }

    const lastMessage = () => page.locator('.message[data-id]').last();

    test('a newcomer is told what to type, until a command was picked', async () => {
      const hint = page.locator('.hint');
      await eventually(() => hint.innerText()).toContain('/ask');
      await ask('card');
      await eventually(() => hint.isVisible()).toBe(false);
    });

    test('by keyboard alone: pick /ask, pick a suggestion, send, see the answer', async () => {
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/as');
      await eventually(() => page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('/ask')]);
      await page.keyboard.press('Enter');
      await page.keyboard.type('bridge');
      await page.getByRole('option', { name: 'When does the bridge open?' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-option=question]').inputValue()).toBe('When does the bridge open?');
      await page.keyboard.press('Enter');
      await eventually(() => lastMessage().innerText()).toContain('received ask');
      expect(await lastMessage().innerText()).toMatch(/Mira\s*used\s*\/ask/);
      expect(bot.received.at(-1)).toMatchObject({
        data: { options: [{ name: 'question', value: 'When does the bridge open?' }] },
      });
      expect(
        await page.locator('#composer-text').evaluate((element) => element === element.ownerDocument.activeElement),
      ).toBe(true);
    });

    test('typed text is sent as typed, though suggestions are open', async () => {
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.type('My own words');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => bot.received.at(-1))
        .toMatchObject({ type: 2, data: { options: [{ value: 'My own words' }] } });
    });

    test('an optional option is added and picked from its list', async () => {
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Quietly?');
      await page.getByRole('button', { name: /Add option private/ }).click();
      await page.getByRole('option', { name: 'True' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await eventually(() => lastMessage().innerText()).toContain('Only you can see this');
      await page.getByRole('button', { name: 'Dismiss message' }).last().click();
      await eventually(() => page.getByText('Only you can see this').count()).toBe(0);
    });

    test('a missing required option is named and nothing is sent; Escape gives the command up', async () => {
      const before = bot.received.length;
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/options plain');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await eventually(() => page.locator('.alert').innerText()).toBe('word: This option is required');
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await eventually(() => page.locator('.alert').innerText()).toBe('word: At least 2 characters');
      expect(bot.received.length).toBe(before);
      await page.keyboard.press('Escape');
      expect(await page.locator('#composer-text').isVisible()).toBe(true);
    });

    test('a text that is too long stays as it was pasted, is counted, and is not sent', async () => {
      const before = bot.received.filter(({ type }) => type === 2).length;
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('x'.repeat(520));
      await eventually(() => page.locator('.chip').innerText()).toContain('520/500');
      await page.keyboard.press('Enter');
      await eventually(() => page.locator('.alert').innerText()).toContain('At most 500 characters; these are 520');
      await page.getByRole('option').first().waitFor();
      await page.locator('.alert').click({ trial: true, timeout: 2000 });
      expect(await page.locator('[data-option=question]').inputValue()).toHaveLength(520);
      expect(bot.received.filter(({ type }) => type === 2)).toHaveLength(before);
    });

    test('a card shows its parts, and text of a bot never becomes markup', async () => {
      const user = await LocalUser.connect(local, 'ada');
      await user.say('<img src=x onerror="document.title=1"> **bold** [x](javascript:alert(1)) ||hidden||');
      user.close();
      await eventually(() => lastMessage().innerText()).toContain('<img src=x');
      expect(await lastMessage().locator('img, a').count()).toBe(0);
      expect(await lastMessage().locator('strong').innerText()).toBe('bold');
      await ask('card');
      await lastMessage().locator('.container.accented').waitFor();
      expect(await lastMessage().locator('h4').innerText()).toBe('The bridge opens in May');
      expect(await lastMessage().locator('small').innerText()).toContain('By Staff Writer');
      expect(await lastMessage().locator('blockquote').innerText()).toContain('last bolt');
      expect(await lastMessage().locator('.mention', { hasText: '@Mira' }).count()).toBe(1);
      expect(await lastMessage().locator('audio').count()).toBe(1);
      await expect
        .poll(() => page.evaluate('[...document.querySelectorAll(".thumbnail img")].at(-1).naturalWidth'))
        .toBe(160);
      expect(await lastMessage().getByRole('link', { name: 'Source' }).getAttribute('rel')).toBe('noopener noreferrer');
    });

    test('buttons and menus work by keyboard, and the focus stays where it was', async () => {
      await ask('card');
      await lastMessage().getByRole('combobox', { name: 'Choose a passage' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await eventually(() => lastMessage().innerText()).toContain('used pick');
      expect(bot.received.at(-1)).toMatchObject({ data: { custom_id: 'pick', values: ['2'] } });
      const card = page.locator('.message[data-id]', { has: page.locator('[data-custom-id=more]') }).last();
      await card.getByRole('button', { name: 'More passages' }).press('Enter');
      await eventually(() => page.locator('#messages').innerText()).toContain('The second page.');
    });

    test('silence becomes "The application did not respond" and "This interaction failed"', async () => {
      await use('silent');
      await page.getByText('Sending command').waitFor();
      await page.getByText('The application did not respond').waitFor();
      await ask('card');
      await lastMessage().getByRole('button', { name: 'Hangs' }).click();
      await page.getByText('This interaction failed').waitFor();
    });

    test('a form keeps the focus inside, says what is missing, and closes when it is sent', async () => {
      await use('form');
      const dialog = page.getByRole('dialog', { name: 'Report an answer' });
      await dialog.waitFor();
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(
          'document.activeElement === document.body || document.querySelector("dialog").contains(document.activeElement)',
        );
        expect(inside).toBe(true);
      }
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await eventually(() => dialog.innerText()).toContain('This field is required');
      await dialog.getByLabel('Subject').fill('x'.repeat(41));
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await eventually(() => dialog.innerText()).toContain('Must be at most 40 characters');
      await dialog.getByLabel('Subject').fill('Wrong date');
      await dialog.getByLabel('Wrong', { exact: false }).last().check();
      await dialog
        .getByLabel('Picture')
        .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') });
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await eventually(() => dialog.count()).toBe(0);
      expect(bot.received.at(-1)).toMatchObject({ type: 5, data: { resolved: { attachments: expect.anything() } } });
    });

    test('the Apps menu of a message uses its command on that message', async () => {
      const message = page.locator('.message[data-id]').first();
      await message.getByRole('button', { name: /Apps for the message/ }).press('Enter');
      await page.getByRole('menuitem', { name: 'Ask about this' }).press('Enter');
      await eventually(() => lastMessage().innerText()).toContain(`target ${await message.getAttribute('data-id')}`);
    });

    test('another person sees other channels and commands, and no private messages of the first', async () => {
      await ask('slow');
      await page.getByText('Thought about it.').first().waitFor();
      await page.locator('.me').click();
      await page.getByRole('option', { name: /Ada/ }).click();
      await page.getByRole('button', { name: 'mod-log' }).waitFor();
      expect(await page.getByText('Thought about it.').count()).toBe(0);
      await page.locator('#composer-text').focus();
      await page.keyboard.type('/admin');
      await eventually(() => page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('/admin')]);
    });

    test('on a phone nothing overflows, and the channels are a drawer', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await ask('card');
      await lastMessage().locator('.container').waitFor();
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      expect(
        await page.evaluate('document.getElementById("log").scrollWidth - document.getElementById("log").clientWidth'),
      ).toBeLessThanOrEqual(0);
      await eventually(() => page.getByRole('button', { name: 'todays-story' }).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Servers and channels' }).click();
      await page.getByRole('button', { name: 'todays-story' }).click();
      await eventually(() => page.locator('#channel-header h1').innerText()).toBe('todays-story');
      await eventually(() => page.getByRole('button', { name: 'todays-story' }).isVisible()).toBe(false);
    });

    test('what is not implemented is shown above the messages', async () => {
      await bot.client.rest.get('/guilds/1/bans').catch(() => {});
      await eventually(() => page.locator('#notices').innerText()).toContain('GET /guilds/1/bans is not implemented');
    });
  },
);
