import { deflateSync } from 'node:zlib';
import {
  type APIInteraction,
  ApplicationCommandType,
  Client,
  GatewayDispatchEvents,
  InteractionType,
  Routes,
} from 'discord.js';
import type { LocalDiscord } from '../../src/local/server.ts';

const V2 = 1 << 15;
const PRIVATE = 1 << 6;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label: string, style = 2, more = {}) => ({
  type: 2,
  custom_id,
  label,
  style,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const label = (caption: string, component: object, description?: string) => ({
  type: 18,
  label: caption,
  component,
  ...(description ? { description } : {}),
});

/** The commands of a bot that does one thing of every kind that the local Discord knows. */
export const COMMANDS = [
  {
    name: 'ask',
    description: 'Ask about the article',
    description_localizations: { de: 'Frag den Artikel' },
    options: [
      {
        type: 3,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        autocomplete: true,
        max_length: 500,
      },
      { type: 5, name: 'private', description: 'Only you see the answer' },
    ],
  },
  { name: 'card', description: 'A card with everything that a message may hold' },
  { name: 'older', description: 'A message of the older kind: content, embed, buttons' },
  { name: 'slow', description: 'Answers after thinking' },
  { name: 'silent', description: 'Never answers' },
  { name: 'form', description: 'Opens a form' },
  {
    name: 'options',
    description: 'One option of every type',
    options: [
      {
        type: 1,
        name: 'plain',
        description: 'Text and numbers',
        options: [
          { type: 3, name: 'word', description: 'A word', required: true, min_length: 2, max_length: 10 },
          { type: 4, name: 'count', description: 'A whole number', min_value: 1, max_value: 9 },
          { type: 10, name: 'share', description: 'A number' },
          {
            type: 3,
            name: 'level',
            description: 'A choice',
            choices: [
              { name: 'Low', value: 'low' },
              { name: 'High', value: 'high' },
            ],
          },
        ],
      },
      {
        type: 2,
        name: 'pick',
        description: 'References',
        options: [
          {
            type: 1,
            name: 'any',
            description: 'People, places, files',
            options: [
              { type: 6, name: 'user', description: 'A person' },
              { type: 7, name: 'channel', description: 'A channel' },
              { type: 8, name: 'role', description: 'A role' },
              { type: 9, name: 'mentionable', description: 'A person or role' },
              { type: 11, name: 'file', description: 'A file' },
            ],
          },
        ],
      },
    ],
  },
  { name: 'admin', description: 'For admins, in servers', default_member_permissions: '32', contexts: [0] },
  { type: 3, name: 'Ask about this' },
  { type: 2, name: 'Who is this' },
];

/** A small picture: a colour that runs from left to right, as PNG. */
function examplePng(width: number, height: number): Buffer {
  const raw = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      raw.set(
        [60 + (150 * x) / width, 90 + (80 * y) / height, 220 - (120 * x) / width],
        y * (width * 3 + 1) + 1 + x * 3,
      );
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Half a second of a quiet tone, as WAV. */
function exampleWav(): Buffer {
  const samples = 4000;
  const header = Buffer.from('524946460000000057415645666d74201000000001000100401f0000401f00000100080064617461', 'hex');
  const wav = Buffer.alloc(44 + samples, 128);
  header.copy(wav);
  wav.writeUInt32LE(36 + samples, 4);
  wav.writeUInt32LE(samples, 40);
  for (let i = 0; i < samples; i += 1) wav[44 + i] = 128 + Math.round(20 * Math.sin(i / 4));
  return wav;
}

const CARD = {
  flags: V2,
  allowed_mentions: { parse: [] },
  components: [
    {
      type: 17,
      accent_color: 0x3b82f6,
      components: [
        {
          type: 9,
          components: [
            text('## The bridge opens in May'),
            text(
              '**Ines Okafor**, chief engineer, said the tests are over. [¶2](https://example.org/bridge)\n-# By Staff Writer • 3 March 2026 • ¶2, sentence 1',
            ),
          ],
          accessory: { type: 11, media: { url: 'attachment://cover.png' }, description: 'The bridge at dusk' },
        },
        text(
          '> “The last bolt was tightened on Monday.”\nIt is *long*, __wide__, ~~closed~~ and `steel`; a secret: ||it sways||.\n- first <t:1770000000:D>\n- second, seen by <@1200000000000000001>\n1. numbered',
        ),
        { type: 14, divider: true, spacing: 1 },
        {
          type: 12,
          items: [
            { media: { url: 'attachment://wide.png' }, description: 'Plan' },
            { media: { url: 'attachment://cover.png' }, description: 'Photograph' },
          ],
        },
        { type: 13, file: { url: 'attachment://reading.wav' } },
        { type: 13, file: { url: 'attachment://notes.txt' } },
        row(
          button('more', 'More passages', 1, { emoji: { name: '📰' } }),
          button('private', 'Only for me'),
          button('form', 'Report…'),
          button('delete', 'Delete', 4),
          { type: 2, style: 5, label: 'Source', url: 'https://example.org/bridge' },
        ),
        row({
          type: 3,
          custom_id: 'pick',
          placeholder: 'Choose a passage',
          options: [
            { label: '¶1', value: '1', description: 'The opening' },
            { label: '¶2', value: '2', description: 'The tests' },
            { label: '¶3', value: '3' },
          ],
        }),
        row({
          type: 3,
          custom_id: 'many',
          placeholder: 'Choose several',
          min_values: 1,
          max_values: 2,
          options: [
            { label: 'One', value: '1' },
            { label: 'Two', value: '2' },
            { label: 'Three', value: '3' },
          ],
        }),
      ],
    },
    row(
      button('nothing', 'Does nothing', 3),
      button('off', 'Disabled', 2, { disabled: true }),
      button('hang', 'Hangs'),
    ),
    row({ type: 5, custom_id: 'user', placeholder: 'A person' }),
    row({ type: 7, custom_id: 'mentionable', placeholder: 'A person or role' }),
    row({ type: 8, custom_id: 'channel', placeholder: 'A channel' }),
  ],
};

const CARD_FILES = () => [
  { name: 'cover.png', data: examplePng(160, 160) },
  { name: 'wide.png', data: examplePng(320, 180) },
  { name: 'reading.wav', data: exampleWav() },
  { name: 'notes.txt', data: Buffer.from('Notes') },
];

const FORM = {
  custom_id: 'report',
  title: 'Report an answer',
  components: [
    text('Tell us what is *wrong*.'),
    label('Subject', { type: 4, custom_id: 'subject', style: 1, min_length: 3, max_length: 40 }, 'A few words'),
    label('Kind', {
      type: 21,
      custom_id: 'kind',
      options: [
        { label: 'Wrong', value: 'wrong', description: 'Not what the article says' },
        { label: 'Rude', value: 'rude' },
      ],
    }),
    label('Passages', {
      type: 3,
      custom_id: 'passages',
      required: false,
      placeholder: 'Which?',
      options: [
        { label: '¶1', value: '1' },
        { label: '¶2', value: '2' },
      ],
    }),
    label('Picture', { type: 19, custom_id: 'picture', required: false, min_values: 0, max_values: 1 }),
  ],
};

const MORE_FORM = {
  custom_id: 'more-fields',
  title: 'More fields',
  components: [
    label('Details', { type: 4, custom_id: 'details', style: 2, required: false, value: 'as before' }),
    label('Topics', {
      type: 22,
      custom_id: 'topics',
      required: false,
      min_values: 0,
      options: [
        { label: 'Bridges', value: 'bridges' },
        { label: 'Roads', value: 'roads', default: true },
      ],
    }),
    label('I agree', { type: 23, custom_id: 'agree' }),
    label('Person', { type: 5, custom_id: 'person', required: false }),
    row({ type: 4, custom_id: 'legacy', label: 'Older kind', style: 1, required: false }),
  ],
};

export interface TestBot {
  client: Client;
  /** Every interaction that came in, as Discord would send it. */
  received: APIInteraction[];
  stop(): Promise<void>;
}

/** Logs a bot in with the real discord.js client, registers `COMMANDS` and answers each in its way. */
export async function startTestBot(local: LocalDiscord): Promise<TestBot> {
  const client = new Client({ intents: [], rest: { api: local.api, retries: 0 } });
  const received: APIInteraction[] = [];
  client.on('error', () => {});
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    received.push(interaction);
    answer(client, interaction).catch((error: unknown) => console.error('test bot:', error));
  });
  await client.login(local.token);
  await client.rest.put(Routes.applicationCommands(local.applicationId), { body: COMMANDS });
  return {
    client,
    received,
    stop: async () => {
      await client.destroy();
    },
  };
}

async function answer(client: Client, interaction: APIInteraction): Promise<void> {
  const reply = (body: unknown, files?: { name: string; data: Buffer }[]) =>
    client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      body,
      auth: false,
      ...(files ? { files } : {}),
    });
  const say = (content: string, flags = 0) => reply({ type: 4, data: { content, flags } });
  const original = Routes.webhookMessage(interaction.application_id, interaction.token);

  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    const choices = ['Who built the bridge?', 'When does the bridge open?', 'How long is the bridge?'];
    await reply({ type: 8, data: { choices: choices.map((name) => ({ name, value: name })) } });
  } else if (interaction.type === InteractionType.ApplicationCommand) {
    const { data } = interaction;
    if (data.type !== ApplicationCommandType.ChatInput)
      return void (await say(`target ${'target_id' in data ? data.target_id : ''}`));
    if (data.name === 'card') await reply({ type: 4, data: CARD }, CARD_FILES());
    else if (data.name === 'older') {
      await reply(
        {
          type: 4,
          data: {
            content: 'Content with `code`',
            embeds: [
              {
                title: 'An embed',
                description: 'Its **description**',
                color: 0x0f9d8a,
                fields: [
                  { name: 'One', value: '1', inline: true },
                  { name: 'Two', value: '2', inline: true },
                ],
                footer: { text: 'Footer' },
                image: { url: 'attachment://cover.png' },
              },
            ],
            components: [row(button('more', 'More'))],
          },
        },
        CARD_FILES().slice(0, 1),
      );
    } else if (data.name === 'slow') {
      await reply({ type: 5, data: { flags: PRIVATE } });
      await client.rest.patch(original, { body: { content: 'Thought about it.' }, auth: false });
    } else if (data.name === 'form') await reply({ type: 9, data: FORM });
    else if (data.name === 'silent') return;
    else {
      const isPrivate = JSON.stringify(data.options ?? []).includes('"private","type":5,"value":true');
      await say(`received ${data.name}`, isPrivate ? PRIVATE : 0);
    }
  } else if (interaction.type === InteractionType.MessageComponent) {
    const id = interaction.data.custom_id;
    if (id === 'more')
      await reply({
        type: 7,
        data: {
          components: [
            {
              type: 17,
              accent_color: 0x0f9d8a,
              components: [text('### More passages'), text('The second page.'), row(button('back', 'Back'))],
            },
          ],
        },
      });
    else if (id === 'private')
      await reply({
        type: 4,
        data: { content: 'Only you see this.', flags: PRIVATE, components: [row(button('aloud', 'Say it aloud'))] },
      });
    else if (id === 'aloud') await say('Said aloud.');
    else if (id === 'form') await reply({ type: 9, data: MORE_FORM });
    else if (id === 'delete') {
      await reply({ type: 6 });
      await client.rest.delete(original, { auth: false });
    } else if (id === 'nothing') await reply({ type: 6 });
    else if (id !== 'hang') await say(`used ${id}`, PRIVATE);
  } else if (interaction.type === InteractionType.ModalSubmit) await say(`form ${interaction.data.custom_id}`, PRIVATE);
}
