import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadEnvironmentFile, readConfiguration } from '../../src/base/configuration.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('every variable that the program reads is listed in .env.example', () => {
  const read = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) => {
    const names = readFileSync(join(ROOT, file), 'utf8').matchAll(
      /\b(?:env|environment)\.([A-Z][A-Z_]+)|^ {2}([A-Z][A-Z_]+): optional\(/gm,
    );
    return [...names].map(([, used, configured]) => used ?? configured ?? '');
  });
  const listed = readFileSync(join(ROOT, '.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
  expect([...listed, 'PATH'].toSorted()).toEqual([...new Set(read)].toSorted());
});

describe('the port of the local Discord', () => {
  test('is the one that a newcomer reads of in README, which says how to change it', () => {
    const [, tryIt = ''] = /## Try it\n([\s\S]*?)\n## /.exec(README) ?? [];
    expect(tryIt).toContain(`http://127.0.0.1:${readConfiguration({}).localPort}/`);
    expect(tryIt).toContain('LOCAL_PORT=');
  });
});

describe('a variable that is not as it may be', () => {
  test.each([
    ['LOCAL_PORT is "abc", but must be a whole number from 0 to 65535', { LOCAL_PORT: 'abc' }],
    ['LOCAL_PORT is "65536", but must be a whole number from 0 to 65535', { LOCAL_PORT: '65536' }],
    ['LOCAL_PORT is "80.5", but must be a whole number from 0 to 65535', { LOCAL_PORT: '80.5' }],
    ['LOCAL_PORT is " ", but must be a whole number from 0 to 65535', { LOCAL_PORT: ' ' }],
    ['INDEX_MEMORY_MB is "1", but must be a whole number from 16 to 65536', { INDEX_MEMORY_MB: '1' }],
    ['LOG_LEVEL is "loud\\n", but must be one of fatal, error, warn, info, debug, silent', { LOG_LEVEL: 'loud\n' }],
    ['DATABASE_URL must begin with postgres://', { DATABASE_URL: 'mysql://me:secret@host' }],
    ['DISCORD_TOKEN must not hold white space', { DISCORD_TOKEN: 'my secret' }],
    ['DISCORD_APPLICATION_ID must be a number of 17 to 20 digits', { DISCORD_APPLICATION_ID: 'secret' }],
  ])('is told with what it may be, and with what was given unless that may be a secret: %s', (message, environment) => {
    const told = expect.objectContaining({ code: 'bad-configuration', message });
    expect(() => readConfiguration(environment)).toThrow(told);
  });

  test('is never one that is set to nothing, or a number with white space around it', () => {
    expect(readConfiguration({ LOCAL_PORT: '', LOG_LEVEL: '' })).toEqual(readConfiguration({}));
    expect(readConfiguration({ LOCAL_PORT: ' 0 ', LOG_LEVEL: 'debug' })).toMatchObject({
      localPort: 0,
      logLevel: 'debug',
    });
  });
});

describe('the file of variables', () => {
  test('is told to be a folder where it is one, as containers make of a file that is missing', () => {
    const folder = scratchFolder();
    expect(() => loadEnvironmentFile(folder)).toThrow('is a folder');
    expect(() => loadEnvironmentFile(join(folder, '.env'))).not.toThrow();
  });
});
