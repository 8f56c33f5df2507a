import type { APIInteraction } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { MODERATION_TEXTS } from '../src/cards/moderation/texts.ts';
import { managesServer, placeOf } from './origin.ts';
import { notice, type Reply } from './reply.ts';

/** Somebody who may manage the server that they are in, as Discord said with the interaction at hand. */
export interface Manager {
  app: App;
  guildId: string;
  userId: string;
}

/** Lets only those in who may manage the server; asked at every use, press and submitted form. */
export function asManager<T extends Reply | Promise<Reply>>(
  interaction: APIInteraction,
  app: App,
  work: (manager: Manager) => T,
): T | Reply {
  const { guildId, userId } = placeOf(interaction);
  if (!guildId || !managesServer(interaction)) return notice(MODERATION_TEXTS.onlyManagers);
  return work({ app, guildId, userId });
}
