import { z } from 'zod';
import type { Conversation } from '../answer/follow-up.ts';
import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { ConversationRepository } from '../store/conversations.ts';
import type { Store } from '../store/open.ts';
import type { Place } from './guild-service.ts';

/** How long after a question another may follow up on it. */
const FOLLOW_UP_MS = 10 * 60_000;
/** What stands for the server in direct messages. */
const DIRECT = '@me';

const conversationSchema: z.ZodType<Conversation> = z.strictObject({
  person: z.string().exactOptional(),
  thing: z.string().exactOptional(),
  asks: z.string(),
  words: z.array(z.string()),
});

/** The last question of each person in each channel, for a few minutes: what "and when?" is understood by. */
export class Conversations {
  readonly #repository: ConversationRepository<Conversation> | null;
  readonly #log: Log;

  /** @param store null where there is none: every question then stands alone */
  constructor(store: Store | null, log: Log) {
    this.#repository = store?.conversations(conversationSchema) ?? null;
    this.#log = log;
  }

  async read(place: Place): Promise<Conversation | undefined> {
    try {
      return (await this.#repository?.read(idOf(place))) ?? undefined;
    } catch (error) {
      this.#warn(error);
      return undefined;
    }
  }

  async remember(place: Place, conversation: Conversation): Promise<void> {
    const { guildId, userId } = place;
    const key = { id: idOf(place), guildId: guildId ?? DIRECT, userId };
    try {
      await this.#repository?.save(key, conversation, new Date(Date.now() + FOLLOW_UP_MS));
    } catch (error) {
      this.#warn(error);
    }
  }

  #warn(error: unknown): void {
    const code = error instanceof UserError ? error.code : 'unexpected';
    this.#log.warn({ code }, 'a conversation could not be read or kept');
  }
}

function idOf({ channelId, userId }: Place): string {
  return `${channelId}:${userId}`;
}
