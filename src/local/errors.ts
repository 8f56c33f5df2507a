/** An error as Discord's REST API answers it: an HTTP status and a body `{ code, message, errors? }`. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Record<string, unknown> | undefined;

  constructor(status: number, code: number, message: string, errors?: Record<string, unknown>) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): Record<string, unknown> {
    return { code: this.code, message: this.message, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** Discord's error codes (developers/topics/opcodes-and-status-codes). */
export const discordErrors = {
  unauthorized: () => new DiscordError(401, 0, '401: Unauthorized'),
  unknownChannel: () => new DiscordError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new DiscordError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new DiscordError(404, 10008, 'Unknown Message'),
  unknownUser: () => new DiscordError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new DiscordError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordError(404, 10062, 'Unknown interaction'),
  alreadyAcknowledged: () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.'),
  requestTooLarge: () => new DiscordError(413, 40005, 'Request entity too large'),
  emptyMessage: () => new DiscordError(400, 50006, 'Cannot send an empty message'),
  invalidWebhookToken: () => new DiscordError(401, 50027, 'Invalid Webhook Token'),
  notTheAuthor: () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user'),
  invalidJson: () => new DiscordError(400, 50109, 'The request body contains invalid JSON.'),
  /** `path` as Discord nests it, for example `data.components.0`. */
  invalidForm: (path: string, code: string, message: string) => {
    const leaf: Record<string, unknown> = { _errors: [{ code, message }] };
    const errors = path.split('.').reduceRight((inner, key) => ({ [key]: inner }), leaf);
    return new DiscordError(400, 50035, 'Invalid Form Body', errors);
  },
} as const;
