/** A failure with a message that is safe to show to people. `code` names it for tests and translations. */
export class UserError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, values: Record<string, string | number> = {}) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.values = values;
  }
}

/** What is wrong with a value, from what zod says of it: what is not there at all is missing, and of no wrong type. */
export function problemWith({ message }: { message: string }): string {
  return message.endsWith('received undefined') ? 'missing' : message;
}

/** Where an error happened, frame by frame. Its message is left out: it may hold what was typed, or an address with its password. */
export function framesOf(error: unknown): string[] {
  const { message = '', stack = '' } = error instanceof Error ? error : {};
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
}
