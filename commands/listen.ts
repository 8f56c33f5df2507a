import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { type Article, paragraphOf } from '../src/article/article.ts';
import { ARTICLE_ID_LENGTH } from '../src/article/import/article-id.ts';
import { LISTEN_BUTTON, questionOfCard } from '../src/cards/answer-card.ts';
import { ABOUT_LENGTH } from '../src/cards/limits.ts';
import { escapeMarkdown, shorten } from '../src/cards/markdown.ts';
import { parseQuoteButtonId } from '../src/cards/quote-card.ts';
import { REPHRASE_INPUT } from '../src/cards/rephrase-modal.ts';
import { TEXTS } from '../src/cards/texts.ts';
import type { FoundQuote } from '../src/find-quotes.ts';
import type { Volume, Volumes } from '../src/library/volume.ts';
import { articleAsSpeech } from '../src/read-aloud.ts';
import { articlesMeant, notMeant, suggestArticles } from './article.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { admit, enforce, openRephrase } from './gate.ts';
import { focusedOption, stringOption, textInput } from './input.ts';
import { mustAnswerPrivately, mustBePrivate, placeOf } from './origin.ts';
import { quotesOfButton } from './quote.ts';
import { notice, type Reply, sendLater, suggestNamed } from './reply.ts';

const SECONDS_PER_MINUTE = 60;
const TITLE_LENGTH = 200;
/** Prefixes of the custom ids of the button that gives a blocked text back in a form, and of that form; the key of the article follows where one was chosen. */
const REPHRASE = 'listen:rephrase';
const REPHRASED = 'listen:rephrased';

/** What stands for the whole article where it is typed, as `TEXTS.listenArticle` does where it is picked. */
const WHOLE = /^(?:the )?(?:whole |full |entire )?(?:article|story|text|everything|all)$/i;

/** A paragraph of the first article, as its answers name it, "¶3", or as it can be typed: "paragraph 3", "p3", "3". */
const PARAGRAPH = /^(?:¶|paragraph|para\.?|p\.?)?\s*(\d{1,6})$/i;

/** Something of an article to be read aloud, and what to call it. */
interface Reading {
  article: Article;
  title: string;
  text: string;
  /** What else is to be told. */
  note?: string | undefined;
}

function quoteReading({ quote, article }: FoundQuote): Reading {
  const speaker = quote.speaker ?? TEXTS.speakerNotStated;
  return { article, title: speaker, text: `${speaker}: ${quote.text}` };
}

function answerReading(app: App, question: string, volumes: Volumes): Reading | undefined {
  const { answer, volume: answered } = app.answer({ question, volumes });
  const { span } = answer;
  if (answer.status !== 'answered' || !span) return undefined;
  const sentence = answer.passages.find(({ paragraph }) => paragraph === span.paragraph)?.text ?? span.text;
  return { article: answered.article, title: question, text: sentence };
}

function play(app: App, { article, title, text, note }: Reading, options: { private: boolean }): Reply {
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
        content: escapeMarkdown(
          [TEXTS.listening(shorten(title, TITLE_LENGTH), ...length), ...(note === undefined ? [] : [note])].join('\n'),
        ),
        attachments: [{ id: '0', filename: name, description: shorten(title, TITLE_LENGTH) }],
        allowed_mentions: { parse: [] },
      },
      files: [{ name, data: mp3, contentType }],
    };
  }, options);
}

/** What somebody wants to hear. */
interface Wanted {
  /** The whole article where left out. */
  what?: string | undefined;
  /** Which article, as it was typed, or its key; any that is asked about here where left out. */
  article?: string | undefined;
}

/** The articles that somebody may mean who typed this, of those that are asked about. */
function volumesMeant(volumes: Volumes, typed: string): Volume[] {
  const byKey = volumes.filter(({ key }) => key === typed);
  const entries = volumes.map((volume) => ({ id: volume.article.id, title: volume.article.title, volume }));
  return byKey.length > 0 ? byKey : articlesMeant(entries, typed).map(({ volume }) => volume);
}

function noteOf({ hasChanged }: { hasChanged: boolean }): string | undefined {
  return hasChanged ? TEXTS.articleChanged : undefined;
}

