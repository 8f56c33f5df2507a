import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { App, QuoteOutcome } from '../src/app.ts';
import { ABOUT_LENGTH, SPEAKER_LENGTH } from '../src/cards/limits.ts';
import { blockedCard, quotedAre } from '../src/cards/notice-card.ts';
import { parseQuoteButtonId, QUOTE_BUTTONS, type QuoteSearch, quoteCard } from '../src/cards/quote-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { matchSpeaker } from '../src/quotes/speakers.ts';
import {
  type Command,
  EVERYWHERE,
  focusedOption,
  mustBePrivate,
  notice,
  send,
  showOnPress,
  stringOption,
  suggestChoices,
} from './command.ts';

/** Makes the search of a button again. */
function repeatSearch(app: App, search: QuoteSearch): QuoteOutcome {
  const speaker = search.speaker === undefined ? undefined : app.quote({}).speakers[search.speaker]?.name;
  return app.quote({ ...(search.about ? { about: search.about } : {}), ...(speaker ? { speaker } : {}) });
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
    ],
  },

  execute(interaction, app) {
    const about = stringOption(interaction, 'about');
    const speaker = stringOption(interaction, 'speaker');
    for (const [text, limit] of [[about, ABOUT_LENGTH] as const, [speaker, SPEAKER_LENGTH] as const]) {
      if (text === undefined) continue;
      if (text.length > limit) return notice(TEXTS.tooLong(limit));
      const verdict = app.check(text);
      const article = app.library.volumes[0]?.article;
      if (verdict.action === 'block' && article) return send(blockedCard(verdict, text, article));
    }
    const outcome = app.quote({ ...(about ? { about } : {}), ...(speaker ? { speaker } : {}) });
    const names = outcome.speakers.map(({ name }) => name);
    if (speaker && !outcome.speaker) return notice(`${TEXTS.nothingSaidBy(speaker)} ${quotedAre(names)}`);
    const found = outcome.quotes[0];
    if (!found) return notice(about ? `${TEXTS.nothingSaid(about)} ${quotedAre(names)}` : TEXTS.noQuotes);
    const search: QuoteSearch = {
      position: 0,
      ...(outcome.speaker ? { speaker: names.indexOf(outcome.speaker.name) } : {}),
      ...(about ? { about } : {}),
    };
    return send(quoteCard({ ...found, count: outcome.quotes.length, search }, { private: mustBePrivate(interaction) }));
  },

  autocomplete(interaction, app) {
    const { speakers } = app.quote({});
    const typed = focusedOption(interaction)?.value.trim() ?? '';
    return suggestChoices((typed === '' ? speakers : matchSpeaker(speakers, typed)).map(({ name }) => name));
  },

  component(interaction, app) {
    const pressed = parseQuoteButtonId(interaction.data.custom_id);
    if (!pressed) return notice(TEXTS.cardUnreadable);
    const { quotes } = repeatSearch(app, pressed);
    const position = Math.min(Math.max(0, pressed.position), quotes.length - 1);
    const found = quotes[position];
    if (!found) return notice(TEXTS.cardUnreadable);
    return showOnPress(interaction, (isPrivate) =>
      quoteCard(
        { ...found, count: quotes.length, search: { ...pressed, position } },
        { private: isPrivate, around: pressed.prefix === QUOTE_BUTTONS.around },
      ),
    );
  },
};
