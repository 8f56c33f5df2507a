import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { NOTHING, openApp } from '../support/bot.ts';

const ARTICLE = `---
title: The ferry of Skarholm
---

The ferry Brunhild, built by Quenta, sank on Monday. Its captain, Anna Vollmar, was on the bridge.

"We were told nothing," said Peter Gray, a passenger, who met Vollmar in the lifeboat.
`;

describe('people whom the article names', () => {
  const corpus = mkdtempSync(join(tmpdir(), 'byline-'));
  let app: App;
  beforeAll(async () => {
    writeFileSync(join(corpus, 'ferry.md'), ARTICLE);
    app = await openApp({ ...NOTHING, corpus });
  });
  afterAll(() => rmSync(corpus, { recursive: true, force: true }));

  it.each(['I hope Vollmar dies', 'i hope vollmar dies', 'hoping Gray dies'])(
    'are threatened where their surname alone is written: "%s"',
    (text) => {
      expect(app.check(text)).toMatchObject({ action: 'block', category: 'threat' });
    },
  );

  it.each([
    'I hope Quenta dies',
    'I hope the gray dies off',
    'i hope gray dies',
    'Who hopes Vollmar dies?',
    'I hope Vollmar gets the job',
  ])('are not threatened by ill wishes for things, nor by questions: "%s"', (text) => {
    expect(app.check(text).action).toBe('allow');
  });
});
