import { DiscordAPIError, REST, Routes } from 'discord.js';
import type {
  RESTPostAPIChannelMessageJSONBody,
  RESTPostAPICurrentUserCreateDMChannelResult,
} from 'discord-api-types/v10';
import { UserError } from '../base/errors.ts';
import type { Outbox } from '../guilds/outbox.ts';

/** Messages that are no replies, sent by Discord's REST interface. @param options.api its base address, Discord's own where left out */
export function createOutbox({ token, api }: { token: string; api?: string }): Outbox {
  const rest = new REST(api ? { api } : {}).setToken(token);

  async function toChannel(channelId: string, body: RESTPostAPIChannelMessageJSONBody): Promise<void> {
    await rest.post(Routes.channelMessages(channelId), { body }).catch((error: unknown) => {
      if (!(error instanceof DiscordAPIError)) throw error;
      throw new UserError('channel-unreachable', 'That channel is gone, or I may not write there.', {
        code: error.code,
      });
    });
  }

  return {
    toChannel,
    async toUser(userId, message) {
      try {
        const body = { recipient_id: userId };
        const channel = (await rest.post(Routes.userChannels(), {
          body,
        })) as RESTPostAPICurrentUserCreateDMChannelResult;
        await toChannel(channel.id, message);
      } catch (error) {
        if (!(error instanceof DiscordAPIError || error instanceof UserError)) throw error;
        throw new UserError('member-unreachable', 'That member takes no direct messages from me.');
      }
    },
  };
}
