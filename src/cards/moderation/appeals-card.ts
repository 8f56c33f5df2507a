import { type APIComponentInContainer, ButtonStyle } from 'discord-api-types/v10';
import type { Appeal } from '../../store/appeals.ts';
import type { LogEntry } from '../../store/moderation-log.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { blockQuote, escapeMarkdown, shorten, subtext } from '../markdown.ts';
import { textForm } from '../text-form.ts';
import { describeCategory, mentionUser, timestamp } from './describe.ts';
import { AREAS, customId } from './ids.ts';
import { MODERATION_TEXTS as TEXTS } from './texts.ts';

export const APPEALS_PER_PAGE = 4;
/** Characters of what was blocked, and of what the member says, escaped. */
const QUOTED_LENGTH = 400;
/** Characters of an appeal's message. */
const MESSAGE_LENGTH = 1000;
const ALLOW_LENGTH = 60;
/** Custom ids of the text inputs of the forms. */
export const APPEAL_INPUT = 'message';
export const ALLOW_INPUT = 'entry';

export interface AppealShown {
  appeal: Appeal;
  /** Null where the entry is not kept any more. */
  entry: LogEntry | null;
}

function quoted(label: string, text: string | null): string[] {
  return text === null || text === '' ? [] : [label, blockQuote(shorten(escapeMarkdown(text), QUOTED_LENGTH))];
}

function describeAppeal({ appeal, entry }: AppealShown): string {
  const { userId, openedAt, message, decidedAt, decidedBy } = appeal;
  const against = entry
    ? TEXTS.appealAgainst(describeCategory(entry.category, entry.rule), entry.severity, entry.rule ?? TEXTS.none)
    : TEXTS.appealEntryGone;
  const decided = decidedAt
    ? ` · ${TEXTS.appealDecidedBy(mentionUser(decidedBy), timestamp(new Date(decidedAt), 'R'))}`
    : '';
  return [
    `**${TEXTS.appealOf(mentionUser(userId), timestamp(new Date(openedAt), 'R'))}**`,
    subtext(`${against}${decided}`),
    ...(entry?.text ? quoted(TEXTS.appealText, entry.text) : [subtext(TEXTS.appealNoText)]),
    ...quoted(TEXTS.appealMessage, message),
  ].join('\n');
}

function appealParts(shown: AppealShown): APIComponentInContainer[] {
  const { id, status } = shown.appeal;
  const buttons = [
    button(TEXTS.uphold, customId(AREAS.uphold, id)),
    button(TEXTS.overturn, customId(AREAS.overturn, id), { style: ButtonStyle.Primary }),
    button(TEXTS.overturnAllowing, customId(AREAS.overturnAllowing, id)),
  ];
  return [textDisplay(describeAppeal(shown)), ...(status === 'open' ? buttonRows(buttons) : [])];
}

/** A page of the appeals. @param next where the next page begins, null on the last */
export function appealsCard(
  status: Appeal['status'],
  appeals: readonly AppealShown[],
  next: string | null,
  banner?: string,
): Card {
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.appealsTitle[status]}`),
      ...(banner ? [textDisplay(banner)] : []),
      ...(appeals.length > 0 ? appeals.flatMap(appealParts) : [textDisplay(TEXTS.noAppeals)]),
      ...(next ? buttonRows([button(TEXTS.older, customId(AREAS.appeals, status, next))]) : []),
    ],
    { private: true },
  );
}

/** The form in which a member may say why a text should be let through. */
export function appealForm(entryId: string) {
  return textForm(customId(AREAS.appealed, entryId), TEXTS.appealTitle, [
    {
      id: APPEAL_INPUT,
      label: TEXTS.appealLabel,
      description: TEXTS.appealHint,
      isLong: true,
      required: false,
      maxLength: MESSAGE_LENGTH,
    },
  ]);
}

/** The form that overturns an appeal and puts a word on the allow list. */
export function overturnAllowingForm(appealId: string) {
  return textForm(customId(AREAS.overturnedAllowing, appealId), TEXTS.allowTitle, [
    { id: ALLOW_INPUT, label: TEXTS.allowLabel, description: TEXTS.allowHint, maxLength: ALLOW_LENGTH },
  ]);
}

/** What became of the member's time-out: it ended with the decision, or other blocked texts keep it running until then. */
export type TimeOutOutcome = 'ended' | Date;

/** Tells a member by direct message how their appeal was decided, and whether they are answered again. */
export function verdictOnAppeal(decision: 'upheld' | 'overturned', timeOut?: TimeOutOutcome): Card {
  const { ended, running } = TEXTS.memberTimeOut;
  return card(COLOURS.notice, [
    textDisplay(TEXTS.memberTold[decision]),
    ...(timeOut ? [textDisplay(timeOut === 'ended' ? ended : running(timestamp(timeOut, 'f')))] : []),
  ]);
}
