import { beforeAll, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { route } from '../../src/discord/router.ts';
import { customIdOf, textOf } from '../support/local-user.ts';
import { ada, bot, forgedForm, forgedPress, GUILD, jonas, meet, mira } from './meeting.ts';
import { INSULT, MOD_LOG, set, settings, told, use } from './moderation.ts';

describe('/moderation on Discord', () => {
  meet();

  describe('appeals', () => {
    beforeAll(() => set((now) => ({ ...now, log: { channelId: MOD_LOG, texts: true } })));
    const blocked = async (question = INSULT, who = mira) => (await who.command('ask', { question })).message;
    const appeal = async (message: Awaited<ReturnType<typeof blocked>>, text = '', who = mira) =>
      who.submit((await who.press(message, 'Appeal')).modal, { message: text });

    it('are sent once, told to the member and to the log channel', async () => {
      const message = await blocked();
      const sent = await appeal(message, 'I was quoting somebody');
      expect([sent.isPrivate, sent.text.includes('was sent')]).toEqual([true, true]);
      await told('appeals');
      expect((await appeal(message)).text).toContain('already');
      const list = await use('appeals');
      expect(list.text).toContain('I was quoting somebody');
      expect(list.text.match(/against a block/g)).toHaveLength(1);
    });

    it('that are open are told where an admin opens the settings', async () => {
      expect((await use('settings')).text).toContain('1 appeal to decide: /moderation appeals');
    });

    it('upheld, leave the block, and tell the member by direct message', async () => {
      const list = await use('appeals');
      const done = await ada.press(list.message, 'Uphold');
      expect(done.text).toContain('Upheld');
      expect(done.text).toContain('The member was told.');
      await mira.waitForMessage((message) => textOf(message).includes('decided that the block stands'));
      expect((await use('appeals', { status: 'upheld' })).text).toContain('decided by');
      expect((await use('appeals')).text).toContain('None.');
      expect((await use('settings')).text).not.toContain('to decide');
    });

    it('overturned, take the strike back, end the time-out that came of it, and tell the member', async () => {
      const store = bot.app.guilds.requireStore();
      const had = await store.strikes.count(GUILD, mira.id, '');
      const blocks = had + 2;
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks } }));
      await blocked();
      const message = await blocked();
      expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('break');
      await appeal(message);
      const done = await ada.press((await use('appeals')).message, 'Overturn');
      expect(done.text).toContain('The time-out that came of it has ended.');
      expect(await store.strikes.count(GUILD, mira.id, '')).toBe(had + 1);
      expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang');
      await mira.waitForMessage((each) => textOf(each).includes('I answer you again.'));
      await told('overturned a block');
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
    });

    it('overturned, end the time-out that the block set though older strikes are enough for one', async () => {
      for (let before = 0; before < 2; before++) await blocked(INSULT, jonas);
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks: 2 } }));
      await appeal(await blocked(INSULT, jonas), '', jonas);
      const done = await ada.press((await use('appeals')).message, 'Overturn');
      expect(done.text).toContain('The time-out that came of it has ended.');
      expect((await jonas.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang');
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
    });

    it('overturned, tell the admin and the member that other blocks keep the member timed out', async () => {
      await blocked(INSULT, jonas);
      const message = await blocked(INSULT, jonas);
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks: 2 } }));
      await blocked(INSULT, jonas);
      await appeal(message, '', jonas);
      const done = await ada.press((await use('appeals')).message, 'Overturn');
      expect(done.text).toMatch(/Other blocked texts still keep the member from getting answers until <t:\d+:f>/);
      await jonas.waitForMessage((each) => /I answer you there again from <t:\d+:f> on/.test(textOf(each)));
      expect((await jonas.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('break');
      await bot.app.guilds.requireStore().timeOuts.end(GUILD, jonas.id);
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
    });

    it('can be overturned together with a word for the allow list', async () => {
      await use('add', { entries: 'plonker' }, 'words');
      await appeal(await blocked('Is DeepSeek a plonker?'));
      const { modal } = await ada.press((await use('appeals')).message, 'Overturn and allow…');
      const wrong = await ada.submit(modal, { entry: 'a*b' });
      expect(wrong.text).toContain('only at its beginning or end');
      const again = (await ada.press(wrong.message, 'Overturn and allow…')).modal;
      expect((await ada.submit(again, { entry: 'plonker' })).text).toContain('On the allow list now');
      expect((await settings()).policy.allow).toContain('plonker');
      expect((await mira.command('ask', { question: 'Is DeepSeek a plonker?' })).isPrivate).toBe(false);
    });

    it('stand overturned and are told though the word could not be put on the allow list', async () => {
      await appeal(await blocked());
      const { modal } = await ada.press((await use('appeals')).message, 'Overturn and allow…');
      const busy = new UserError('store-busy', 'The database is busy.');
      const save = vi.spyOn(bot.app.guilds, 'save').mockRejectedValue(busy);
      const done = await ada.submit(modal, { entry: 'gloomy' });
      save.mockRestore();
      expect(done.text).toContain('Overturned');
      expect(done.text).toContain('could not be put on the allow list');
      expect(done.text).toContain('The member was told');
      expect((await settings()).policy.allow).not.toContain('gloomy');
    });

    it('say so where the member cannot be reached', async () => {
      await appeal(await blocked());
      const { outbox } = bot.app;
      bot.app.outbox = { toChannel: async () => {}, toUser: async () => Promise.reject(new Error('closed')) };
      const done = await ada.press((await use('appeals')).message, 'Uphold');
      bot.app.outbox = outbox;
      expect(done.text).toContain('were not told');
    });

    it('against somebody else’s block are refused', async () => {
      const message = await blocked();
      const id = customIdOf(message, 'Appeal');
      const reply = await route(forgedPress(ada, id), bot.app);
      expect(JSON.stringify(reply.response)).toContain('nothing of yours');
      const submitted = forgedForm(ada, id.replace('appeal', 'appealed'));
      expect(JSON.stringify((await route(submitted, bot.app)).response)).toContain('nothing of yours');
    });
  });
});
