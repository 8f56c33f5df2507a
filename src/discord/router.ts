import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { COMMANDS } from '../../commands/all.ts';
import type { Command } from '../../commands/command.ts';
import { type LateMessage, notice, type Reply, suggestChoices } from '../../commands/reply.ts';
import type { App } from '../app.ts';
import { framesOf, UserError } from '../base/errors.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { TEXTS } from '../cards/texts.ts';
import { isNotDone } from '../store/failures.ts';

const REFERENCE_LENGTH = 8;
/** How long a reply may take. Discord takes the first word on an interaction for three seconds. */
const PATIENCE_MS = 2_500;

type Dispatched = Reply | Promise<Reply> | undefined;

function commandNamed(commands: readonly Command[], name: string | undefined): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}

function dispatchCommand(
  interaction: APIApplicationCommandInteraction,
  app: App,
  command: Command | undefined,
): Dispatched {
  // The union does not narrow by `data.type`, so that the data is put back where its type is known.
  const { data } = interaction;
  if (data.type === ApplicationCommandType.ChatInput) return command?.execute?.({ ...interaction, data }, app);
  if (data.type === ApplicationCommandType.Message) return command?.executeOnMessage?.({ ...interaction, data }, app);
  return undefined;
}

function dispatch(interaction: APIInteraction, app: App, commands: readonly Command[]): Dispatched {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommand:
      return dispatchCommand(interaction, app, commandNamed(commands, interaction.data.name));
    case InteractionType.ApplicationCommandAutocomplete:
      return commandNamed(commands, interaction.data.name)?.autocomplete?.(interaction, app) ?? suggestChoices([]);
    case InteractionType.MessageComponent:
      return commandNamed(commands, interaction.data.custom_id.split(':')[0])?.component?.(interaction, app);
    case InteractionType.ModalSubmit:
      return commandNamed(commands, interaction.data.custom_id.split(':')[0])?.modal?.(interaction, app);
  }
}

/**
 * The reply, where it is there in time. One that comes late is not shown any more; the log channel is told all the same.
 * @param onLateFailure is given what a late reply, or telling the log channel of it, fails with
 */
async function inTime(
  dispatched: Promise<Reply | undefined>,
  onLateFailure: (error: unknown) => void,
): Promise<Reply | undefined> {
  const tooLate = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    tooLate.reject(new UserError('too-slow', TEXTS.tooSlow));
    dispatched.then((late) => late?.after?.()).catch(onLateFailure);
  }, PATIENCE_MS);
  try {
    return await Promise.race([dispatched, tooLate.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a failure is told as. Anything but a UserError is logged once, by where it happened, not by what was typed. */
function textOf(error: unknown, interaction: APIInteraction, app: App): string {
  if (error instanceof UserError) return isNotDone(error) ? `${error.message} ${TEXTS.notDone}` : error.message;
  const reference = randomUUID().slice(0, REFERENCE_LENGTH);
  const name = error instanceof Error ? error.name : 'not an error';
  app.log.error(
    { reference, interaction: { type: interaction.type, id: interaction.id }, error: name, at: framesOf(error) },
    'an interaction failed',
  );
  return TEXTS.failed(reference);
}

/**
 * Gives the reply to any interaction; never rejects, nor does the reply's `later`. What a person did wrong is told to
 * them in plain words; anything else becomes a short apology with a reference, under which it is logged.
 */
export async function route(
  interaction: APIInteraction,
  app: App,
  commands: readonly Command[] = COMMANDS,
): Promise<Reply> {
  const tell = (error: unknown) => textOf(error, interaction, app);
  try {
    const dispatched = Promise.resolve(dispatch(interaction, app, commands));
    const reply = (await inTime(dispatched, tell)) ?? notice(TEXTS.unknownCommand);
    const { later } = reply;
    if (!later) return reply;
    return {
      ...reply,
      later: () => later().catch((error: unknown): LateMessage => ({ message: noticeCard(tell(error)) })),
    };
  } catch (error) {
    const text = tell(error);
    return interaction.type === InteractionType.ApplicationCommandAutocomplete ? suggestChoices([]) : notice(text);
  }
}
