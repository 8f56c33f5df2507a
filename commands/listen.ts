import {
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { App, FoundQuote } from '../src/app.ts';
import type { Article } from '../src/article/article.ts';
import { LISTEN_BUTTON, questionOfCard } from '../src/cards/answer-card.ts';
import { ABOUT_LENGTH } from '../src/cards/limits.ts';
import { escapeMarkdown, shorten } from '../src/cards/markdown.ts';
import { parseQuoteButtonId } from '../src/cards/quote-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { articleAsSpeech } from '../src/read-aloud.ts';
import {
  type Command,
  EVERYWHERE,
  focusedOption,
  isAsker,
  mustBePrivate,
  notice,
  type Reply,
  sendLater,
  stringOption,
  suggestChoices,
} from './command.ts';
import { admit, enforce } from './gate.ts';
import { quotesOfButton } from './quote.ts';

const SECONDS_PER_MINUTE = 60;
const TITLE_LENGTH = 200;

/** Something of an article to be read aloud, and what to call it. */
interface Reading {
  article: Article;
  title: string;
  text: string;
}

function quoteReading({ quote, article }: FoundQuote): Reading {
  const speaker = quote.speaker ?? TEXTS.speakerNotStated;
  return { article, title: speaker, text: `${speaker}: ${quote.text}` };
}

function answerReading(app: App, question: string, key?: string): Reading | undefined {
  const volume = key === undefined ? undefined : app.library.byKey(key);
  const { answer, volume: answered } = app.answer({ question, ...(volume ? { volume } : {}) });
  const { span } = answer;
  if (answer.status !== 'answered' || !span) return undefined;
  const sentence = answer.passages.find(({ paragraph }) => paragraph === span.paragraph)?.text ?? span.text;
  return { article: answered.article, title: question, text: sentence };
}

function play(app: App, { article, title, text }: Reading, options: { private: boolean }): Reply {
  if (!app.readAloud.available) return notice(TEXTS.noVoice);
  return sendLater(async () => {
    const { mp3, seconds, contentType } = await app.readAloud.read(article, text);
    const whole = Math.round(seconds);
    const length = [
      Math.floor(whole / SECONDS_PER_MINUTE),
      String(whole % SECONDS_PER_MINUTE).padStart(2, '0'),
    ] as const;
    const name = `${article.id}.mp3`;
    return {
      message: {
        content: escapeMarkdown(TEXTS.listening(shorten(title, TITLE_LENGTH), ...length)),
        attachments: [{ id: '0', filename: name, description: shorten(title, TITLE_LENGTH) }],
        allowed_mentions: { parse: [] },
      },
      files: [{ name, data: mp3, contentType }],
    };
  }, options);
}

function readingOfButton(interaction: APIMessageComponentInteraction, app: App): Reading | undefined {
  const id = interaction.data.custom_id;
  if (id.startsWith(`${LISTEN_BUTTON}:`)) {
    const question = questionOfCard(interaction.message.components);
    return question === undefined ? undefined : answerReading(app, question, id.slice(LISTEN_BUTTON.length + 1));
  }
  const pressed = parseQuoteButtonId(id);
  const found = pressed && quotesOfButton(app, pressed)[pressed.position];
  return found && quoteReading(found);
}

export const listen: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'listen',
    description: 'Hear the article, or a part of it, read aloud',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        description: 'The whole article (where left out), somebody who is quoted, or a question',
        max_length: ABOUT_LENGTH,
        autocomplete: true,
      },
    ],
  },

  execute(interaction, app) {
    const what = stringOption(interaction, 'what');
    const options = { private: mustBePrivate(interaction) };
    const [first] = app.library.volumes;
    if (!first) return notice(TEXTS.noArticle);
    if (what === undefined || what === TEXTS.listenArticle) {
      return play(
        app,
        { article: first.article, title: first.article.title, text: articleAsSpeech(first.article) },
        options,
      );
    }
    return admit(interaction, app, async (admitted) => {
      const refusal = await enforce(app, admitted, app.check(what, { policy: admitted.policy }), what, first.article);
      if (refusal) return refusal;
      const [said] = app.quote({ speaker: what }).quotes;
      const reading = said ? quoteReading(said) : answerReading(app, what);
      return reading ? play(app, reading, options) : notice(TEXTS.listenNothing);
    });
  },

  autocomplete(interaction, app) {
    const typed = (focusedOption(interaction)?.value ?? '').trim().toLowerCase();
    const choices = [TEXTS.listenArticle, ...app.quote({}).speakers.map(({ name }) => name)];
    return suggestChoices(choices.filter((choice) => choice.toLowerCase().includes(typed)));
  },

  component(interaction, app) {
    const reading = readingOfButton(interaction, app);
    return reading ? play(app, reading, { private: !isAsker(interaction) }) : notice(TEXTS.cardUnreadable);
  },
};
