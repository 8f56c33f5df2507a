import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { bot, local, meet, mira } from './meeting.ts';

meet();

describe('files', () => {
  test('a file of the bot is served as what it is, and a page of HTML only as a download', async () => {
    const body = { content: 'Files' };
    const files = [
      { name: 'a.png', data: Buffer.from('png') },
      { name: 'a.html', data: Buffer.from('<script>alert(1)</script>') },
      { name: 'a.constructor', data: Buffer.from('x') },
    ];
    const { channel } = mira;
    const message = (await bot.client.rest.post(Routes.channelMessages(channel), { body, files })) as {
      attachments: { url: string }[];
    };
    const [png, html, other] = await Promise.all(message.attachments.map(({ url }) => fetch(url)));
    expect(png?.headers.get('content-type')).toBe('image/png');
    for (const file of [html, other]) expect(file?.headers.get('content-type')).toBe('application/octet-stream');
    expect(html?.headers.get('content-disposition')).toBe('attachment');
    const part = await fetch(message.attachments[0]?.url ?? '', { headers: { range: 'bytes=1-2' } });
    expect([part.status, await part.text()]).toEqual([206, 'ng']);
  });

  test('a file beyond ten megabytes is refused', async () => {
    const data = new Uint8Array(10 * 1024 * 1024 + 1);
    const response = await fetch(`${local.url}local/uploads?name=big.txt`, { method: 'POST', body: data });
    expect(response.status).toBe(413);
  });
});
