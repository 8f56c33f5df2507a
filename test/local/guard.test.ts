import { expect, test } from 'vitest';
import { hostsAt } from '../../src/local/guard.ts';

test('the local Discord is met at its own port, and at port 80 without it, as clients write that', () => {
  expect(hostsAt(8080)).toContain('localhost:8080');
  expect(hostsAt(8080)).not.toContain('localhost');
  expect(hostsAt(80)).toEqual(expect.arrayContaining(['127.0.0.1', 'localhost', '[::1]']));
});
