import { describe, expect, it, vi } from 'vitest';
import { drawPlot } from '../../src/media/plot.ts';
import { ada, bot, meet, mira } from './meeting.ts';

vi.mock(import('../../src/media/plot.ts'), async (original) => {
  const { drawPlot: draw, ...rest } = await original();
  return { ...rest, drawPlot: vi.fn(draw) };
});

describe('/stats and /privacy', () => {
  meet();

  it('are offered to admins, and /privacy alone to members', async () => {
    expect(await mira.offered()).not.toContain('stats');
    expect(await mira.offered()).toContain('privacy');
    expect(await ada.offered()).toContain('stats');
  });

  it('show what was asked, what was blocked and whether it helped, with a plot', async () => {
    const { message } = await mira.command('ask', { question: 'Who founded DeepSeek?' });
    expect((await mira.press(message, '👍 Helpful')).isPrivate).toBe(true);
    await mira.command('ask', { question: 'you fucking idiot' });
    const seen = await ada.command('stats', {}, { subcommand: 'overview' });
    expect(seen.isPrivate).toBe(true);
    expect(seen.text).toContain('**1** answered');
    expect(seen.text).toContain('**1** blocked');
    expect(seen.text).toContain('Answers that members found helpful: 1, not helpful: 0.');
    expect(seen.message.attachments[0]?.filename).toBe('questions.png');
  });

  it('are told in words where the plot cannot be drawn, which the log tells', async () => {
    const warn = vi.spyOn(bot.app.log, 'warn');
    vi.mocked(drawPlot).mockRejectedValueOnce(new Error('no typeface'));
    const seen = await ada.command('stats', {}, { subcommand: 'overview' });
    expect([seen.text.includes('**1** answered'), seen.message.attachments]).toEqual([true, []]);
    expect(warn.mock.calls).toEqual([[{ error: 'unexpected' }, 'a plot could not be drawn']]);
  });

  it('list unanswered questions, alike ones as one, with a table of all', async () => {
    await mira.command('ask', { question: 'How tall is Liang Wenfeng?' });
    await mira.command('ask', { question: 'how tall is liang wenfeng' });
    const seen = await ada.command('stats', {}, { subcommand: 'unanswered' });
    expect(seen.text).toContain('How tall is Liang Wenfeng? (2 times)');
    const table = await (await fetch(seen.message.attachments[0]?.url ?? '')).text();
    expect(table).toContain('How tall is Liang Wenfeng?,2,deepseek-r1');
  });

  it('count what cannot be read as no question that the article leaves open', async () => {
    const overview = async () => (await ada.command('stats', {}, { subcommand: 'overview' })).text;
    const before = await overview();
    for (const question of ['😀😀', 'Wer hat die Firma gegründet?', 'of the']) await mira.command('ask', { question });
    expect(await overview()).toBe(before);
  });

  it('show a member what is kept of them, and delete it only when that is confirmed', async () => {
    const kept = async () =>
      JSON.parse(
        await (
          await fetch((await mira.command('privacy', {}, { subcommand: 'show' })).message.attachments[0]?.url ?? '')
        ).text(),
      ) as Record<string, unknown[]>;
    expect((await kept()).feedback).toHaveLength(1);
    expect((await kept()).moderationLog).toHaveLength(1);
    const { message } = await mira.command('privacy', {}, { subcommand: 'delete' });
    expect((await mira.press(message, 'Keep it')).text).toContain('Nothing was deleted');
    expect((await kept()).feedback).toHaveLength(1);
    const again = await mira.command('privacy', {}, { subcommand: 'delete' });
    expect((await mira.press(again.message, 'Delete it')).text).toMatch(/entr(y was|ies were) deleted/);
    expect(await kept()).toMatchObject({ feedback: [], moderationLog: [] });
  });
});
