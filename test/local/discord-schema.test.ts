import { beforeAll, describe, expect, test } from 'vitest';
import { createRequestValidator, type RequestValidator } from '../support/discord-schema.ts';
import { leftOut } from '../support/left-out.ts';

const CALLBACK = '/interactions/1/token/callback';
const button = (fields: object) => ({ type: 2, style: 2, label: 'More', custom_id: 'more', ...fields });
const reply = (...components: object[]) => ({
  type: 4,
  data: { flags: 32768, allowed_mentions: { parse: [] }, components },
});
const container = (...components: object[]) => ({ type: 17, accent_color: 0x3b82f6, components });
const row = (...components: object[]) => ({ type: 1, components });
const modal = (component: object) => ({
  type: 9,
  data: { custom_id: 'form', title: 'Form', components: [{ type: 18, label: 'Field', component }] },
});

for (const source of ['document', 'package'] as const) {
  const validator: RequestValidator | null = await createRequestValidator([source]);
  const missing = validator === null && `no schemas from the ${source}`;
  // The package holds the same schemas, so that a machine without the document still validates.
  const isLeftOut = source === 'document' ? validator === null : leftOut('the request schemas', missing);
  if (source === 'document' && isLeftOut)
    console.warn(
      '\nLEFT OUT: the request schemas from the document, which is not at hand; those from the package are tested.\n',
    );

  describe.skipIf(isLeftOut)(`Discord's request schemas, from the ${source}`, () => {
    let problems: (body: unknown, method?: string, path?: string) => string[];
    beforeAll(() => {
      problems = (body, method = 'POST', path = CALLBACK) =>
        validator?.validate(method, path, body) ?? ['no validator'];
    });

    test.each<[string, unknown]>([
      [
        'a card of text, a section, a picture and buttons',
        reply(
          container(
            { type: 10, content: '# Title' },
            { type: 9, components: [{ type: 10, content: 'text' }], accessory: button({}) },
            { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'alt' }] },
            { type: 14, divider: true, spacing: 1 },
            row(button({ emoji: { name: '📰' } }), {
              type: 2,
              style: 5,
              label: 'Source',
              url: 'https://example.org/a',
            }),
          ),
        ),
      ],
      ['a plain message with tts', { type: 4, data: { content: 'hi', tts: false } }],
      ['a private deferred reply', { type: 5, data: { flags: 64 } }],
      ['an update', { type: 7, data: { components: [{ type: 10, content: 'new' }] } }],
      ['choices', { type: 8, data: { choices: [{ name: 'A', value: 'a' }] } }],
      [
        'a form with every kind of field',
        {
          type: 9,
          data: {
            custom_id: 'form',
            title: 'Form',
            components: [
              { type: 10, content: 'Please fill in' },
              { type: 18, label: 'Text', component: { type: 4, custom_id: 'a', style: 1, required: true } },
              { type: 18, label: 'File', component: { type: 19, custom_id: 'b', max_values: 1 } },
              {
                type: 18,
                label: 'One',
                component: {
                  type: 21,
                  custom_id: 'c',
                  options: [
                    { label: 'x', value: 'x' },
                    { label: 'y', value: 'y' },
                  ],
                },
              },
              { type: 18, label: 'Yes', component: { type: 23, custom_id: 'd' } },
            ],
          },
        },
      ],
    ])('take %s', (_, body) => {
      expect(problems(body)).toEqual([]);
    });

    test('take commands with permissions as a numeric string', () => {
      const command = {
        name: 'moderation',
        description: 'Rules',
        default_member_permissions: '32',
        contexts: [0],
        options: [
          {
            type: 1,
            name: 'set',
            description: 'Set',
            options: [{ type: 3, name: 'word', description: 'Word', max_length: 30 }],
          },
        ],
      };
      expect(problems([command], 'PUT', '/applications/1/commands')).toEqual([]);
    });

    test('take an edit of the original answer with a file', () => {
      expect(
        problems(
          { content: 'x', attachments: [{ id: 0, filename: 'a.txt' }] },
          'PATCH',
          '/webhooks/1/t/messages/%40original',
        ),
      ).toEqual([]);
    });

    test.each<[string, unknown, RegExp]>([
      ['a misspelt field', { type: 4, data: { contents: 'hi' } }, /contents/],
      [
        'a misspelt field deep in a card',
        reply(container(row(button({ dissabled: true })))),
        /components\/0\/components\/0\/components\/0.*dissabled/,
      ],
      ['a label of 81 characters', reply(row(button({ label: 'x'.repeat(81) }))), /label must NOT have more than 80/],
      ['a button straight in a container', reply(container(button({}))), /components\/0\/components\/0\/type/],
      ['a component type that does not exist', reply({ type: 99 }), /components\/0\/type/],
      [
        'six buttons in a row',
        reply(row(...[1, 2, 3, 4, 5, 6].map((id) => button({ custom_id: String(id) })))),
        /more than 5/,
      ],
      [
        'a custom id of 101 characters',
        reply(row(button({ custom_id: 'x'.repeat(101) }))),
        /custom_id must NOT have more than 100/,
      ],
      [
        'a colour that is none',
        reply({ ...container({ type: 10, content: 'x' }), accent_color: 0x1000000 }),
        /accent_color/,
      ],
      [
        '26 choices',
        { type: 8, data: { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) } },
        /25/,
      ],
      ['a form field without a custom id', modal({ type: 4, style: 1 }), /custom_id/],
      ['a button in a form', modal(button({})), /component\/type/],
      ['a callback type that does not exist', { type: 77 }, /type/],
      ['a missing callback type', { data: { content: 'x' } }, /type/],
      ['content of 2001 characters', { type: 4, data: { content: 'x'.repeat(2001) } }, /2000/],
    ])('refuse %s', (_, body, expected) => {
      expect(problems(body).join('\n')).toMatch(expected);
    });

    test('refuse a request that they do not know', () => {
      expect(problems({ name: 'x' }, 'POST', '/guilds/1/channels')).toEqual([
        'POST /guilds/1/channels: no schema for this request',
      ]);
    });
  });
}
