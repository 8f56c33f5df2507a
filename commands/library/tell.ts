import type { App } from '../../src/app.ts';
import { libraryLogMessage } from '../../src/cards/library/import-cards.ts';
import { LIBRARY_TEXTS } from '../../src/cards/library/texts.ts';
import { mentionChannel, mentionUser } from '../../src/cards/moderation/describe.ts';
import type { Reply } from '../command.ts';

/** A channel, or the whole server, as Markdown. */
export function channelMention(channelId: string | null | undefined): string {
  return channelId ? mentionChannel(channelId) : LIBRARY_TEXTS.theServer;
}

/** The reply, after which the server's log channel, where it has one, is told who changed what. */
export async function told(
  app: App,
  { guildId, userId }: { guildId: string; userId: string },
  reply: Reply,
  say: (admin: string) => string,
): Promise<Reply> {
  const { channelId } = (await app.guilds.settings(guildId)).settings.log;
  if (!channelId) return reply;
  return {
    ...reply,
    after: async () => {
      await app.logChannels.tell(channelId, libraryLogMessage(say(mentionUser(userId))));
    },
  };
}
