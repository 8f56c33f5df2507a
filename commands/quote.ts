import { type APIInteraction, ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { UserError } from '../src/base/errors.ts';
import type { Card } from '../src/cards/components.ts';
import { ABOUT_LENGTH, SPEAKER_LENGTH } from '../src/cards/limits.ts';
import { oneLine, shorten } from '../src/cards/markdown.ts';
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
import type { FoundQuote, QuoteOutcome } from '../src/find-quotes.ts';
import { keyAmong, type Volumes } from '../src/library/volume.ts';
import { drawQuotePicture } from '../src/media/quote-picture.ts';
import { matchSpeaker, speakerMark } from '../src/quotes/speakers.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { admit, enforce, openRephrase } from './gate.ts';
import { booleanOption, focusedOption, stringOption, textInput } from './input.ts';
import { mustAnswerPrivately, mustBePrivate, placeOf } from './origin.ts';
import { type LateMessage, notice, type Reply, send, sendLater, showOnPress, suggestNamed } from './reply.ts';

const PICTURE_FILE = 'quote.png';
/** Prefixes of the custom ids of the button that gives a blocked text back in a form, and of that form. */
const REPHRASE = 'quote:rephrase';
const REPHRASED = 'quote:rephrased';
/** What may be typed, and how many characters of it are taken. */
const TYPED = { about: ABOUT_LENGTH, speaker: SPEAKER_LENGTH } as const;
const OTHER = { about: 'speaker', speaker: 'about' } as const;

/** How far the buttons leaf that do. */
const STEPS: Record<string, number | undefined> = { [QUOTE_BUTTONS.back]: -1, [QUOTE_BUTTONS.next]: 1 };

/** What was looked for and is found. */
interface Search extends Pick<QuoteOutcome, 'quotes' | 'isNearby'> {
  volumes: Volumes;
  sought: Pick<QuoteSearch, 'speaker' | 'about'>;
}

/** A button's search, made again. */
interface PressedSearch extends Search {
  /** Of the quotation whose card was pressed, among those found. */
  position: number;
  /** Whether that quotation is not found any more. */
  hasChanged: boolean;
}

/**
 * The quotations that a button's search finds, made again. Where the one that its card shows is not among them any more,
 * the search begins anew without the speaker.
 */
export async function quotesOfButton(
  app: App,
  guildId: string | null,
  { index, key, speaker: mark, about }: QuoteSearch,
): Promise<PressedSearch | 'article-gone' | 'speaker-gone'> {
  const found = await app.guildLibrary.byKey(guildId, key);
  if (!found) return 'article-gone';
  const { volumes, volume } = found;
  const subject = about ? { about } : {};
  if (!found.hasChanged) {
    const speakers = mark === undefined ? [] : app.quote({ volumes }).speakers;
    const speaker = speakers.find(({ name }) => speakerMark(name) === mark);
    if (mark !== undefined && !speaker) return 'speaker-gone';
    const { quotes, isNearby } = app.quote({ ...subject, ...(speaker ? { speaker: speaker.name } : {}), volumes });
    const position = quotes.findIndex((quote) => quote.article === volume.article && quote.index === index);
    const sought = { ...subject, ...(mark === undefined ? {} : { speaker: mark }) };
    if (position >= 0) return { quotes, isNearby, volumes, sought, position, hasChanged: false };
  }
  const { quotes, isNearby } = app.quote({ ...subject, volumes });
  return { quotes, isNearby, volumes, sought: subject, position: 0, hasChanged: true };
}

/** What a card shows of a search: the quotation at this position, if there is one. */
function shownAt(position: number, { quotes, volumes, sought }: Search) {
  const found = quotes[position];
  if (!found) return undefined;
  const search: QuoteSearch = { ...sought, index: found.index, key: keyAmong(volumes, found) };
  return { ...found, position, count: quotes.length, search };
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
  if (speaker && !outcome.speaker) return notice(`${TEXTS.nothingSaidBy(oneLine(speaker))} ${quotedAre(names)}`);
  const sought = {
    ...(outcome.speaker ? { speaker: speakerMark(outcome.speaker.name) } : {}),
    ...(about ? { about } : {}),
  };
  const shown = shownAt(0, { ...outcome, volumes, sought });
  if (!shown) {
    const line = oneLine(about ?? '');
    return notice(
      about ? `${line ? TEXTS.nothingSaid(line) : TEXTS.nothingFound} ${quotedAre(names)}` : TEXTS.noQuotes,
    );
  }
  const isPrivate = mustBePrivate(interaction);
  const options = { private: isPrivate, listen: app.readAloud.available, isNearby: outcome.isNearby };
  // A picture could not say that it is not on the subject.
  if (!image || outcome.isNearby) return send(quoteCard(shown, options));
  const inWords = () => quoteCard(shown, { ...options, note: TEXTS.imageFailed });
  return sendLater(() => drawOrTell(shown, inWords, app, isPrivate), options);
}

/** A search in a custom id of at most 100 characters: which of its texts was refused, whether a picture is wanted, the other text. */
function refusedId(prefix: string, refused: keyof typeof TYPED, wanted: Wanted): string {
  return `${prefix}:${refused[0]}${wanted.image ? 1 : 0}:${wanted[OTHER[refused]] ?? ''}`;
}

/** Reads what `refusedId` wrote: of the search all but the text that was refused. */
function readRefused(customId: string): { refused: keyof typeof TYPED; wanted: Wanted } {
  const [, letter, image, other] = /^[a-z]+:[a-z]+:([as])([01]):([\s\S]*)$/.exec(customId) ?? [];
  const refused = letter === 's' ? 'speaker' : 'about';
  return { refused, wanted: { image: image === '1', ...(other ? { [OTHER[refused]]: other } : {}) } };
}

/** Looks for a quotation under the rules that hold for this person here; what is refused can be said differently. */
function pull(app: App, interaction: APIInteraction, wanted: Wanted): Promise<Reply> {
  return admit(interaction, app, async (admitted) => {
    const volumes = await app.guildLibrary.volumesFor(admitted.place);
    const typed = (['about', 'speaker'] as const).map((name) => ({ name, text: wanted[name] ?? '' }));
    const long = typed.find(({ name, text }) => text.length > TYPED[name]);
    if (long) return notice(TEXTS.tooLong(TYPED[long.name]));
    for (const { name, text } of typed) {
      if (text === '') continue;
      const verdict = app.check(text, { policy: admitted.policy, volumes });
      const rephrase = refusedId(REPHRASE, name, wanted);
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
    const { custom_id: id } = interaction.data;
    if (id.startsWith(REPHRASE)) {
      const { refused, wanted } = readRefused(id);
      return openRephrase(interaction, refusedId(REPHRASED, refused, wanted), TYPED[refused]);
    }
    const pressed = parseQuoteButtonId(id);
    if (!pressed) return notice(TEXTS.cardUnreadable);
    const again = await quotesOfButton(app, placeOf(interaction).guildId, pressed);
    if (again === 'article-gone') return notice(TEXTS.unknownArticle);
    if (again === 'speaker-gone') return notice(TEXTS.speakerGone);
    const { quotes, isNearby, hasChanged } = again;
    const position = hasChanged ? 0 : again.position + (STEPS[pressed.prefix] ?? 0);
    const shown = shownAt(Math.min(Math.max(0, position), quotes.length - 1), again);
    if (!shown) return notice(hasChanged ? TEXTS.articleChangedQuotes : TEXTS.cardUnreadable);
    const listen = app.readAloud.available;
    if (pressed.prefix === QUOTE_BUTTONS.image && !hasChanged && !isNearby) {
      const isPrivate = mustAnswerPrivately(interaction);
      const inWords = () => quoteCard(shown, { private: isPrivate, listen, note: TEXTS.imageFailed });
      return admit(interaction, app, () =>
        sendLater(() => drawOrTell(shown, inWords, app, isPrivate), { private: isPrivate }),
      );
    }
    return showOnPress(interaction, (isPrivate) =>
      quoteCard(shown, {
        private: isPrivate,
        listen,
        isNearby,
        around: pressed.prefix === QUOTE_BUTTONS.around,
        ...(hasChanged ? { note: TEXTS.articleChanged } : {}),
      }),
    );
  },

  modal(interaction, app) {
    const { refused, wanted } = readRefused(interaction.data.custom_id);
    return pull(app, interaction, { ...wanted, [refused]: textInput(interaction, REPHRASE_INPUT) });
  },
};
