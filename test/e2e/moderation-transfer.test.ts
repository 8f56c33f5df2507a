import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { ada, meet } from './meeting.ts';
import { set, settings, use } from './moderation.ts';

describe('/moderation on Discord', () => {
  meet();

  describe('export and import', () => {
    it('give the settings as a file, and bring them back after a preview', async () => {
      await set((now) => ({ ...now, cooldown: { userSeconds: 0, channelSeconds: 2 } }));
      const exported = await use('export');
      const json = await (await fetch(exported.message.attachments[0]?.url ?? '')).text();
      expect(JSON.parse(json)).toEqual(await settings());
      await set((now) => ({ ...now, cooldown: { userSeconds: 0, channelSeconds: 0 } }));
      const preview = await use('import', { file: { name: 'settings.json', data: json } });
      expect(preview.text).toContain('Cooldown for each channel: 0 → 2');
      expect((await settings()).cooldown.channelSeconds).toBe(0);
      await ada.press(preview.message, 'Save');
      expect((await settings()).cooldown.channelSeconds).toBe(2);
      await set((now) => ({ ...now, cooldown: { userSeconds: 0, channelSeconds: 0 } }));
    });

    it('take a pasted policy alone, and leave everything alone when cancelled', async () => {
      const { modal } = await use('import');
      const before = await settings();
      const preview = await ada.submit(modal, { json: '{"preset":"strict"}' });
      expect(preview.text).toContain('Preset: standard → strict');
      await ada.press(preview.message, 'Cancel');
      expect(await settings()).toEqual(before);
    });

    it('name the field that is wrong', async () => {
      const paste = async (json: string) => (await ada.submit((await use('import')).modal, { json })).text;
      expect(unescapeMarkdown(await paste('{"policy":{"preset":"lax"}}'))).toContain('policy.preset');
      expect(unescapeMarkdown(await paste('{"words":[{"word":"a*b"}]}'))).toContain('words.0.word');
      expect(unescapeMarkdown(await paste('{"cooldown":{"userSeconds":-1}}'))).toContain('cooldown.userSeconds');
      expect(await paste('{')).toContain('not JSON');
    });

    it('refuse a file that is too large', async () => {
      const seen = await use('import', { file: { name: 'a.json', data: ' '.repeat(512_001) } });
      expect(seen.text).toContain('too large');
    });

    it('save nothing that somebody else overtook', async () => {
      const preview = await ada.submit((await use('import')).modal, { json: '{"preset":"strict"}' });
      await set((now) => ({ ...now, retention: { ...now.retention, textDays: 9 } }));
      expect((await ada.press(preview.message, 'Save')).text).toContain('Somebody else changed');
      expect(await settings()).toMatchObject({ policy: { preset: 'standard' }, retention: { textDays: 9 } });
    });
  });
});
