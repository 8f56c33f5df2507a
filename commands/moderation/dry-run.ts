import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { dryRunCard } from '../../src/cards/moderation/dry-run-card.ts';
import { TEXTS } from '../../src/cards/texts.ts';
import { stringOption } from '../input.ts';
import type { Manager } from '../manager.ts';
import { placeOf } from '../origin.ts';
import { notice, type Reply, send } from '../reply.ts';
import { readSettings } from './save.ts';

/** `/moderation test`: what this server's policy makes of a text, and why. Nothing is logged and nobody is struck. */
export async function dryRun(manager: Manager, interaction: APIChatInputApplicationCommandInteraction): Promise<Reply> {
  const text = stringOption(interaction, 'text');
  if (text === undefined) return notice(TEXTS.noWords);
  const { policy } = (await readSettings(manager)).settings;
  const volumes = await manager.app.guildLibrary.volumesFor(placeOf(interaction));
  return send(dryRunCard(text, manager.app.check(text, { topic: true, policy, volumes }), policy));
}
