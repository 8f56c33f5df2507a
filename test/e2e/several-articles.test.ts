import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import type { LocalUser } from '../support/local-user.ts';

const GUILD = '1300000000000000100';

const given = (id: string, title: string, paragraphs: readonly string[]) => ({
  id,
  title,
  markdown: `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`,
});
const said = (...sentences: string[]) => sentences.map((words) => `“${words},” said Ida Holm, the harbour master.`);
const FERRY = given('ferry', 'The ferry stays', said('It stays', 'It is old', 'It is loved'));
const TUNNEL = given('tunnel', 'A tunnel is dug', said('We dig', 'We go on'));
const QUAY = given('quay', 'A quay is mended', said('Stone by stone', 'It took a year'));

describe('where several articles are asked about', () => {
  let bot: TestBot;
  let mira: LocalUser;
  beforeAll(async () => {
    bot = await startBot();
    mira = await bot.person('mira');
    await bot.app.guildLibrary.add(GUILD, mira.id, FERRY);
  });
  afterAll(() => bot?.stop());
  afterEach(() => expect(bot.problems).toEqual([]));

  it('/listen reads of the first article, says that there are others, and reads of the one that is chosen', async () => {
    const { readAloud } = bot.app;
    const read: string[] = [];
    const speech = { mp3: new Uint8Array([1]), seconds: 7, contentType: 'audio/mpeg' as const };
    bot.app.readAloud = {
      available: true,
      read: async ({ id }, text) => {
        read.push(`${id}: ${text.split('\n')[0]}`);
        return speech;
      },
    };
    onTestFinished(() => void Object.assign(bot.app, { readAloud }));
    const listen = async (options: Record<string, string>) =>
      unescapeMarkdown((await mira.command('listen', options)).text);
    const hint = 'with article: you choose';
    for (const what of ['the article', '¶2', '¶900']) expect(await listen({ what })).toContain(hint);
    const chosen = await listen({ what: '¶2', article: 'ferry' });
    expect([chosen, chosen.includes(hint)]).toEqual([expect.stringContaining('¶2 · The ferry stays'), false]);
    expect(await listen({ what: '¶900', article: 'The ferry stays' })).toContain('¶1 to ¶3.');
    await listen({ what: 'Ida Holm' });
    expect(await listen({ article: 'nowhere' })).toContain('There is no article');
    expect(read.map((line) => line.split(' ')[0])).toEqual(['deepseek-r1:', 'deepseek-r1:', 'ferry:', 'ferry:']);

    const blocked = await mira.command('listen', { what: 'you stupid bastard', article: 'ferry' });
    const { modal } = await mira.press(blocked.message, 'Rephrase');
    expect((await mira.submit(modal, { text: '¶3' })).text).toContain('The ferry stays');
    const choices = async (typed: string) =>
      (await mira.autocomplete('listen', 'article', typed)).choices.map(({ value }) => value);
    expect([await choices(''), await choices('stays')]).toEqual([['ferry', 'deepseek-r1'], ['ferry']]);
  });

  it('a card of /quote leafs on from what it shows though other articles come and go, until that one does', async () => {
    const { guildLibrary } = bot.app;
    const first = await mira.command('quote', { speaker: 'Ida Holm' });
    let seen = await mira.press(first.message, 'Next');
    expect(seen.text).toContain('Quotation 2 of 3');
    const press = async (label: string) => {
      seen = await mira.press(seen.message, label);
      return unescapeMarkdown(seen.text);
    };

    for (const article of [TUNNEL, QUAY]) await guildLibrary.add(GUILD, mira.id, article);
    const around = await press('Show the sentence');
    expect([around.includes('It is old'), around.includes('has changed')]).toEqual([true, false]);
    expect(around).toMatch(/Quotation \d of 7/);
    await press('Show only the quotation');
    await guildLibrary.remove(GUILD, 'tunnel');
    expect(await press('Next')).toContain('“It is loved,”');
    expect(await press('Previous')).toContain('“It is old,”');

    const stored = await bot.app.guilds.requireStore().articles.read(GUILD, 'ferry');
    if (!stored) throw new Error('The article was not added.');
    const { markdown, ...rest } = stored;
    await guildLibrary.replace(GUILD, mira.id, { ...rest, markdown: markdown.replace('It stays', 'It goes') }, stored);
    expect(await press('Next')).toContain('The article has changed since');
    await guildLibrary.remove(GUILD, 'quay');
  });

  describe('of which two say what something cost', () => {
    const BELL = given('bell', 'Lost church bell of Almby turns up', [
      'The bronze bell of Almby church was found in a gravel pit by two divers. It weighs 900 kilograms.',
      'The parish wants to hang it again by Easter. The work will cost £30,000.',
    ]);
    const COMET = given('comet', 'Schoolgirl finds a comet with a homemade telescope', [
      'A comet was discovered by Ines Roth, a schoolgirl, with a telescope that she built. The telescope cost £200.',
    ]);
    const COST = 'How much did it cost?';
    let jonas: LocalUser;
    beforeAll(async () => {
      jonas = await bot.person('jonas');
      for (const article of [BELL, COMET]) await bot.app.guildLibrary.add(GUILD, mira.id, article);
    });
    const confidenceIn = (text: string) => /Confidence (\d+)%/.exec(text)?.[1];

    it('/ask is as sure of an answer when a button is pressed as it was when it could not tell which is meant', async () => {
      const { text } = await mira.command('ask', { question: COST, steps: true });
      expect(text).toContain('The question may be about another article');
      const { message } = await jonas.command('ask', { question: COST });
      const steps = await jonas.press(message, 'How I found it');
      expect(confidenceIn(steps.text)).toBe(confidenceIn(text));
      const back = await jonas.press(steps.message, 'Back to the answer');
      const again = await jonas.press(back.message, 'How I found it');
      expect([again.text, Number(confidenceIn(text)) > 0]).toEqual([steps.text, true]);
    });

    it('/ask takes "it" for what is told in the article of the last answer to the same person', async () => {
      for (const [person, question, cost] of [
        [mira, 'How heavy is the bell?', '£30,000'],
        [jonas, 'Who discovered the comet?', '£200'],
      ] as const) {
        await person.command('ask', { question });
        await person.command('ask', { question: 'Who ate all of the pies?' });
        expect((await person.command('ask', { question: COST })).text).toContain(`**${cost}**`);
      }
    });
  });
});
