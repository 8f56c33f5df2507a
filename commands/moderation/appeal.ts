import type { APIMessageComponentInteraction, APIModalSubmitInteraction } from 'discord-api-types/v10';
import type { App } from '../../src/app.ts';
import { APPEAL_INPUT, appealForm } from '../../src/cards/moderation/appeals-card.ts';
import { appealMessage } from '../../src/cards/moderation/log-messages.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { textInput } from '../input.ts';
import { placeOf } from '../origin.ts';
import { notice, openModal, type Reply } from '../reply.ts';

/** Opens the form of an appeal, for the member whom the log entry is about and for nobody else. */
export async function openAppeal(
  interaction: APIMessageComponentInteraction,
  app: App,
  [entryId = '']: string[],
): Promise<Reply> {
  const { guildId, userId } = placeOf(interaction);
  const entry = guildId && (await app.guilds.requireStore().moderationLog.entry(guildId, entryId));
  return entry && entry.userId === userId ? openModal(appealForm(entry.id)) : notice(TEXTS.appealUnknown);
}

/** Keeps a member's appeal, once for each log entry, and has the log channel told of it. */
export async function sendAppeal(
  interaction: APIModalSubmitInteraction,
  app: App,
  [entryId = '']: string[],
): Promise<Reply> {
  const { guildId, userId } = placeOf(interaction);
  if (!guildId) return notice(TEXTS.appealUnknown);
  const message = textInput(interaction, APPEAL_INPUT);
  const opened = await app.guilds.requireStore().appeals.open(guildId, userId, entryId, message || undefined);
  switch (opened.status) {
    case 'unknown':
      return notice(TEXTS.appealUnknown);
    case 'already-open':
      return notice(TEXTS.appealAlreadyOpen);
    case 'already-decided':
      return notice(TEXTS.appealAlreadyDecided(opened.appeal.status === 'overturned'));
    case 'opened': {
      const { channelId, texts } = (await app.guilds.settings(guildId)).settings.log;
      return {
        ...notice(TEXTS.appealSent),
        after: async () => {
          if (channelId) await app.logChannels.tell(channelId, appealMessage(userId, texts ? message : undefined));
        },
      };
    }
  }
}