/** What a button of a card wants read, or why it cannot be. */
async function readingOfButton(interaction: APIMessageComponentInteraction, app: App): Promise<Reading | string> {
  const id = interaction.data.custom_id;
  const { guildId } = placeOf(interaction);
  if (id.startsWith(`${LISTEN_BUTTON}:`)) {
    const question = questionOfCard(interaction.message.components);
    const found = await app.guildLibrary.byKey(guildId, id.slice(LISTEN_BUTTON.length + 1));
    const reading = question === undefined || !found ? undefined : answerReading(app, question, found.volumes);
    return found && reading ? { ...reading, note: noteOf(found) } : TEXTS.cardUnreadable;
  }
  const pressed = parseQuoteButtonId(id);
  const again = pressed ? await quotesOfButton(app, guildId, pressed) : 'article-gone';
  if (again === 'article-gone') return TEXTS.cardUnreadable;
  if (again === 'speaker-gone') return TEXTS.speakerGone;
  const found = again.quotes[again.position];
  return found ? { ...quoteReading(found), note: noteOf(again) } : TEXTS.cardUnreadable;
}

/** Reads aloud what somebody wants to hear, under the rules that hold for this person here. */
function hear(app: App, interaction: APIInteraction, { what, article: typed }: Wanted): Promise<Reply> {
  const options = { private: mustBePrivate(interaction) };
  return admit(interaction, app, async (admitted) => {
    const asked = await app.guildLibrary.volumesFor(admitted.place);
    const meant = typed === undefined ? [] : volumesMeant(asked, typed);
    const [chosen] = meant;
    if (typed !== undefined && (!chosen || meant.length > 1)) return notMeant(typed, meant);
    const volumes: Volumes = chosen ? [chosen] : asked;
    const { article } = volumes[0];
    const note = volumes.length > 1 ? TEXTS.listenSeveral : undefined;
    if (what === undefined || WHOLE.test(what)) {
      return play(app, { article, title: article.title, text: articleAsSpeech(article), note }, options);
    }
    const number = PARAGRAPH.exec(what)?.[1];
    if (number !== undefined) {
      const paragraph = paragraphOf(article, Number(number));
      if (!paragraph) return notice(`${TEXTS.listenParagraphs(article.paragraphs.length)}${note ? ` ${note}` : ''}`);
      const place = TEXTS.place(paragraph.number);
      const title = asked.length > 1 ? `${place} · ${article.title}` : place;
      return play(app, { article, title, text: paragraph.text, note }, options);
    }
    const verdict = app.check(what, { policy: admitted.policy, volumes });
    const rephrase = chosen ? `${REPHRASE}:${chosen.key}` : REPHRASE;
    const refusal = await enforce(app, admitted, verdict, what, article, rephrase);
    if (refusal) return refusal;
    const [said] = app.quote({ speaker: what, volumes }).quotes;
    const reading = said ? quoteReading(said) : answerReading(app, what, volumes);
    return reading ? play(app, reading, options) : notice(TEXTS.listenNothing);
  });
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
        description: 'The whole article (where left out), a paragraph (¶3), somebody who is quoted, or a question',
        max_length: ABOUT_LENGTH,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Which article, where several can be asked about here',
        max_length: ARTICLE_ID_LENGTH,
        autocomplete: true,
      },
    ],
  },

  execute(interaction, app) {
    return hear(app, interaction, {
      what: stringOption(interaction, 'what'),
      article: stringOption(interaction, 'article'),
    });
  },

  async autocomplete(interaction, app) {
    const volumes = await app.guildLibrary.volumesFor(placeOf(interaction));
    const { name: option, value = '' } = focusedOption(interaction) ?? {};
    if (option === 'article') {
      const isAsked = ({ id }: { id: string }) => volumes.some(({ article }) => article.id === id);
      return suggestNamed(await suggestArticles(interaction, app, isAsked));
    }
    const typed = value.trim().toLowerCase();
    const choices = [TEXTS.listenArticle, ...app.quote({ volumes }).speakers.map(({ name }) => name)];
    const fitting = choices.filter((choice) => choice.toLowerCase().includes(typed));
    return suggestNamed(fitting.map((name) => ({ name, value: shorten(name, ABOUT_LENGTH) })));
  },

  component(interaction, app) {
    const { custom_id: id } = interaction.data;
    if (id.startsWith(REPHRASE)) return openRephrase(interaction, id.replace(REPHRASE, REPHRASED), ABOUT_LENGTH);
    return admit(interaction, app, async () => {
      const reading = await readingOfButton(interaction, app);
      if (typeof reading === 'string') return notice(reading);
      return play(app, reading, { private: mustAnswerPrivately(interaction) });
    });
  },

  modal(interaction, app) {
    const article = interaction.data.custom_id.slice(REPHRASED.length + 1);
    return hear(app, interaction, {
      what: textInput(interaction, REPHRASE_INPUT) || undefined,
      article: article || undefined,
    });
  },
};
