import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

export interface Result {
  code: number | null;
  out: string;
  errors: string;
}

/** Starts `byline` as at a terminal, without colours and without a token. */
export function start(args: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, DISCORD_TOKEN: '', NO_COLOR: '1', FORCE_COLOR: '0', ...environment };
  return spawn(process.execPath, [CLI, ...args], { env, stdio: 'pipe' });
}

/** Runs it to its end, with this on its standard input. */
export async function run(args: string[], input = '', environment: Record<string, string> = {}): Promise<Result> {
  const child = start(args, environment);
  const result: Result = { code: null, out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    result.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    result.errors += text;
  });
  child.stdin.end(input);
  [result.code] = (await once(child, 'close')) as [number | null];
  return result;
}

/** What JSON lines hold. */
export const rows = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
export const lines = (...values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
