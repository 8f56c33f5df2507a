import { MAX_WORDS, type Policy } from '../../moderation/policy.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { escapeMarkdown, subtext } from '../markdown.ts';
import { TEXTS as COMMON } from '../texts.ts';
import { AREAS, customId } from './ids.ts';
import { ACTION_NAMES, MODERATION_TEXTS as TEXTS } from './texts.ts';

/** Sixty characters that must all be escaped, 25 times, stay below Discord's limit of text. */
export const ENTRIES_PER_PAGE = 25;

/** A page of the server's words, or of its allow list. @param page from 0; one beyond the last shows the last */
export function wordListCard({ words, allow }: Policy, list: 'words' | 'allow', page: number): Card {
  const entries =
    list === 'words'
      ? words.map(({ word, action }) => `- **${escapeMarkdown(word)}** · ${ACTION_NAMES[action]}`)
      : allow.map((entry) => `- **${escapeMarkdown(entry)}**`);
  const pages = Math.max(1, Math.ceil(entries.length / ENTRIES_PER_PAGE));
  const shown = Number.isSafeInteger(page) ? Math.min(Math.max(0, page), pages - 1) : 0;
  const from = shown * ENTRIES_PER_PAGE;
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.listTitles[list]}`),
      textDisplay(TEXTS.listHow[list]),
      textDisplay(entries.slice(from, from + ENTRIES_PER_PAGE).join('\n') || TEXTS.listEmpty),
      ...(pages > 1
        ? buttonRows([
            button(COMMON.previous, customId(AREAS[list], shown - 1), { disabled: shown === 0 }),
            button(COMMON.next, customId(AREAS[list], shown + 1), { disabled: shown === pages - 1 }),
          ])
        : []),
      textDisplay(subtext(`${TEXTS.listCount(entries.length, MAX_WORDS)} · ${COMMON.page(shown + 1, pages)}`)),
    ],
    { private: true },
  );
}
