import type { APIInteraction, APIMessageComponentInteraction } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import type { Article } from '../src/article/article.ts';
import type { Card } from '../src/cards/components.ts';
import { AREAS, customId } from '../src/cards/moderation/ids.ts';
import { decisionMessage } from '../src/cards/moderation/log-messages.ts';
import { blockedCard, ownTextOfCard, setUpHintCard, supportCard } from '../src/cards/notice-card.ts';
import { rephraseModal } from '../src/cards/rephrase-modal.ts';
import { TEXTS } from '../src/cards/texts.ts';
import type { Admission, Place, Recorded } from '../src/guilds/guild-service.ts';
import type { Verdict } from '../src/moderation/verdict.ts';
import { managesServer, placeOf } from './origin.ts';
import { notice, openModal, type Reply, send } from './reply.ts';

/** Somebody who may type something here now. */
export interface Admitted extends Admission {
  place: Place;
  /** What the log channel is told once the reply is delivered. */
  toLog: Card[];
}

/**
 * Lets somebody in whose text is to be taken, or gives the private reply that says why not now. Whatever `enforce` and
 * `keep` have for the log channel goes with the reply, and so does a hint to an admin of a server that was never set up.
 */
export async function admit(
  interaction: APIInteraction,
  app: App,
  answer: (admitted: Admitted) => Reply | Promise<Reply>,
): Promise<Reply> {
  const place = placeOf(interaction);
  const admission = await app.guilds.admit(place);
  const { barred, isSetUp, settings } = admission;
  const toLog: Card[] = [];
  const reply = barred
    ? notice(TEXTS.barred[barred.code](Math.ceil((barred.until.getTime() - Date.now()) / 1000)))
    : await answer({ ...admission, place, toLog });
  const isHinted = !isSetUp && managesServer(interaction) && app.guilds.takeSetUpHint(place);
  const { channelId } = settings.log;
  return {
    ...reply,
    ...(isHinted ? { followUp: setUpHintCard() } : {}),
    ...(channelId && toLog.length > 0
      ? {
          after: async () => {
            await reply.after?.();
            for (const message of toLog) await app.logChannels.tell(channelId, message);
          },
        }
      : {}),
  };
}

/**
 * Keeps a verdict that flags or blocks in the server's log, and has the log channel told of it.
 * @returns what came of it
 */
export async function keep(
  app: App,
  { place, settings, toLog }: Admitted,
  verdict: Verdict,
  text: string,
): Promise<Recorded> {
  if (verdict.action === 'allow') return {};
  const recorded = await app.guilds.record(place, settings, verdict, text);
  const { timedOutUntil } = recorded;
  toLog.push(
    decisionMessage(verdict, {
      ...place,
      ...(settings.log.texts ? { text } : {}),
      ...(timedOutUntil ? { timedOutUntil } : {}),
    }),
  );
  return recorded;
}

/**
 * Gives the reply that a verdict asks for: the private refusal of a blocked text, which is kept, or kind words for
 * somebody in distress, of whom nothing is kept and nobody is told. Undefined where the text is to be answered.
 * @param rephraseId custom id of the button that opens the text in a form
 */
export async function enforce(
  app: App,
  admitted: Admitted,
  verdict: Verdict,
  text: string,
  article: Article,
  rephraseId?: string,
): Promise<Reply | undefined> {
  if (verdict.rule === 'distress' && verdict.action !== 'allow') return send(supportCard());
  const { entryId, timedOutUntil } = await keep(app, admitted, verdict, text);
  if (verdict.action !== 'block') return undefined;
  app.guilds.count(admitted.place.guildId, 'blocked');
  return send(
    blockedCard(verdict, text, article, {
      ...(rephraseId ? { rephrase: rephraseId } : {}),
      ...(entryId ? { appeal: customId(AREAS.appeal, entryId) } : {}),
      ...(timedOutUntil ? { timedOutUntil } : {}),
    }),
  );
}

/** Gives the text of a refusal back in a form, to be said differently. */
export function openRephrase(interaction: APIMessageComponentInteraction, formId: string, maxLength: number): Reply {
  return openModal(rephraseModal(formId, ownTextOfCard(interaction.message.components) ?? '', maxLength));
}
