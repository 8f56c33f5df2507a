import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { askedIn } from '../src/answer/answer-question.ts';
import { isBetterAsTyped } from '../src/answer/as-typed.ts';
import { type Conversation, completeFollowUp, rememberTurn } from '../src/answer/follow-up.ts';
import { type App, type AskOutcome, type AskRequest, QUESTION_LENGTH } from '../src/app.ts';
import {
  ANSWER_BUTTONS,
  type AnswerCardContent,
  answerCard,
  passagesCard,
  questionOfCard,
  stepsCard,
} from '../src/cards/answer-card.ts';
import { LIMITS } from '../src/cards/limits.ts';
import { offTopicCard } from '../src/cards/notice-card.ts';
import { REPHRASE_INPUT } from '../src/cards/rephrase-modal.ts';
import { TEXTS, UNREAD } from '../src/cards/texts.ts';
import { nameInKey, type Volume, type Volumes } from '../src/library/volume.ts';
import { listSpeakers } from '../src/quotes/speakers.ts';
import { suggestTerms } from '../src/search/passage-index.ts';
import { foldCase } from '../src/text/tokens.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { admit, enforce, keep, openRephrase } from './gate.ts';
import { booleanOption, focusedOption, stringOption, textInput } from './input.ts';
import { isAsker, mustBePrivate, placeOf } from './origin.ts';
import { deleteMessage, notice, type Reply, send, showOnPress, suggestChoices } from './reply.ts';

/** How many passages "More passages" leafs through. */
const PASSAGES = 12;
const SUGGESTED_TERMS = 8;
/** Prefixes of the custom ids of the button that gives a blocked text back in a form, and of that form. */
const REPHRASE = 'ask:rephrase';
const REPHRASED = 'ask:rephrased';

/** How an answer is asked to be shown. */
interface Wished {
  private: boolean;
  steps: boolean;
}

/** How the answer to a refused question was to be shown, in two digits behind a prefix. */
function refusedId(prefix: string, wished: Wished): string {
  return `${prefix}:${wished.private ? 1 : 0}${wished.steps ? 1 : 0}`;
}

/** Reads what `refusedId` wrote. */
function wishedIn(customId: string): Wished {
  const digits = customId.split(':')[2] ?? '';
  return { private: digits[0] === '1', steps: digits[1] === '1' };
}

/** A question that was asked, and as it was completed by those before, which the next builds on. */
interface Asked extends AskOutcome {
  question: string;
  completed: string;
}

/** Asks a question as it is understood after the one before, or as it was typed where that is answered better. */
function askInConversation(
  app: App,
  { typed, previous, ...request }: Omit<AskRequest, 'question'> & { typed: string; previous: Conversation | undefined },
): Asked {
  const { question: completed, carried, lacksOnlyNames } = completeFollowUp(previous, typed);
  const ask = (question: string) => ({
    ...app.ask({ ...request, question, typed, top: PASSAGES, spokenOf: previous?.article }),
    question,
    completed: question,
  });
  if (completed.length > QUESTION_LENGTH) return ask(typed);
  const second = ask(completed);
  if (!lacksOnlyNames || second.verdict.action === 'block') return second;
  const first = ask(typed);
  if (!first.answer || !second.answer) return second;
  const readings = { typed, asTyped: first.answer, completed: second.answer, carried };
  return isBetterAsTyped(first.volume.source(), readings) ? { ...first, completed } : second;
}

/**
 * Asks under the rules that hold for this person here, and gives either the answer's card or the private refusal. A
 * follow-up is made complete by the same person's last question in the channel; the card shows it as it was understood.
 */
function askFor(app: App, interaction: APIInteraction, typed: string, wished: Wished): Promise<Reply> {
  const rephrase = refusedId(REPHRASE, wished);
  return admit(interaction, app, async (admitted) => {
    const { place, policy } = admitted;
    const volumes = await app.guildLibrary.volumesFor(place);
    // Only what was typed is judged: a name that the bot puts in is nobody's fault, and may hide a threat.
    const own = app.check(typed, { policy, volumes });
    const ownRefusal =
      own.action === 'allow' ? undefined : await enforce(app, admitted, own, typed, volumes[0].article, rephrase);
    if (ownRefusal) return ownRefusal;
    const started = performance.now();
    const previous = await app.conversations.read(place);
    const asked = askInConversation(app, { typed, previous, policy, volumes });
    const { question, verdict, answer, volume } = asked;
    const milliseconds = performance.now() - started;
    const { article, key } = volume;
    // What cannot be read is told to its asker alone.
    const unread = UNREAD[answer?.reason ?? ''];
    if (unread) return notice(unread);
    if (answer && verdict.action === 'block') {
      app.guilds.count(place.guildId, answer.status, milliseconds);
      await keep(app, admitted, verdict, typed);
      const speakers = listSpeakers(volume.quotes()).map(({ name }) => name);
      return send(offTopicCard(article, speakers));
    }
    const refusal = own.action === 'allow' && (await enforce(app, admitted, verdict, typed, article, rephrase));
    if (refusal) return refusal;
    if (!answer) return notice(TEXTS.cardUnreadable);
    app.guilds.count(place.guildId, answer.status, milliseconds);
    if (answer.status === 'not-in-article') await app.guilds.keepUnanswered(place.guildId, article.id, question);
    const source = volume.source();
    const [completed, lastAsked] = [askedIn(source, asked.completed), askedIn(source, question)];
    const turn = rememberTurn(completed, answer, previous, source.people, lastAsked);
    const spokenOf = answer.status === 'answered' ? nameInKey(key) : previous?.article;
    await app.conversations.remember(place, { ...turn, ...(spokenOf === undefined ? {} : { article: spokenOf }) });
    const content = { question, typed, article, key, answer };
    return send(
      answerCard(content, {
        ...wished,
        private: wished.private || mustBePrivate(interaction),
        listen: app.readAloud.available,
        feedback: canGiveFeedback(app, interaction),
      }),
    );
  });
}

