import { randomUUID } from 'node:crypto';
import {
  type APIInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  type Snowflake,
} from 'discord-api-types/v10';
import { COMMANDS } from '../../commands/all.ts';
import { type Command, notice, type Reply, suggestChoices } from '../../commands/command.ts';
import type { App } from '../app.ts';
import { UserError } from '../base/errors.ts';
import { TEXTS } from '../cards/texts.ts';

const REFERENCE_LENGTH = 8;

function commandNamed(commands: readonly Command[], name: string | undefined): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}

function dispatch(interaction: APIInteraction, app: App, commands: readonly Command[]): Reply | undefined {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommand:
      return interaction.data.type === ApplicationCommandType.ChatInput
        ? commandNamed(commands, interaction.data.name)?.execute({ ...interaction, data: interaction.data }, app)
        : undefined;
    case InteractionType.ApplicationCommandAutocomplete:
      return commandNamed(commands, interaction.data.name)?.autocomplete?.(interaction, app) ?? suggestChoices([]);
    case InteractionType.MessageComponent:
      return commandNamed(commands, interaction.data.custom_id.split(':')[0])?.component?.(interaction, app);
    default:
      return undefined;
  }
}

/** Which command an interaction is for, as the log names it. No text that a person typed is in it. */
function describe(interaction: APIInteraction): { type: InteractionType; id: Snowflake } {
  return { type: interaction.type, id: interaction.id };
}

/**
 * Gives the reply to any interaction; never throws. What a person did wrong is told to them in plain words; anything
 * else becomes a short apology with a reference, and is logged once under it (where it happened, not what was typed).
 */
export function route(interaction: APIInteraction, app: App, commands: readonly Command[] = COMMANDS): Reply {
  try {
    return dispatch(interaction, app, commands) ?? notice(TEXTS.unknownCommand);
  } catch (error) {
    const isAutocomplete = interaction.type === InteractionType.ApplicationCommandAutocomplete;
    if (error instanceof UserError) return isAutocomplete ? suggestChoices([]) : notice(error.message);
    const reference = randomUUID().slice(0, REFERENCE_LENGTH);
    // The message of an unexpected error may hold what was typed; its name and place do not.
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error');
    const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
    app.log.error({ reference, interaction: describe(interaction), error: name, at }, 'an interaction failed');
    return isAutocomplete ? suggestChoices([]) : notice(TEXTS.failed(reference));
  }
}
