import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

/** Says what has to be said elsewhere than in a reply. The transport implements it. */
export interface Outbox {
  /** @throws UserError `channel-unreachable` where the channel is gone or the bot may not write there */
  toChannel(channelId: string, message: RESTPostAPIChannelMessageJSONBody): Promise<void>;
  /** A direct message. @throws UserError `member-unreachable` where the member takes none */
  toUser(userId: string, message: RESTPostAPIChannelMessageJSONBody): Promise<void>;
}
