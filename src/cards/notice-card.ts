import { type APITextDisplayComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Article } from '../article/article.ts';
import type { Verdict } from '../moderation/verdict.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from './components.ts';
import { blockQuote, escapeMarkdown, shorten, subtext, unescapeMarkdown } from './markdown.ts';
import { timestamp } from './moderation/describe.ts';
import { describeReason } from './reasons.ts';
import { sourceLine } from './source-line.ts';
import { TEXTS } from './texts.ts';

/** How much of a person's own text a private card gives back. */
const OWN_TEXT_LENGTH = 1500;
/** Where that text stands in the card, so that a form can be filled with it. */
const OWN_TEXT_ID = 1;
const SUGGESTED_SPEAKERS = 2;
/** How many of those who are quoted are named, and with how much of what the article calls them. */
const MAX_SPEAKERS = 20;
const SPEAKER_NAME_LENGTH = 60;
/** So that a long list of articles stays below Discord's limit of components. */
const MAX_PARTS = 20;

/** A short private message: something that went wrong, or is not to be had. `text` is plain text. */
export function noticeCard(text: string): Card {
  return card(COLOURS.notice, [textDisplay(escapeMarkdown(text))], { private: true });
}

/** Says of a list read from the store how many entries the store does not have yet. */
export function unwrittenParts(entries: number): APITextDisplayComponent[] {
  return entries > 0 ? [textDisplay(TEXTS.unwritten(entries))] : [];
}

/** To an admin of a server that was never set up: that it can be. */
export function setUpHintCard(): Card {
  return card(COLOURS.notice, [textDisplay(subtext(TEXTS.setUpHint))], { private: true });
}

/** What the article is about and what can be asked of it: the soft answer to a question about something else. */
export function offTopicCard(article: Article, speakers: readonly string[]): Card {
  const suggestions = [
    ...TEXTS.suggestedQuestions,
    ...speakers.slice(0, SUGGESTED_SPEAKERS).map((speaker) => TEXTS.suggestedSpeaker(speaker)),
  ];
  return card(
    COLOURS.notFound,
    [
      textDisplay(`**${TEXTS.offTopic}**\n${TEXTS.aboutThis}`),
      textDisplay(blockQuote(escapeMarkdown([article.title, article.standfirst ?? ''].join('\n').trim()))),
      textDisplay([TEXTS.suggestions, ...suggestions.map((question) => `- ${escapeMarkdown(question)}`)].join('\n')),
      textDisplay(subtext([sourceLine(article), TEXTS.aboutMe].join('\n'))),
    ],
    { private: true },
  );
}

/** The article's rule that a text breaks; a server's own words have nothing to do with it. */
function brokenRule({ rule, commentRule }: Verdict, { commentRules }: Article): APITextDisplayComponent[] {
  if (rule === 'server-word') return [];
  const broken = commentRules.find(({ requires }) => requires === commentRule);
  return [
    textDisplay(broken ? `${TEXTS.blockedRule}\n${blockQuote(escapeMarkdown(broken.text))}` : TEXTS.noRuleStated),
  ];
}

/**
 * Tells one person, privately, which rule their text breaks, and gives the text back to edit.
 * @param more custom ids of the button that opens their text in a form, and of the one that appeals, no button without;
 * until when they get no answers, where that begins with this text: then there is nothing to send again
 */
export function blockedCard(
  verdict: Verdict,
  ownText: string,
  article: Article,
  { rephrase, appeal, timedOutUntil }: { rephrase?: string; appeal?: string; timedOutUntil?: Date } = {},
): Card {
  return card(
    COLOURS.refusal,
    [
      textDisplay(`**${TEXTS.blocked}** ${describeReason(verdict)}`),
      ...brokenRule(verdict, article),
      ...(timedOutUntil ? [textDisplay(TEXTS.timedOut(timestamp(timedOutUntil, 'f')))] : []),
      textDisplay(timedOutUntil ? TEXTS.yourText : TEXTS.yourTextToEdit),
      textDisplay(blockQuote(escapeMarkdown(shorten(ownText, OWN_TEXT_LENGTH))), OWN_TEXT_ID),
      textDisplay(subtext(timedOutUntil ? TEXTS.seenByNobodyElse : `${TEXTS.rephraseHint} ${TEXTS.seenByNobodyElse}`)),
      ...buttonRows([
        ...(rephrase && !timedOutUntil ? [button(TEXTS.rephrase, rephrase, { style: ButtonStyle.Primary })] : []),
        ...(appeal ? [button(TEXTS.appeal, appeal)] : []),
      ]),
    ],
    { private: true },
  );
}

/** The text that a blocked card gives back, or undefined where the message is no such card. */
export function ownTextOfCard(components: readonly unknown[] | undefined): string | undefined {
  const container = components?.[0] as { components?: { id?: number; content?: string }[] } | undefined;
  const content = container?.components?.find((part) => part.id === OWN_TEXT_ID)?.content;
  return content === undefined ? undefined : unescapeMarkdown(content.replace(/^> /gm, ''));
}

/** To a person who speaks of harming themselves: kind words and where help is found. Nobody else sees it. */
export function supportCard(): Card {
  return card(COLOURS.notice, [textDisplay(TEXTS.support.join('\n'))], { private: true });
}

/** The comment rules of the articles, word for word. */
export function rulesCard(articles: readonly Article[]): Card {
  const parts = articles.flatMap((article) => {
    const rules = [...new Set(article.commentRules.map((rule) => rule.text))];
    return [
      textDisplay(
        rules.length > 0 ? rules.map((rule) => blockQuote(escapeMarkdown(rule))).join('\n\n') : TEXTS.noRules,
      ),
      textDisplay(subtext(sourceLine(article))),
    ];
  });
  return card(
    COLOURS.notice,
    [textDisplay(`### ${TEXTS.rulesTitle}`), ...parts.slice(0, MAX_PARTS), textDisplay(TEXTS.rulesHow)],
    { private: true },
  );
}

/** "Quoted are …", for a search of quotations that found none. Of many speakers, or a long name, a part. */
export function quotedAre(speakers: readonly string[]): string {
  if (speakers.length === 0) return TEXTS.noQuotes;
  const shown = speakers.slice(0, MAX_SPEAKERS).map((name) => shorten(name, SPEAKER_NAME_LENGTH));
  const others = speakers.length - shown.length;
  return TEXTS.quotedAre(others > 0 ? [...shown, TEXTS.others(others)] : shown);
}
