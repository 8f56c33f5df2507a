import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { SettingsChange } from '../../guilds/settings-changes.ts';
import type { Verdict } from '../../moderation/verdict.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { blockQuote, escapeMarkdown, shorten, subtext } from '../markdown.ts';
import { describeCategory, describeChanges, mentionChannel, mentionUser, timestamp } from './describe.ts';
import { AREAS, customId } from './ids.ts';
import { DONE_NAMES, MODERATION_TEXTS as TEXTS } from './texts.ts';

const TEXT_LENGTH = 1500;

export interface DecisionContext {
  userId: string;
  channelId: string;
  /** What was written; only where the server wants texts in its log. */
  text?: string;
  timedOutUntil?: Date;
}

function quoted(text: string | undefined): ReturnType<typeof textDisplay>[] {
  return text ? [textDisplay(blockQuote(escapeMarkdown(shorten(text, TEXT_LENGTH))))] : [];
}

/** Until when a member gets no answers, and the button that ends that. */
export function timeOutParts(userId: string, until: Date): APIComponentInContainer[] {
  return [
    textDisplay(TEXTS.logTimedOut(timestamp(until, 'f'))),
    ...buttonRows([button(TEXTS.endTimeOut, customId(AREAS.endTimeOut, userId))]),
  ];
}

/** Tells the log channel that a text was blocked or flagged. */
export function decisionMessage(
  { action, category, severity, rule }: Verdict,
  { userId, channelId, text, timedOutUntil }: DecisionContext,
): Card {
  const what = [
    ...(category ? [TEXTS.logSeverity(describeCategory(category, rule), severity)] : []),
    ...(rule ? [TEXTS.logRule(rule)] : []),
  ].join(' · ');
  return card(action === 'block' ? COLOURS.refusal : COLOURS.notFound, [
    textDisplay(`**${DONE_NAMES[action]}** ${TEXTS.logBlocked(mentionUser(userId), mentionChannel(channelId))}`),
    ...(what === '' ? [] : [textDisplay(subtext(what))]),
    ...quoted(text),
    ...(timedOutUntil ? timeOutParts(userId, timedOutUntil) : []),
  ]);
}

/** Tells the log channel who changed which settings, from what to what. */
export function settingsMessage(authorId: string, version: number, changes: readonly SettingsChange[]): Card {
  return card(COLOURS.notice, [
    textDisplay(TEXTS.logSettings(mentionUser(authorId), version)),
    textDisplay(describeChanges(changes)),
  ]);
}

/** Tells the log channel that somebody appeals; `message` only where the server wants texts in its log. */
export function appealMessage(userId: string, message?: string): Card {
  return card(COLOURS.notice, [textDisplay(TEXTS.logAppealed(mentionUser(userId))), ...quoted(message)]);
}

/** Tells the log channel how an appeal was decided. */
export function decidedMessage(adminId: string, userId: string, overturned: boolean): Card {
  return card(COLOURS.notice, [textDisplay(TEXTS.logDecided(mentionUser(adminId), mentionUser(userId), overturned))]);
}

/** Tells an admin that a time-out has ended. */
export function timeOutEndedCard(userId: string): Card {
  return card(COLOURS.notice, [textDisplay(TEXTS.timeOutEnded(mentionUser(userId)))], { private: true });
}

/** Tells the log channel who ended whose time-out. */
export function timeOutEndedMessage(adminId: string, userId: string): Card {
  return card(COLOURS.notice, [textDisplay(TEXTS.logTimeOutEnded(mentionUser(adminId), mentionUser(userId)))]);
}

/** What the settings panel sends to try the log channel. */
export function testMessage(): Card {
  return card(COLOURS.notice, [textDisplay(TEXTS.testMessage)]);
}
