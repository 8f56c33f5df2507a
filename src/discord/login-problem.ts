import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { UserError } from '../base/errors.ts';

/** What an operator is told of a failure to reach Discord: a UserError where it is a known one, else the failure itself. */
export function loginProblem(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (refused) {
    return new UserError(
      'bad-token',
      'Discord refused the token. Copy it anew from the developer portal into DISCORD_TOKEN.',
    );
  }
  if (error instanceof Error && ('cause' in error || 'code' in error)) {
    const code = 'code' in error ? String(error.code) : error.name;
    return new UserError('discord-unreachable', `Discord cannot be reached (${code}).`, { code });
  }
  return error;
}
