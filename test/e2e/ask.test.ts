import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { buttonsOf, type LocalUser } from '../support/local-user.ts';
import { bot, jonas, meet, mira } from './meeting.ts';

describe('/ask on Discord', () => {
  meet();

  const ask = (question: string, options: Record<string, boolean> = {}) =>
    mira.command('ask', { question, ...options });

  it('answers in public with the answer, the sentence that proves it and where it stands', async () => {
    const seen = await ask('Who founded DeepSeek?');
    const text = unescapeMarkdown(seen.text);
    expect(seen.isPrivate).toBe(false);
    expect(text).toContain('**Liang Wenfeng**');
    expect(text).toContain('DeepSeek was founded in 2023 by **Liang Wenfeng**, an alumnus of Zhejiang University');
    expect(text).toContain(
      "China's DeepSeek AI model challenges US dominance amid sanctions · News Desk · January 25, 2025 · ¶13, sentence 1",
    );
    expect(buttonsOf(seen.message)).toEqual(expect.arrayContaining(['More passages', 'How I found it', 'Delete']));
  });

  it.each(['thanks!', 'hi'])('says of %j, kindly and truly, that there is nothing to look for', async (typed) => {
    const seen = await ask(typed);
    expect([seen.isPrivate, seen.text]).toEqual([true, expect.stringContaining('nothing in that to look for in the')]);
    expect(seen.text).not.toContain('no word');
  });

  it('is private where that is asked for, and shows the steps where those are', async () => {
    const seen = await ask('Who founded DeepSeek?', { private: true, steps: true });
    expect(seen.isPrivate).toBe(true);
    expect(seen.text).toContain('How I found it');
    expect(buttonsOf(seen.message)).not.toContain('Delete');
  });

  it('leafs through passages in place for the asker, and in a private copy for anybody else', async () => {
    const { message } = await ask('What chips did DeepSeek use?');
    const mine = await mira.press(message, 'More passages');
    expect([mine.kind, mine.message.id]).toEqual(['update', message.id]);
    expect(mine.text).toContain('Page 1 of');
    expect((await mira.press(mine.message, 'Next')).text).toContain('Page 2 of');
    const theirs = await jonas.press(mine.message, 'Back to the answer');
    expect([theirs.kind, theirs.isPrivate]).toEqual(['message', true]);
    expect((await mira.press(mine.message, 'Back to the answer')).message.id).toBe(message.id);
  });

  it('lets only the asker delete the answer', async () => {
    const { message } = await ask('Who founded DeepSeek?');
    const theirs = await jonas.press(message, 'Delete');
    expect([theirs.kind, theirs.isPrivate]).toEqual(['message', true]);
    expect((await mira.press(message, 'Delete')).kind).toBe('deleted');
  });

  it('understands a follow-up by the same person’s last question, and by nobody else’s', async () => {
    await ask('Who founded DeepSeek?');
    expect((await ask('and when?')).text).toContain('**2023**');
    expect((await ask('are you sure?')).text).toContain('**2023**');
    expect((await jonas.command('ask', { question: 'and when?' })).text).not.toContain('**2023**');
  });

  it('judges a follow-up as it was typed, so that a name in place of a pronoun hides no threat', async () => {
    await ask('Who founded DeepSeek?');
    const seen = await ask('I will kill him');
    expect(seen.isPrivate).toBe(true);
    expect(seen.text).toContain('It threatens somebody.');
  });

  it('says that the article does not say, and shows what comes nearest', async () => {
    const seen = await ask('What is the name of Liang Wenfeng’s wife?');
    expect(seen.text).toContain('The article does not say.');
    expect(seen.text).toContain('> ');
  });

  it('tells privately what the article is about where a question is about something else', async () => {
    const seen = await ask('What is the best recipe for lasagne?');
    expect(seen.isPrivate).toBe(true);
    expect(seen.text).toContain('That is not what this article is about.');
    expect(seen.text).toContain('/help tells what I do');
  });

  it('keeps an abusive question to its asker, quotes the rule, and opens a form to rephrase it', async () => {
    const question = 'Why is Liang such a fucking idiot?';
    const seen = await ask(question);
    expect(seen.isPrivate).toBe(true);
    expect(unescapeMarkdown(seen.text)).toContain(
      'Comments are moderated and generally will be posted if they are on-topic and not abusive.',
    );
    expect(unescapeMarkdown(seen.text)).toContain(question);
    const { modal } = await mira.press(seen.message, 'Rephrase');
    expect(JSON.stringify(modal.components)).toContain(question);
    const again = await mira.submit(modal, { text: 'you stupid bastard' });
    expect([again.isPrivate, buttonsOf(again.message)]).toEqual([true, ['Rephrase', 'Appeal']]);
    const fine = await mira.submit((await mira.press(again.message, 'Rephrase')).modal, { text: 'Who is Liang?' });
    expect(fine.text).toContain('Liang');
    expect(fine.isPrivate).toBe(false);
  });

  it('shows the answer to a question said differently as privately, and with the steps, as was asked for', async () => {
    const options = { question: 'you stupid bastard', private: true, steps: true };
    const seen = await mira.command('ask', options);
    const again = await mira.submit((await mira.press(seen.message, 'Rephrase')).modal, { text: 'you bastard' });
    const fine = await mira.submit((await mira.press(again.message, 'Rephrase')).modal, { text: 'Who is Liang?' });
    expect([fine.isPrivate, fine.text]).toEqual([true, expect.stringContaining('How I found it')]);
  });

  it('never lets a question mention anybody', async () => {
    const seen = await ask('@everyone <@1> who founded DeepSeek?');
    expect(seen.text).not.toMatch(/(?<!\\)<@|(?<!\\)@everyone/);
    expect(
      bot.sent
        .filter((body) => body.includes('everyone'))
        .every((body) => body.includes('"allowed_mentions":{"parse":[]}')),
    ).toBe(true);
  });

  it.each([
    ['only emoji', '🎉🎉🎉'],
    ['only stop words', 'the of and'],
    ['only marks', '?!…'],
    ['control characters', '\u0000\u0007\u001b who founded \u202e DeepSeek?'],
    ['another language', '¿Quién fundó la empresa y cuándo?'],
  ])('answers %s with something kind', async (_what, question) => {
    const seen = await ask(question);
    expect(seen.kind).toBe('message');
    expect(seen.text).not.toContain('something went wrong');
  });

  it('suggests questions while one is typed', async () => {
    const { choices } = await mira.autocomplete('ask', 'question', 'lia');
    expect(choices.map(({ name }) => name)).toContain('What did Liang Wenfeng say?');
  });
});