/** What a press shows: the question that was let through is answered again, as cards carry their own state. */
function answerAgain(app: App, question: string, volume: Volume, meant: number): AnswerCardContent {
  const { answer } = app.answer({ question, top: PASSAGES, volumes: [volume], meant });
  return { question, article: volume.article, key: volume.key, answer };
}

/** How likely an article was meant, as a button carries it. */
function meantIn(percent = '100'): number {
  return /^[1-9]\d?$/.test(percent) ? Number(percent) / 100 : 1;
}

/** Opinions belong to a server, and need the store. */
function canGiveFeedback(app: App, { guild_id }: APIInteraction): boolean {
  return guild_id !== undefined && app.guilds.store !== null;
}

/** Keeps whether an answer helped somebody; the last opinion of each member counts. */
async function giveFeedback(
  app: App,
  interaction: APIMessageComponentInteraction,
  helpful: boolean,
  { article }: Volume,
): Promise<Reply> {
  const { guildId, userId } = placeOf(interaction);
  if (!guildId) return notice(TEXTS.cardUnreadable);
  const { feedback } = app.guilds.requireStore();
  await feedback.give({ answerId: interaction.message.id, userId, guildId, articleId: article.id, helpful });
  return notice(TEXTS.feedbackThanks);
}

/** Questions that half-typed text may be going to be. */
function suggestQuestions(app: App, typed: string, volumes: Volumes): string[] {
  const words = foldCase(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const samples = [
    ...TEXTS.suggestedQuestions,
    ...app.quote({ volumes }).speakers.map(({ name }) => TEXTS.suggestedSpeaker(name)),
  ].filter((question) => words.every((word) => foldCase(question).includes(word)));
  const terms = volumes
    .flatMap((volume) => suggestTerms(volume.source().index, typed, SUGGESTED_TERMS))
    .map((term) => TEXTS.suggestedTerm(term));
  // What was typed comes first, so that choosing nothing sends it as it is. A choice holds no more than so much.
  const asTyped = typed.trim();
  const itself = asTyped !== '' && asTyped.length <= LIMITS.choiceName ? [asTyped] : [];
  return [...new Set([...itself, ...samples, ...terms])];
}

export const ask: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask the article, and see the sentence that proves the answer',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        required: true,
        min_length: 1,
        max_length: QUESTION_LENGTH,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Show the answer only to you' },
      { type: ApplicationCommandOptionType.Boolean, name: 'steps', description: 'Show how the answer was found' },
    ],
  },

  execute(interaction, app) {
    const question = stringOption(interaction, 'question');
    if (!question) return notice(TEXTS.noWords);
    return askFor(app, interaction, question, {
      private: booleanOption(interaction, 'private'),
      steps: booleanOption(interaction, 'steps'),
    });
  },

  async autocomplete(interaction, app) {
    const volumes = await app.guildLibrary.volumesFor(placeOf(interaction));
    return suggestChoices(suggestQuestions(app, focusedOption(interaction)?.value ?? '', volumes));
  },

  async component(interaction, app) {
    const [command, action, ...rest] = interaction.data.custom_id.split(':');
    const prefix = `${command}:${action}`;
    const value = prefix === ANSWER_BUTTONS.more || prefix === ANSWER_BUTTONS.helpful ? rest.shift() : undefined;
    const [key = '', percent] = rest;
    if (prefix === ANSWER_BUTTONS.delete) {
      return isAsker(interaction) ? deleteMessage() : notice(TEXTS.onlyAskerDeletes);
    }
    if (prefix === REPHRASE) {
      const wished = wishedIn(interaction.data.custom_id);
      return openRephrase(interaction, refusedId(REPHRASED, wished), QUESTION_LENGTH);
    }
    const question = questionOfCard(interaction.message.components);
    if (!question) return notice(TEXTS.cardUnreadable);
    const found = await app.guildLibrary.byKey(placeOf(interaction).guildId, key);
    if (!found) return notice(TEXTS.unknownArticle);
    const { volume, hasChanged } = found;
    if (prefix === ANSWER_BUTTONS.helpful) return giveFeedback(app, interaction, value === '1', volume);
    const content = { ...answerAgain(app, question, volume, meantIn(percent)), hasChanged };
    return showOnPress(interaction, (isPrivate) => {
      const options = { private: isPrivate };
      if (prefix === ANSWER_BUTTONS.more && !hasChanged) return passagesCard(content, Number(value) || 0, options);
      if (prefix === ANSWER_BUTTONS.steps && !hasChanged) return stepsCard(content, options);
      return answerCard(content, {
        ...options,
        listen: app.readAloud.available,
        feedback: canGiveFeedback(app, interaction),
      });
    });
  },

  modal(interaction, app) {
    return askFor(app, interaction, textInput(interaction, REPHRASE_INPUT), wishedIn(interaction.data.custom_id));
  },
};
