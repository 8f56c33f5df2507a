import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { speakerMark } from '../../src/quotes/speakers.ts';
import { leftOut } from '../support/left-out.ts';
import { buttonsOf, customIdOf } from '../support/local-user.ts';
import { bot, jonas, meet, mira } from './meeting.ts';

const LONGEST_SPEAKER = 'Margarete van der Linden: who speaks for the new harbour and the ferry at Lorvik';

describe('quotations on Discord', () => {
  meet();

  it('/quote gives every quotation in turn, word for word, with speaker, role and place', async () => {
    let { message, text } = await mira.command('quote');
    expect(unescapeMarkdown(text)).toContain(
      '“The US export control has essentially backed Chinese companies into a corner',
    );
    expect(unescapeMarkdown(text)).toContain(
      '— **Matt Sheehan**, an AI researcher at the Carnegie Endowment for International Peace',
    );
    expect(text).toContain('Quotation 1 of 6');
    for (let position = 2; position <= 6; position++) {
      ({ message, text } = await mira.press(message, 'Next'));
      expect(text).toContain(`Quotation ${position} of 6`);
    }
    expect((await mira.press(message, 'Show the sentence')).text).toContain('said in a 2024 interview');
  });

  it('/quote finds by what it is about and by a misspelt speaker, and says who is quoted where there is nothing', async () => {
    expect((await mira.command('quote', { about: 'open-source culture' })).text).toContain('Thomas Qitong Cao');
    expect((await mira.command('quote', { speaker: 'papailiopulos' })).text).toContain('Dimitris Papailiopoulos');
    const nobody = await mira.command('quote', { speaker: 'Angela Merkel' });
    expect(nobody.isPrivate).toBe(true);
    expect(nobody.text).toContain('Satya Nadella');
    expect((await mira.command('quote', { about: 'football' })).text).toContain('Satya Nadella');
  });

  it.each([
    ['quote', 'about', 'football', 'football'],
    ['listen', 'what', 'football', 'nothing on that to read aloud'],
  ])('/%s opens a form to say an abusive %s differently, and looks again', async (command, option, other, expected) => {
    const seen = await mira.command(command, { [option]: 'you stupid bastard' });
    expect([seen.isPrivate, buttonsOf(seen.message)]).toEqual([true, ['Rephrase', 'Appeal']]);
    const { modal } = await mira.press(seen.message, 'Rephrase');
    expect(JSON.stringify(modal.components)).toContain('you stupid bastard');
    const again = await mira.submit(modal, { text: 'you stupid bastard' });
    expect(buttonsOf(again.message)).toEqual(['Rephrase', 'Appeal']);
    const fine = await mira.submit((await mira.press(again.message, 'Rephrase')).modal, { text: other });
    expect(fine.text).toContain(expected);
    expect(buttonsOf(fine.message)).not.toContain('Rephrase');
  });

  it.each([
    ['about', { about: 'you stupid bastard', speaker: 'Matt Sheehan', image: true }, 'export control'],
    ['speaker', { about: 'export control', speaker: 'you stupid bastard', image: true }, 'Matt Sheehan'],
    ['about', { about: 'you stupid bastard', speaker: LONGEST_SPEAKER }, 'export control'],
  ])(
    '/quote whose %s was said differently still has the rest of what was asked: %o',
    async (_refused, options, text) => {
      const seen = await mira.command('quote', options);
      expect(buttonsOf(seen.message)).toEqual(['Rephrase', 'Appeal']);
      const { modal } = await mira.press(seen.message, 'Rephrase');
      const fine = await mira.submit(modal, { text });
      if ('image' in options) {
        expect(fine.message.attachments.map(({ filename }) => filename)).toEqual(['quote.png']);
        expect(JSON.stringify(fine.message.components)).toContain('Matt Sheehan');
      } else expect(fine.text).toContain('Nobody by the name of');
    },
  );

  it('/quote completes the names of speakers while they are typed', async () => {
    const all = await mira.autocomplete('quote', 'speaker', '');
    expect(all.choices).toHaveLength(5);
    expect(all.choices[0]?.name).toBe(
      'Matt Sheehan (2), an AI researcher at the Carnegie Endowment for International Peace',
    );
    const some = await mira.autocomplete('quote', 'speaker', 'nad');
    expect(some.choices.map(({ value }) => value)).toEqual(['Satya Nadella']);
  });

  it('keeps to a speaker by name over presses', async () => {
    const { message } = await mira.command('quote', { speaker: 'Matt Sheehan' });
    const next = customIdOf(message, 'Next');
    expect(next).toContain(`:${speakerMark('Matt Sheehan')}:`);
    expect((await mira.press(message, next)).text).toContain('Quotation 2 of 2');
  });

  it('shows somebody else’s press in a private copy', async () => {
    const { message } = await mira.command('quote');
    const theirs = await jonas.press(message, 'Next');
    expect([theirs.kind, theirs.isPrivate]).toEqual(['message', true]);
  });

  it('makes a picture of a quotation, described for those who cannot see it', async () => {
    const seen = await mira.command('quote', { speaker: 'Liang Wenfeng', image: true });
    const [file] = seen.message.attachments;
    expect(file?.filename).toBe('quote.png');
    const png = new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer());
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(JSON.stringify(seen.message.components)).toContain('Our goal is to close those gaps');
    const pressed = await jonas.press((await mira.command('quote')).message, 'As image');
    expect([pressed.isPrivate, pressed.message.attachments.length]).toEqual([true, 1]);
  });

  it('“Who said this?” finds a misquoted quotation and marks what was changed', async () => {
    const { id } = await jonas.say('lol Liang said "our goal is to widen those gaps through innovation"');
    const seen = await mira.messageMenu('Who said this?', id);
    expect(seen.isPrivate).toBe(true);
    expect(seen.text).toContain('Liang Wenfeng');
    expect(seen.text).toContain('**close** ~~widen~~ those gaps');
    const other = await jonas.say('I had pizza for lunch, how about you?');
    expect((await mira.messageMenu('Who said this?', other.id)).text).toContain('Nobody in the article said that');
  });

  describe('/listen', () => {
    it('reads a quotation aloud, or says what is missing', async () => {
      const seen = await mira.command('listen', { what: 'Satya Nadella' });
      if (!bot.app.readAloud.available) {
        leftOut('reading aloud on Discord', 'espeak-ng is not installed');
        expect(seen.text).toContain('espeak-ng');
        return;
      }
      expect((seen.message.flags ?? 0) & MessageFlags.IsComponentsV2).toBe(0);
      expect(seen.message.attachments[0]?.content_type).toBe('audio/mpeg');
      const whole = await mira.command('listen');
      expect((await mira.command('listen', { what: 'the article' })).text).toBe(whole.text);
      expect(buttonsOf((await mira.command('quote')).message)).toContain('Listen');
      const card = await mira.command('ask', { question: 'Who founded DeepSeek?', private: true });
      expect((await mira.press(card.message, 'Listen')).isPrivate).toBe(true);
    });

    it('echoes no character that turns or hides what follows it', async () => {
      expect((await jonas.command('quote', { about: '\u202ezzqx' })).text).toContain('Nothing is quoted on zzqx.');
      expect((await jonas.command('quote', { about: '\u200b' })).text).toContain('Nothing like that is quoted.');
      expect((await jonas.command('quote', { speaker: '\u202ezzqx' })).text).toContain('by the name of zzqx is');
    });

    it('reads the paragraph whose number is given, as every answer shows it, or says which there are', async () => {
      const { readAloud, library } = bot.app;
      const read: string[] = [];
      const speech = { mp3: new Uint8Array([1]), seconds: 7, contentType: 'audio/mpeg' as const };
      bot.app.readAloud = {
        available: true,
        read: async (_, text) => {
          read.push(text);
          return speech;
        },
      };
      const { paragraphs } = library.volumes[0].article;
      expect((await jonas.command('listen', { what: 'paragraph 3' })).text).toContain('¶3 (0');
      for (const what of ['¶ 3', '3', 'p3']) await jonas.command('listen', { what });
      expect(read).toEqual(Array(4).fill(paragraphs[2]?.text));
      const beyond = await jonas.command('listen', { what: `¶${paragraphs.length + 1}` });
      expect(beyond.text).toContain(`¶1 to ¶${paragraphs.length}.`);
      bot.app.readAloud = readAloud;
    });
  });
});
