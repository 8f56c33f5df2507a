import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { startGateway } from '../../src/discord/gateway.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { openApp } from '../support/bot.ts';
import { ada, bot, meet, mira } from './meeting.ts';

describe('the bot on Discord', () => {
  meet();

  it('/help lists every command and says what the bot does not hear', async () => {
    const { text, isPrivate } = await mira.command('help');
    for (const name of ['/ask', '/quote', '/listen', '/rules', '/help', 'Who said this?']) expect(text).toContain(name);
    expect(text).toContain('mentions of me, and direct messages without a command');
    expect(isPrivate).toBe(true);
  });

  it('/help names commands for admins to admins alone', async () => {
    expect((await ada.command('help')).text).toContain('/moderation');
    expect((await mira.command('help')).text).not.toContain('/moderation');
  });

  it('/rules quotes the comment rules word for word', async () => {
    expect((await mira.command('rules')).text.replaceAll('\\', '')).toContain(
      'Comments are moderated and generally will be posted if they are on-topic and not abusive.',
    );
  });

  it('answers in direct messages too', async () => {
    mira.goTo('direct');
    expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang Wenfeng');
    mira.goTo('general');
  });

  it('goes on answering after its connection was cut', async () => {
    bot.local.gateway.drop();
    expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang Wenfeng');
  });

  it('tells a wrong token in one line, when logging in and when registering', async () => {
    const { api } = bot.local;
    const app = await openApp();
    const failures = await Promise.all([
      startGateway({ token: 'wrong', app, api }).catch((error: unknown) => error),
      registerCommands({ token: 'wrong', api }).catch((error: unknown) => error),
    ]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(UserError);
      expect((failure as UserError).code).toBe('bad-token');
      expect((failure as UserError).message).not.toContain('wrong');
    }
  });
});
