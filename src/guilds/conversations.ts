import { z } from 'zod';
import type { Conversation } from '../answer/follow-up.ts';
import type { Log } from '../base/log.ts';
import { type ConversationRepository, DIRECT_MESSAGES } from '../store/conversations.ts';
import type { Store } from '../store/open.ts';
import { warnOfStore } from '../store/promptly.ts';
import type { Place } from './guild-service.ts';

/** How long after a question another may follow up on it. */
const FOLLOW_UP_MS = 10 * 60_000;

const conversationSchema: z.ZodType<Conversation> = z.strictObject({
  he: z.string().exactOptional(),
  she: z.string().exactOptional(),
  it: z.string().exactOptional(),
  they: z.string().exactOptional(),
  thing: z.string().exactOptional(),
  asks: z.string(),
  words: z.array(z.string()),
  question: z.string().exactOptional(),
  told: z.string().exactOptional(),
  lastAsked: z.string().exactOptional(),
  article: z.string().exactOptional(),
});

/** The last question of each person in each channel, for a few minutes: what "and when?" is understood by. */
export class Conversations {
  readonly #store: Store | null;
  readonly #repository: ConversationRepository<Conversation> | null;
  readonly #log: Log;

  /** @param store null where there is none: every question then stands alone */
  constructor(store: Store | null, log: Log) {
    this.#store = store;
    this.#repository = store?.conversations(conversationSchema) ?? null;
    this.#log = log;
  }

  async read(place: Place): Promise<Conversation | undefined> {
    try {
      return (await this.#store?.promptly(async () => this.#repository?.read(idOf(place)))) ?? undefined;
    } catch (error) {
      warnOfStore(this.#log, error, 'a conversation could not be read or kept');
      return undefined;
    }
  }

  async remember(place: Place, conversation: Conversation): Promise<void> {
    const { guildId, userId } = place;
    const key = { id: idOf(place), guildId: guildId ?? DIRECT_MESSAGES, userId };
    try {
      const until = new Date(Date.now() + FOLLOW_UP_MS);
      await this.#store?.promptly(async () => this.#repository?.save(key, conversation, until));
    } catch (error) {
      warnOfStore(this.#log, error, 'a conversation could not be read or kept');
    }
  }
}

function idOf({ channelId, userId }: Place): string {
  return `${channelId}:${userId}`;
}
