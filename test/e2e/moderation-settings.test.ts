import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { PAGE_NAMES } from '../../src/cards/moderation/texts.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { allComponents } from '../../src/local/rules.ts';
import { buttonsOf, type Seen, textOf } from '../support/local-user.ts';
import { ada, bot, GUILD, meet, mira } from './meeting.ts';
import { MOD_LOG, set, settings, told, use } from './moderation.ts';

const READER_ROLE = '1300000000000000191';
const GENERAL = '1300000000000000110';

describe('/moderation settings on Discord', () => {
  meet();

  const version = async () => (await bot.app.guilds.saved(GUILD))?.version ?? 0;
  const open = () => use('settings');
  const goTo = async (page: string, from?: Seen) => ada.select((from ?? (await open())).message, 'Go to…', [page]);

  it('is offered to an admin and not to a member', async () => {
    expect(await ada.offered()).toContain('moderation');
    expect(await mira.offered()).not.toContain('moderation');
  });

  it('opens one private panel, which a member does not see', async () => {
    const panel = await open();
    expect(panel.isPrivate).toBe(true);
    expect(panel.text).toContain('Nothing has been set yet');
    expect(mira.find(panel.message.id)).toBeUndefined();
  });

  it('says on every page where one is, and changes in place', async () => {
    let panel = await open();
    for (const [page, [name]] of Object.entries(PAGE_NAMES)) {
      const before = panel.message.id;
      panel = await goTo(page, panel);
      expect([panel.kind, panel.message.id]).toEqual(['update', before]);
      expect(panel.text).toContain(`· ${name}`);
    }
  });

  it('saves the preset that is chosen, under a new version, with its author', async () => {
    const before = await version();
    const panel = await ada.select((await open()).message, 'Preset', ['strict']);
    expect(panel.text).toContain('Preset: standard → strict');
    expect((await settings()).policy.preset).toBe('strict');
    const saved = await bot.app.guilds.saved(GUILD);
    expect([saved?.version, saved?.authorId]).toEqual([before + 1, ada.id]);
  });

  it('sets what is done about a category, and takes that back to the preset', async () => {
    const chosen = await ada.select((await goTo('categories')).message, 'Choose a category', ['profanity']);
    const saved = await ada.select(chosen.message, 'What to do about swear words', ['flag']);
    expect((await settings()).policy.actions).toEqual({ profanity: 'flag' });
    expect((await mira.command('ask', { question: 'Who works their ass off at DeepSeek?' })).isPrivate).toBe(false);
    await ada.select(saved.message, 'What to do about swear words', ['preset']);
    expect((await settings()).policy.actions).toEqual({});
    expect((await mira.command('ask', { question: 'Who works their ass off at DeepSeek?' })).isPrivate).toBe(true);
  });

  it('sets how strict the topic is and what is done about it', async () => {
    const panel = await ada.select((await goTo('topic')).message, 'What is off-topic?', ['near']);
    await ada.select(panel.message, 'What to do about it', ['allow']);
    expect((await settings()).policy).toMatchObject({ offTopic: 'near', actions: { 'off-topic': 'allow' } });
    const seen = await mira.command('ask', { question: 'What is the best recipe for lasagne?' });
    expect(seen.isPrivate).toBe(false);
    await ada.select((await goTo('topic')).message, 'What to do about it', ['preset']);
    await ada.select((await goTo('topic')).message, 'What is off-topic?', ['preset']);
    expect((await settings()).policy.offTopic).toBeUndefined();
  });

  it('exempts roles and channels from the milder rules and from no grave one', async () => {
    const panel = await ada.select((await goTo('exemptions')).message, 'Exempt roles (up to 20)', [READER_ROLE]);
    expect(panel.text).toContain('never exempt');
    await ada.select(panel.message, 'Exempt channels (up to 25)', [GENERAL]);
    expect((await settings()).exempt).toEqual({ roles: [READER_ROLE], channels: [GENERAL] });
    expect((await mira.command('ask', { question: 'Who works their ass off at DeepSeek?' })).isPrivate).toBe(false);
    expect((await mira.command('ask', { question: 'I will kill you, who founded DeepSeek?' })).isPrivate).toBe(true);
    const refused = await ada.select((await goTo('exemptions')).message, 'Exempt roles (up to 20)', [GUILD]);
    expect(refused.text).toContain('choose its action under Categories');
    expect((await settings()).exempt.roles).toEqual([READER_ROLE]);
    await ada.select((await goTo('exemptions')).message, 'Exempt roles (up to 20)', []);
    await ada.select((await goTo('exemptions')).message, 'Exempt channels (up to 25)', []);
    expect((await settings()).exempt).toEqual({ roles: [], channels: [] });
  });

  it('takes numbers in a form, and tells which one is wrong without saving any', async () => {
    const { modal } = await ada.press((await goTo('escalation')).message, 'Change…');
    const before = await version();
    const wrong = await ada.submit(modal, { 'escalation.blocks': '1', 'escalation.minutes': '7' });
    expect(wrong.text).toContain('Blocked texts before a time-out: a whole number from 2 to 50');
    expect(await version()).toBe(before);
    const again = (await ada.press(wrong.message, 'Change…')).modal;
    const saved = await ada.submit(again, { 'escalation.blocks': '2', 'escalation.minutes': '7' });
    expect(saved.text).toContain('Blocked texts before a time-out: 5 → 2');
    expect((await settings()).escalation).toMatchObject({ blocks: 2, minutes: 7, timeOutMinutes: 60, enabled: false });
  });

  it('keeps cooldown and retention, and turns time-outs, texts and monitoring on and off', async () => {
    await ada.submit((await ada.press((await goTo('cooldown')).message, 'Change…')).modal, {
      'cooldown.userSeconds': '0',
      'cooldown.channelSeconds': '1',
    });
    await ada.submit((await ada.press((await goTo('retention')).message, 'Change…')).modal, {
      'retention.textDays': '7',
    });
    await ada.press((await goTo('escalation')).message, 'Turn on');
    await ada.press((await goTo('log')).message, 'Keep texts');
    await ada.press((await open()).message, 'Only monitor');
    expect(await settings()).toMatchObject({
      cooldown: { userSeconds: 0, channelSeconds: 1 },
      retention: { textDays: 7, recordDays: 180 },
      escalation: { enabled: true },
      log: { texts: true },
      policy: { monitorOnly: true },
    });
    await ada.press((await open()).message, 'Stop only monitoring');
    expect((await settings()).policy.monitorOnly).toBe(false);
  });

  it('tells the log channel who changed what from what to what, and pings nobody', async () => {
    await ada.select((await goTo('log')).message, 'Choose a log channel', [MOD_LOG]);
    await ada.select((await open()).message, 'Preset', ['relaxed']);
    const message = await told('strict → relaxed');
    expect(textOf(message)).toContain(`<@${ada.id}>`);
    expect(
      bot.sent.find((body) => body.includes('strict → relaxed') && body.includes('changed the settings')),
    ).toContain('"allowed_mentions":{"parse":[]}');
    expect((await ada.press((await goTo('log')).message, 'Send a test message')).text).toContain('is there');
  });

  it('shows a log channel that is gone as a problem, and lets it block nothing', async () => {
    await set((now) => ({ ...now, log: { ...now.log, channelId: '1300000000000000199' } }));
    const tried = await ada.press((await goTo('log')).message, 'Send a test message');
    expect(tried.text).toContain('I could not write to <#1300000000000000199>');
    expect((await open()).text).toContain('I could not write to');
    const panel = await ada.select((await open()).message, 'Preset', ['standard']);
    expect(panel.text).toContain('relaxed → standard');
    await ada.select((await goTo('log')).message, 'Choose a log channel', []);
    expect((await open()).text).not.toContain('I could not write to');
  });

  it('says at once where a log channel that was just chosen does not take messages', async () => {
    vi.spyOn(bot.app.logChannels, 'tell').mockResolvedValue(false);
    vi.spyOn(bot.app.logChannels, 'isFailing').mockReturnValue(true);
    const panel = await ada.select((await goTo('log')).message, 'Choose a log channel', [MOD_LOG]);
    expect(panel.text).toContain(`I could not write to <#${MOD_LOG}>`);
    expect((await settings()).log.channelId).toBe(MOD_LOG);
    vi.restoreAllMocks();
    await ada.select((await goTo('log')).message, 'Choose a log channel', []);
  });

  it('tells the second of two admins that the panel is stale, shows what holds, and loses nothing', async () => {
    const [first, second] = [await open(), await goTo('cooldown')];
    const { modal } = await ada.press(second.message, 'Change…');
    await ada.select(first.message, 'Preset', ['relaxed']);
    const stale = await ada.submit(modal, { 'cooldown.userSeconds': '30' });
    expect(stale.text).toContain('Somebody else changed the settings meanwhile');
    expect(stale.text).toContain('Preset: standard → relaxed');
    expect(stale.text).toContain('Cooldown for each person: 0 → 30');
    expect(await settings()).toMatchObject({ policy: { preset: 'relaxed' }, cooldown: { userSeconds: 0 } });
    const again = await ada.submit((await ada.press(stale.message, 'Change…')).modal, { 'cooldown.userSeconds': '1' });
    expect(again.text).toContain('Saved');
    expect(await settings()).toMatchObject({ policy: { preset: 'relaxed' }, cooldown: { userSeconds: 1 } });
  });

  it('undoes any step and leaves the later ones, or goes back to a whole version', async () => {
    await ada.select((await open()).message, 'Preset', ['strict']);
    const strict = await version();
    await ada.press((await open()).message, 'Only monitor');
    const step = await ada.select((await goTo('history')).message, 'Choose a step', [String(strict)]);
    expect(step.text).toContain('Preset: relaxed → strict');
    const undone = await ada.press(step.message, 'Undo only this step');
    expect(undone.text).toContain(`what version ${strict} changed`);
    expect((await settings()).policy).toMatchObject({ preset: 'relaxed', monitorOnly: true });
    const back = await ada.select((await goTo('history')).message, 'Choose a step', [String(strict)]);
    await ada.press(back.message, 'Go back to this version');
    expect((await settings()).policy).toMatchObject({ preset: 'strict', monitorOnly: false });
    await ada.press((await open()).message, 'Undo the last change');
    expect((await settings()).policy).toMatchObject({ preset: 'relaxed', monitorOnly: true });
  });

  it('says so where what a step changed has been changed again since, and leaves it', async () => {
    await ada.select((await open()).message, 'Preset', ['strict']);
    const strict = await version();
    await ada.select((await open()).message, 'Preset', ['standard']);
    const step = await ada.select((await goTo('history')).message, 'Choose a step', [String(strict)]);
    const undone = await ada.press(step.message, 'Undo only this step');
    expect(undone.text).toContain(`what version ${strict} changed has been changed again`);
    expect((await settings()).policy.preset).toBe('standard');
    await ada.select((await open()).message, 'Preset', ['relaxed']);
  });

  it('leafs through the history', async () => {
    const first = await goTo('history');
    const older = await ada.press(first.message, 'Older');
    expect(older.text).not.toBe(first.text);
    expect((await ada.press(older.message, 'Newest')).text).toBe(first.text);
  });

  it('opens though the saved settings cannot be read, says so, and mends it by a reset', async () => {
    const { store } = bot.app.guilds;
    const before = await settings();
    await store?.settings(z.json(), null).save(GUILD, await version(), { policy: { preset: 'wild' } }, ada.id);
    const unreadable = await version();
    const panel = await open();
    expect(panel.text).toContain(`I cannot read version ${unreadable} of the settings`);
    expect(await settings()).toEqual(before);
    const history = await goTo('history', panel);
    expect(history.text).toContain('cannot be read');
    const step = await ada.select(history.message, 'Choose a step', [String(unreadable)]);
    expect(
      allComponents(step.message.components)
        .filter(({ disabled }) => disabled)
        .map(({ label }) => label),
    ).toEqual(['Undo only this step', 'Go back to this version']);
    const reset = await ada.press((await goTo('reset')).message, 'Reset everything');
    expect(reset.text).not.toContain('I cannot read version');
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    await ada.press((await open()).message, 'Undo the last change');
    expect(await settings()).toEqual(before);
  });

  it('saves what holds in the place of settings that cannot be read, though nothing else is changed', async () => {
    const before = await settings();
    await bot.app.guilds.store?.settings(z.json(), null).save(GUILD, await version(), 'nonsense', ada.id);
    await ada.select((await open()).message, 'Preset', [before.policy.preset]);
    expect((await open()).text).not.toContain('I cannot read version');
    expect(await settings()).toEqual(before);
  });

  it('resets only after it was confirmed, and a reset can be undone', async () => {
    const asked = await goTo('reset');
    expect(buttonsOf(asked.message)).toContain('Reset everything');
    await ada.press(asked.message, 'Cancel');
    expect((await settings()).policy.preset).toBe('relaxed');
    await ada.press((await goTo('reset')).message, 'Reset everything');
    expect(await settings()).toMatchObject({ policy: { preset: 'standard' }, cooldown: { userSeconds: 0 } });
    await ada.press((await open()).message, 'Undo the last change');
    expect((await settings()).policy.preset).toBe('relaxed');
  });
});
