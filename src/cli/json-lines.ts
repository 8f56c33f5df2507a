import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { problemWith, UserError } from '../base/errors.ts';

export interface JsonLineStreams {
  input: Readable;
  output: Writable;
  errors: Writable;
}

const withId = z.looseObject({ id: z.unknown() });

function problemOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const problem = issue ? problemWith(issue) : 'not as expected';
    const path = issue?.path.join('.');
    return path ? `${path}: ${problem}` : problem;
  }
  throw error;
}

/** The lines of a stream: ended by line feeds alone, since JSON strings may hold what else Unicode calls a line's end. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** What is too deep to be written is told as wrong. */
function stringify(id: unknown, result: object): string {
  try {
    return JSON.stringify({ id, ...result });
  } catch {
    return JSON.stringify({ id: null, error: 'id: nested too deep' });
  }
}

async function write(output: Writable, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await new Promise((resolve) => output.once('drain', resolve));
}

/**
 * Answers JSON lines with JSON lines, one for one and in order; each is written before the next is read. Blank lines
 * are passed over. A line that is no JSON is told on standard error and the others go on; one that is JSON but wrong
 * gets `{id, error}` in its place.
 * @param answer may throw a UserError or a ZodError, which become the error of that line
 * @returns the exit code: 2 where a line was no JSON, else 0
 */
export async function answerJsonLines(
  streams: JsonLineStreams,
  answer: (row: unknown) => object | Promise<object>,
): Promise<number> {
  let exitCode = 0;
  let number = 0;
  for await (const line of linesOf(streams.input)) {
    number++;
    // A byte-order mark counts as white space.
    const text = line.trim();
    if (text === '') continue;
    let row: unknown;
    try {
      row = JSON.parse(text);
    } catch {
      streams.errors.write(`line ${number} is not JSON\n`);
      exitCode = 2;
      continue;
    }
    const id = withId.safeParse(row).data?.id ?? null;
    let result: object;
    try {
      result = await answer(row);
    } catch (error) {
      result = { error: problemOf(error) };
    }
    await write(streams.output, stringify(id, result));
  }
  return exitCode;
}
