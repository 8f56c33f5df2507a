import { DiscordAPIError, REST, Routes } from 'discord.js';
import type { RESTGetAPIApplicationCommandsResult, RESTGetCurrentApplicationResult } from 'discord-api-types/v10';
import { COMMANDS } from '../../commands/all.ts';
import { UserError } from '../base/errors.ts';
import { loginProblem } from './login-problem.ts';

/** The commands as Discord is told them. */
export const COMMAND_DATA = COMMANDS.map(({ data }) => data);

export interface RegisterOptions {
  token: string;
  /** Looked up by the token where left out. */
  applicationId?: string;
  /** Only in this guild, where a change shows at once; everywhere without it. */
  guildId?: string;
  /** Base address of Discord's REST interface; Discord's own where left out. */
  api?: string;
}

/**
 * Overwrites the registered commands with those of this version.
 * @returns the names of the commands that Discord now knows
 * @throws UserError `bad-token`, `discord-unreachable`, or `not-registered` with Discord's own reason
 */
export async function registerCommands({ token, applicationId, guildId, api }: RegisterOptions): Promise<string[]> {
  const rest = new REST(api ? { api } : {}).setToken(token);
  try {
    const id = applicationId ?? ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
    const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
    const registered = (await rest.put(route, { body: COMMAND_DATA })) as RESTGetAPIApplicationCommandsResult;
    return registered.map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status === 401) throw loginProblem(error);
    throw new UserError('not-registered', `Discord did not take the commands: ${error.message}`, { code: error.code });
  }
}
