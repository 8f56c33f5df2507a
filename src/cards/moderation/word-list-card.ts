import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { MAX_WORDS, type Policy } from '../../moderation/policy.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkdown, subtext } from '../markdown.ts';
import { optionSelect } from '../selects.ts';
import { textForm } from '../text-form.ts';
import { TEXTS as COMMON } from '../texts.ts';
import { AREAS, customId, type WordList } from './ids.ts';
import { ACTION_NAMES, MODERATION_TEXTS as TEXTS } from './texts.ts';

/** Sixty characters that must all be escaped, 25 times, stay below Discord's limit of text; a menu holds as many. */
export const ENTRIES_PER_PAGE = 25;
/** Custom ids of the text inputs of the form that adds: words are named after what is done about them. */
export const ENTRY_INPUTS = { words: ['block', 'flag'], allow: ['allow'] } as const;

/**
 * A page of the server's words, or of its allow list, and a menu to remove some of them.
 * @param page from 0; one beyond the last shows the last
 * @param banner what has just happened, as Markdown
 */
export function wordListCard({ words, allow }: Policy, list: WordList, page: number, banner?: string): Card {
  const entries = list === 'words' ? words : allow.map((word) => ({ word, action: undefined }));
  const pages = Math.max(1, Math.ceil(entries.length / ENTRIES_PER_PAGE));
  const shown = Number.isSafeInteger(page) ? Math.min(Math.max(0, page), pages - 1) : 0;
  const onPage = entries.slice(shown * ENTRIES_PER_PAGE, (shown + 1) * ENTRIES_PER_PAGE);
  const lines = onPage.map(
    ({ word, action }) => `- **${escapeMarkdown(word)}**${action ? ` · ${ACTION_NAMES[action]}` : ''}`,
  );
  const removable = [...new Set(onPage.map(({ word }) => word))].map((word) => ({ label: word, value: word }));
  const turn =
    pages > 1
      ? [
          button(COMMON.previous, customId(AREAS[list], shown - 1), { disabled: shown === 0 }),
          button(COMMON.next, customId(AREAS[list], shown + 1), { disabled: shown === pages - 1 }),
        ]
      : [];
  const place = pages > 1 ? [COMMON.page(shown + 1, pages)] : [];
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.listTitles[list]}`),
      ...(banner ? [textDisplay(banner)] : []),
      textDisplay(TEXTS.listHow[list]),
      textDisplay(lines.join('\n') || TEXTS.listEmpty),
      textDisplay(subtext([TEXTS.listCount(entries.length, MAX_WORDS), ...place].join(' · '))),
      ...(removable.length > 0
        ? [
            optionSelect(
              customId(AREAS.removeEntries, list, shown),
              TEXTS.chooseRemoval,
              removable,
              LIMITS.selectOptions,
            ),
          ]
        : []),
      ...buttonRows([
        ...turn,
        button(TEXTS.addEntries[list], customId(AREAS.addEntries, list)),
        button(TEXTS.backToSettings, customId(AREAS.page, 'words')),
      ]),
    ],
    { private: true },
  );
}

/** The form that adds to a list. */
export function entriesForm(list: WordList): APIModalInteractionResponseCallbackData {
  const { words, allow, how } = TEXTS.entriesForm;
  const labels = { ...words, allow };
  return textForm(
    customId(AREAS.addedEntries, list),
    TEXTS.addEntries[list],
    ENTRY_INPUTS[list].map((id) => ({
      id,
      label: labels[id],
      description: how,
      isLong: true,
      required: list === 'allow',
      maxLength: LIMITS.textInput,
    })),
  );
}
