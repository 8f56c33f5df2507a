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
