import type { APIInteraction } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import type { Article } from '../src/article/article.ts';
import { blockedCard, supportCard } from '../src/cards/notice-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import type { Admission, Place } from '../src/guilds/guild-service.ts';
import type { Verdict } from '../src/moderation/verdict.ts';
import { notice, placeOf, type Reply, send } from './command.ts';

/** Somebody who may type something here now. */
export interface Admitted extends Admission {
  place: Place;
}

/** Lets somebody in whose text is to be taken, or gives the private reply that says why not now. */
export async function admit(interaction: APIInteraction, app: App): Promise<Admitted | { refusal: Reply }> {
  const place = placeOf(interaction);
  const admission = await app.guilds.admit(place);
  const { barred } = admission;
  if (barred)
    return { refusal: notice(TEXTS.barred[barred.code](Math.ceil((barred.until.getTime() - Date.now()) / 1000))) };
  return { ...admission, place };
}

/**
 * Keeps a verdict that flags or blocks in the server's log, and gives the reply that it asks for: the private refusal of
 * a blocked text, or kind words for somebody in distress. Undefined where the text is to be answered.
 * @param rephraseId custom id of the button that opens the text in a form
 */
export async function enforce(
  app: App,
  { place, settings }: Admitted,
  verdict: Verdict,
  text: string,
  article: Article,
  rephraseId?: string,
): Promise<Reply | undefined> {
  if (verdict.action === 'allow') return undefined;
  const { entryId } = await app.guilds.record(place, settings, verdict, text);
  if (verdict.rule === 'distress') return send(supportCard());
  if (verdict.action === 'flag') return undefined;
  app.guilds.count(place.guildId, 'blocked');
  return send(
    blockedCard(verdict, text, article, {
      ...(rephraseId ? { rephrase: rephraseId } : {}),
      ...(entryId ? { appeal: `moderation:appeal:${entryId}` } : {}),
    }),
  );
}
