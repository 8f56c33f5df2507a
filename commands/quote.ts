import { type APIInteraction, ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { UserError } from '../src/base/errors.ts';
import type { Card } from '../src/cards/components.ts';
import { ABOUT_LENGTH, SPEAKER_LENGTH } from '../src/cards/limits.ts';
import { shorten } from '../src/cards/markdown.ts';
import { quotedAre } from '../src/cards/notice-card.ts';
import {
  parseQuoteButtonId,
  pictureCard,
  pictureContent,
  QUOTE_BUTTONS,
  type QuoteSearch,
  quoteCard,
} from '../src/cards/quote-card.ts';
import { REPHRASE_INPUT } from '../src/cards/rephrase-modal.ts';
import { TEXTS } from '../src/cards/texts.ts';
import type { FoundQuote } from '../src/find-quotes.ts';
import { keyOf, type Volumes } from '../src/library/volume.ts';
import { drawQuotePicture } from '../src/media/quote-picture.ts';
import { matchSpeaker, speakerMark } from '../src/quotes/speakers.ts';
import {
  booleanOption,
  type Command,
  EVERYWHERE,
  focusedOption,
  type LateMessage,
  mustAnswerPrivately,
  mustBePrivate,
  notice,
  placeOf,
  type Reply,
  send,
  sendLater,
  showOnPress,
  stringOption,
  suggestNamed,
  textInput,
} from './command.ts';
import { admit, enforce, openRephrase } from './gate.ts';

const PICTURE_FILE = 'quote.png';
/** Custom ids of the button that gives a blocked text back in a form, and of that form. */
const REPHRASE = 'quote:rephrase';
const REPHRASED = 'quote:rephrased';

/** A button's search, made again. */
interface PressedSearch {
  quotes: FoundQuote[];
  search: QuoteSearch;
  hasChanged: boolean;
  /** Whether nobody is quoted any more whom the button means. */
  isSpeakerGone: boolean;
}

/**
 * The quotations that a button's search finds, made again; undefined where the article is gone. Where it has changed,
 * the position no longer means what it meant, and the search begins anew without the speaker.
 */
export async function quotesOfButton(
  app: App,
  guildId: string | null,
  search: QuoteSearch,
): Promise<PressedSearch | undefined> {
  const found = await app.guildLibrary.byKey(guildId, search.key);
  if (!found) return undefined;
  const { volumes, hasChanged } = found;
  const about = search.about ? { about: search.about } : {};
  if (hasChanged) {
    const again = { position: 0, key: keyOf(volumes), ...about };
    return { quotes: app.quote({ ...about, volumes }).quotes, search: again, hasChanged, isSpeakerGone: false };
  }
  if (search.speaker === undefined)
    return { quotes: app.quote({ ...about, volumes }).quotes, search, hasChanged, isSpeakerGone: false };
  const { speakers } = app.quote({ volumes });
  const speaker = speakers.find(({ name }) => speakerMark(name) === search.speaker)?.name;
  if (speaker === undefined) return { quotes: [], search, hasChanged, isSpeakerGone: true };
  return { quotes: app.quote({ ...about, speaker, volumes }).quotes, search, hasChanged, isSpeakerGone: false };
}

/** The quotation as a picture; where that fails, in words, so that a picture never loses an answer. */
async function drawOrTell(found: FoundQuote, inWords: () => Card, app: App, isPrivate: boolean): Promise<LateMessage> {
  try {
    const { png, alt } = await drawQuotePicture(pictureContent(found.quote, found.article));
    return {
      message: pictureCard({ ...found, file: PICTURE_FILE, alt }, { private: isPrivate }),
      files: [{ name: PICTURE_FILE, data: png, contentType: 'image/png' }],
    };
  } catch (error) {
    app.log.warn({ error: error instanceof UserError ? error.code : 'unexpected' }, 'a picture could not be drawn');
    return { message: inWords() };
  }
}

/** What `/quote` is asked for. */
interface Wanted {
  about?: string | undefined;
  speaker?: string | undefined;
  image?: boolean | undefined;
}

function quoteFor(interaction: APIInteraction, app: App, volumes: Volumes, { about, speaker, image }: Wanted): Reply {
  const outcome = app.quote({ ...(about ? { about } : {}), ...(speaker ? { speaker } : {}), volumes });
  const names = outcome.speakers.map(({ name }) => name);
  if (speaker && !outcome.speaker) return notice(`${TEXTS.nothingSaidBy(speaker)} ${quotedAre(names)}`);
  const found = outcome.quotes[0];
  if (!found) return notice(about ? `${TEXTS.nothingSaid(about)} ${quotedAre(names)}` : TEXTS.noQuotes);
  const search: QuoteSearch = {
    position: 0,
    key: keyOf(volumes),
    ...(outcome.speaker ? { speaker: speakerMark(outcome.speaker.name) } : {}),
    ...(about ? { about } : {}),
  };
  const isPrivate = mustBePrivate(interaction);
  const shown = { ...found, count: outcome.quotes.length, search };
  const options = { private: isPrivate, listen: app.readAloud.available };
  if (!image) return send(quoteCard(shown, options));
  const inWords = () => quoteCard(shown, { ...options, note: TEXTS.imageFailed });
  return sendLater(() => drawOrTell(found, inWords, app, isPrivate), options);
}

/** Looks for a quotation under the rules that hold for this person here; a refused topic alone can be said differently. */
function pull(app: App, interaction: APIInteraction, wanted: Wanted): Promise<Reply> {
  const { about, speaker } = wanted;
  return admit(interaction, app, async (admitted) => {
    const volumes = await app.guildLibrary.volumesFor(admitted.place);
    for (const [text, limit] of [[about, ABOUT_LENGTH] as const, [speaker, SPEAKER_LENGTH] as const]) {
      if (text === undefined) continue;
      if (text.length > limit) return notice(TEXTS.tooLong(limit));
      const verdict = app.check(text, { policy: admitted.policy, volumes });
      const rephrase = speaker === undefined ? REPHRASE : undefined;
      const reply = await enforce(app, admitted, verdict, text, volumes[0].article, rephrase);
      if (reply) return reply;
    }
    return quoteFor(interaction, app, volumes, wanted);
  });
}

export const quote: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'quote',
    description: 'Pull what somebody said, word for word, with who said it',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        description: 'What it should be about',
        max_length: ABOUT_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Who said it',
        max_length: SPEAKER_LENGTH,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'image', description: 'Make a picture of it, to pass on' },
    ],
  },

  execute(interaction, app) {
    return pull(app, interaction, {
      about: stringOption(interaction, 'about'),
      speaker: stringOption(interaction, 'speaker'),
      image: booleanOption(interaction, 'image'),
    });
  },

  async autocomplete(interaction, app) {
    const { speakers } = app.quote({ volumes: await app.guildLibrary.volumesFor(placeOf(interaction)) });
    const typed = focusedOption(interaction)?.value.trim() ?? '';
    return suggestNamed(
      (typed === '' ? speakers : matchSpeaker(speakers, typed)).map((speaker) => ({
        name: TEXTS.speakerChoice(speaker.name, speaker.role, speaker.quotes),
        value: shorten(speaker.name, SPEAKER_LENGTH),
      })),
    );
  },

  async component(interaction, app) {
    if (interaction.data.custom_id === REPHRASE) return openRephrase(interaction, REPHRASED, ABOUT_LENGTH);
    const pressed = parseQuoteButtonId(interaction.data.custom_id);
    if (!pressed) return notice(TEXTS.cardUnreadable);
    const again = await quotesOfButton(app, placeOf(interaction).guildId, pressed);
    if (!again) return notice(TEXTS.unknownArticle);
    const { quotes, search, hasChanged, isSpeakerGone } = again;
    if (isSpeakerGone) return notice(TEXTS.speakerGone);
    const position = Math.min(Math.max(0, search.position), quotes.length - 1);
    const found = quotes[position];
    if (!found) return notice(hasChanged ? TEXTS.articleChangedQuotes : TEXTS.cardUnreadable);
    const shown = { ...found, count: quotes.length, search: { ...search, position } };
    const listen = app.readAloud.available;
    if (pressed.prefix === QUOTE_BUTTONS.image && !hasChanged) {
      const isPrivate = mustAnswerPrivately(interaction);
      const inWords = () => quoteCard(shown, { private: isPrivate, listen, note: TEXTS.imageFailed });
      return admit(interaction, app, () =>
        sendLater(() => drawOrTell(found, inWords, app, isPrivate), { private: isPrivate }),
      );
    }
    return showOnPress(interaction, (isPrivate) =>
      quoteCard(shown, {
        private: isPrivate,
        listen,
        around: pressed.prefix === QUOTE_BUTTONS.around,
        ...(hasChanged ? { note: TEXTS.articleChanged } : {}),
      }),
    );
  },

  modal(interaction, app) {
    const about = textInput(interaction, REPHRASE_INPUT);
    return pull(app, interaction, about ? { about } : {});
  },
};
