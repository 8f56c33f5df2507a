import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type App, QUESTION_LENGTH } from '../src/app.ts';
import { ANSWER_BUTTONS, answerCard, passagesCard, questionOfCard, stepsCard } from '../src/cards/answer-card.ts';
import { blockedCard, offTopicCard, ownTextOfCard, supportCard } from '../src/cards/notice-card.ts';
import { rephrasedText, rephraseModal } from '../src/cards/rephrase-modal.ts';
import { TEXTS } from '../src/cards/texts.ts';
import type { Volume } from '../src/library/library.ts';
import { listSpeakers } from '../src/quotes/speakers.ts';
import { suggest } from '../src/search/passage-index.ts';
import { foldCase } from '../src/text/tokens.ts';
import {
  booleanOption,
  type Command,
  deleteMessage,
  EVERYWHERE,
  focusedOption,
  isAsker,
  mustBePrivate,
  notice,
  openModal,
  type Reply,
  send,
  showOnPress,
  stringOption,
  suggestChoices,
} from './command.ts';

/** How many passages "More passages" leafs through. */
const PASSAGES = 12;
const SUGGESTED_TERMS = 8;
/** Custom ids of the button that gives a blocked text back in a form, and of that form. */
const REPHRASE = 'ask:rephrase';
const REPHRASED = 'ask:rephrased';

type AskedCard = { reply: Reply } | { content: Parameters<typeof answerCard>[0] };

/** Asks, and gives either what a card shows or the private refusal. */
function askFor(app: App, question: string, volume?: Volume): AskedCard {
  const outcome = app.ask({ question, top: PASSAGES, ...(volume ? { volume } : {}) });
  const { article, key, quotes } = outcome.volume;
  if (outcome.verdict.rule === 'distress') return { reply: send(supportCard()) };
  if (!outcome.answer) return { reply: send(blockedCard(outcome.verdict, question, article, REPHRASE)) };
  if (outcome.answer.status === 'off-topic') {
    const speakers = listSpeakers([...quotes()]).map((speaker) => speaker.name);
    return { reply: send(offTopicCard(article, speakers)) };
  }
  return { content: { question, article, key, answer: outcome.answer } };
}

/** Questions that half-typed text may be going to be. */
function suggestQuestions(app: App, typed: string): string[] {
  const words = foldCase(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const samples = [
    ...TEXTS.suggestedQuestions,
    ...app.quote({}).speakers.map(({ name }) => TEXTS.suggestedSpeaker(name)),
  ].filter((question) => words.every((word) => foldCase(question).includes(word)));
  const terms = app.library.volumes
    .flatMap((volume) => suggest(volume.source().index, typed, SUGGESTED_TERMS))
    .filter(({ kind }) => kind === 'term')
    .map(({ text }) => TEXTS.suggestedTerm(text));
  return [...new Set([...samples, ...terms])];
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
    const asked = askFor(app, question);
    if ('reply' in asked) return asked.reply;
    const isPrivate = booleanOption(interaction, 'private') || mustBePrivate(interaction);
    return send(
      answerCard(asked.content, {
        private: isPrivate,
        steps: booleanOption(interaction, 'steps'),
        listen: app.readAloud.available,
      }),
    );
  },

  autocomplete(interaction, app) {
    return suggestChoices(suggestQuestions(app, focusedOption(interaction)?.value ?? ''));
  },

  component(interaction, app) {
    const [command, action, ...rest] = interaction.data.custom_id.split(':');
    const prefix = `${command}:${action}`;
    if (prefix === ANSWER_BUTTONS.delete) {
      return isAsker(interaction) ? deleteMessage() : notice(TEXTS.onlyAskerDeletes);
    }
    if (prefix === REPHRASE) {
      const text = ownTextOfCard(interaction.message.components) ?? '';
      return openModal(rephraseModal(REPHRASED, text, QUESTION_LENGTH));
    }
    const question = questionOfCard(interaction.message.components);
    const volume = app.library.byKey(rest.at(-1) ?? '');
    if (!question) return notice(TEXTS.cardUnreadable);
    if (!volume) return notice(TEXTS.unknownArticle);
    const asked = askFor(app, question, volume);
    if ('reply' in asked) return asked.reply;
    return showOnPress(interaction, (isPrivate) => {
      const options = { private: isPrivate };
      if (prefix === ANSWER_BUTTONS.more) return passagesCard(asked.content, Number(rest[0]) || 0, options);
      if (prefix === ANSWER_BUTTONS.steps) return stepsCard(asked.content, options);
      return answerCard(asked.content, { ...options, listen: app.readAloud.available });
    });
  },
  modal(interaction, app) {
    const asked = askFor(app, rephrasedText(interaction));
    if ('reply' in asked) return asked.reply;
    return send(answerCard(asked.content, { private: mustBePrivate(interaction), listen: app.readAloud.available }));
  },
};
