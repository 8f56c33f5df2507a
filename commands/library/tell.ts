import type { App } from '../../src/app.ts';
import { channelNames } from '../../src/cards/library/article-cards.ts';
import { libraryLogMessage } from '../../src/cards/library/import-cards.ts';
import { LIBRARY_TEXTS } from '../../src/cards/library/texts.ts';
import { mentionChannel, mentionUser } from '../../src/cards/moderation/describe.ts';
import type { Reply } from '../reply.ts';

/** What a choice for a channel, or (null) the whole server, did not change. */
export interface Chosen {
  /** "in #news", "on the whole server, except in #news, which has an article of its own", as Markdown. */
  where: string;
  /** The last part of that alone. */
  except: string;
  channelsKeepTheirOwn: boolean;
}

/** Where something else than this article is still asked about after a choice. @param articleId undefined where none was chosen */
export async function chosenFor(
  app: App,
  guildId: string,
  channelId: string | null,
  articleId?: string,
): Promise<Chosen> {
  if (channelId)
    return { where: LIBRARY_TEXTS.inChannels(mentionChannel(channelId)), except: '', channelsKeepTheirOwn: false };
  const uses = await app.guildLibrary.uses(guildId);
  const keep = uses.flatMap((use) => (use.channelId !== null && use.articleId !== articleId ? [use.channelId] : []));
  const except = LIBRARY_TEXTS.except(channelNames(keep), keep.length);
  return { where: `${LIBRARY_TEXTS.onServer}${except}`, except, channelsKeepTheirOwn: keep.length > 0 };
}

/** A channel, or the whole server, as Markdown. */
export function channelMention(channelId: string | null): string {
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