describe('a follow-up on Discord', () => {
  const ARTICLE = `---
title: Light goes out on Skarv island
published: 2026-03-02
publisher: The Skarv Post
url: https://example.com/skarv
---

The lighthouse keeper, Ylva Korb, lost her job on Friday after thirty years. She trained in Bergen and joined the service in 1996.

The harbour master, Torv Askild, said that the lamp would be worked from the mainland. "Nobody can read by memories," he said.
`;
  const corpus = mkdtempSync(join(tmpdir(), 'byline-'));
  let bot: TestBot;
  let mira: LocalUser;
  beforeAll(async () => {
    writeFileSync(join(corpus, 'skarv.md'), ARTICLE);
    bot = await startBot({ corpus });
    mira = await bot.person('mira');
  });
  afterAll(async () => {
    await bot?.stop();
    rmSync(corpus, { recursive: true, force: true });
  });

  const ask = (question: string) => mira.command('ask', { question });

  it('that says "he" of nobody is told, to its asker alone, that it is not clear who is meant', async () => {
    const seen = await ask('how old is he?');
    expect([seen.isPrivate, seen.text]).toEqual([true, expect.stringContaining('cannot tell who or what is meant')]);
  });

  it('says "she" of a woman and "he" of a man, whoever was spoken of last', async () => {
    await ask('who is the lighthouse keeper');
    await ask('who is the harbour master');
    expect((await ask('what did he say')).text).toContain('Understood as: what did Torv Askild say');
    expect((await ask('did she lose her job')).text).not.toContain('Askild');
  });

  it('is answered as it was typed where the article answers that better', async () => {
    await ask('who is the lighthouse keeper');
    const seen = await ask('when did she join');
    expect(seen.text).toContain('1996');
    expect(seen.text).not.toContain('Perhaps');
    expect(seen.text).not.toContain('Understood as');
    expect((await mira.press(seen.message, 'How I found it')).text).toContain('1996');
  });

  it('that was answered as it was typed is asked so again for its proof, and asked on with the name', async () => {
    await ask('who is the lighthouse keeper');
    await ask('when did she join');
    expect((await ask('are you sure?')).text).toContain('1996');
    expect((await ask('and why?')).text).toContain('Ylva Korb join');
  });
});
