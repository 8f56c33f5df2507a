import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBot, type TestBot } from '../support/bot.ts';

/** More than Discord takes. */
const FILE_BYTES = 11 * 1024 * 1024;

describe('the gateway', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot?.stop());

  it('says so where Discord does not take a late answer, instead of thinking for ever', async () => {
    const { members } = bot.app.guilds.requireStore();
    const shown = await members.show('1');
    const articlesSaved = [{ guildId: '1', id: 'a', title: 'a'.repeat(FILE_BYTES), savedAt: '2025-01-01T00:00:00Z' }];
    vi.spyOn(members, 'show').mockResolvedValueOnce({ ...shown, articlesSaved });
    const mira = await bot.person('mira');
    const seen = await mira.command('privacy', {}, { subcommand: 'show' });
    expect(seen.text).toContain('Discord did not take my answer');
  });
});
