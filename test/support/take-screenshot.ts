// Takes the README's picture of an answer: `node test/support/take-screenshot.ts`. Needs Chromium.
import { fileURLToPath } from 'node:url';
import { startBot } from './bot.ts';
import { openPage } from './chromium.ts';

const PICTURE = fileURLToPath(new URL('../../.github/answer.png', import.meta.url));

const bot = await startBot();
const { page, close } = await openPage(bot.local.url, { width: 1100, height: 740 });
await page.getByRole('combobox', { name: /Type . for commands/ }).focus();
for (const question of ['What did Satya Nadella say?', 'Who founded DeepSeek?']) {
  await page.keyboard.type('/ask');
  await page.keyboard.press('Enter');
  await page.keyboard.type(question);
  await page.getByRole('option', { name: question }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#messages > li').last().getByRole('button', { name: 'More passages' }).waitFor();
}
await page.screenshot({ path: PICTURE });
await close();
await bot.stop();
