import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/base/configuration.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the port of the local Discord', () => {
  test('is the one that a newcomer reads of in README, which says how to change it', () => {
    const [, tryIt = ''] = /## Try it\n([\s\S]*?)\n## /.exec(README) ?? [];
    expect(tryIt).toContain(`http://127.0.0.1:${readConfiguration({}).localPort}/`);
    expect(tryIt).toContain('LOCAL_PORT=');
  });
});
