import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from '../support/bot.ts';
import { leftOutWithoutChromium, type OpenPage, openPage } from '../support/chromium.ts';

describe.skipIf(leftOutWithoutChromium('the page in headless Chromium'))('a newcomer at the page', () => {
  let bot: TestBot;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startBot();
    open = await openPage(bot.local.url);
  });
  afterAll(async () => {
    await open?.close();
    await bot?.stop();
  });
  afterEach(() => {
    expect(open.problems).toEqual([]);
    expect(bot.problems).toEqual([]);
  });

  const lastCard = () => open.page.locator('#messages > li').last();

  it('types /ask and a question, and sees the answer with the sentence that proves it', async () => {
    const { keyboard } = open.page;
    await open.page.getByRole('combobox', { name: /Type . for commands/ }).focus();
    await keyboard.type('/ask');
    await keyboard.press('Enter');
    await keyboard.type('Who founded DeepSeek?');
    await open.page.getByRole('option', { name: 'Who founded DeepSeek?' }).waitFor();
    await keyboard.press('Enter');
    await lastCard().getByText('an alumnus of Zhejiang University').waitFor();
    expect(await lastCard().innerText()).toContain('Liang Wenfeng');
  });

  it('presses a button of the card and sees how the answer was found', async () => {
    await lastCard().getByRole('button', { name: 'How I found it' }).click();
    await lastCard().getByRole('button', { name: 'Back to the answer' }).waitFor();
    expect(await lastCard().innerText()).toContain('Confidence');
  });

  it('picks a speaker from what /quote suggests, by keyboard alone', async () => {
    const { keyboard } = open.page;
    await open.page.getByRole('combobox', { name: /Type . for commands/ }).focus();
    await keyboard.type('/quote');
    await keyboard.press('Enter');
    await open.page
      .getByRole('button', { name: /speaker/ })
      .first()
      .press('Enter');
    await keyboard.type('nad');
    await open.page.getByRole('option', { name: 'Satya Nadella' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await lastCard().getByText('super impressive').waitFor();
    expect(await lastCard().innerText()).toContain('Microsoft CEO');
  });
});
