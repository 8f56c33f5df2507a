import type { Topic } from '../search/topic.ts';
import type { Span } from '../text/sentences.ts';
import { annotate, readWords } from './annotate.ts';
import { findDelimiters } from './delimiters.ts';
import { downgradeMatch, downgradeWord } from './downgrades.ts';
import { attacksNobody, woundsNobody } from './harmless.ts';
import { type FoundKeyword, findDisguisedKeywords, findKeywords } from './keywords.ts';
import { type NormalisedText, normalise } from './normalise.ts';
import { findMatches, type Match, type Pattern, type Work } from './pattern.ts';
import { actionFor, MILD, offTopicFrom, type Policy, presetPolicy } from './policy.ts';
import { possiblePatterns } from './rules/all.ts';
import type { Rule } from './rules/rule.ts';
import { asks, SENTENCE_REACH } from './sentence.ts';
import { findPrivateDetails, findSpam, MAX_LENGTH } from './spam.ts';
import { findTone } from './tone.ts';
import { type Action, CATEGORIES, type Downgrade, FREED, type Hit, type Verdict } from './verdict.ts';
import type { Word } from './words.ts';

export interface ModerationContext {
  /** The server's policy; the standard one where it is left out. */
  policy?: Policy;
  /** How near the text is to the article; left out where topic is not asked. */
  topic?: Pick<Topic, 'relation'>;
  /** Whether a word (lower case) stands in the article: such a word is never read as misspelt abuse. */
  isArticleWord?: (word: string) => boolean;
  /** Whether a word (lower case) is the name of somebody in the article. */
  isArticlePerson?: (word: string) => boolean;
}

const STANDARD = presetPolicy('standard');
/** The rule, and the reason, of a person in distress: it is answered with help and never blocked. */
const DISTRESS = 'distress';

function findOffensiveWords(words: readonly Word[]): Hit[] {
  return words.flatMap((word, at): Hit[] => {
    const offence = word.lexeme ? word.lexeme.offence : word.embedded;
    if (!offence) return [];
    const downgrade = downgradeWord(words, at);
    return [{ ...offence, rule: 'offensive-word', span: word.span, view: word.view, ...(downgrade && { downgrade }) }];
  });
}

function viewOf(words: readonly Word[]): string {
  return words.find(({ view }) => view !== 'plain')?.view ?? 'plain';
}

/** Of hits of one rule that overlap, the one that counts most. Hits come ordered by where they begin. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((left, right) => left.span[0] - right.span[0])) {
    const last = kept.at(-1);
    if (!last || last.span[1] <= hit.span[0]) kept.push(hit);
    else if (last.downgrade ? !hit.downgrade : !hit.downgrade && hit.severity > last.severity)
      kept[kept.length - 1] = hit;
  }
  return kept;
}

function hitOf(rule: Rule, words: readonly Word[], match: Match, downgrade: Downgrade | undefined): Hit {
  const matched = words.slice(match.from, match.to);
  const span: Span = [matched[0]?.span[0] ?? 0, matched.at(-1)?.span[1] ?? 0];
  const { category, name } = rule;
  const severity = woundsNobody(rule, words, match) ? MILD : rule.severity;
  return { category, severity, rule: name, span, view: viewOf(matched), ...(downgrade && { downgrade }) };
}

/**
 * The hits that the words after them take back. They stand, weighing less: otherwise any word that fits would let a text through ("all the
 * Chinese" is a group, "all the Chinese chips" is not). Those that would weigh less even if the text ended there are left out, and so are
 * those in a sentence that asks: whoever asks how bad the French trains are asks about trains.
 */
function findAsIfEnded(rule: Rule, patterns: readonly Pattern[], words: readonly Word[], work: Work): Hit[] {
  const isOpen = words.some(({ compound, first }) => compound !== undefined || first !== undefined);
  return patterns
    .filter(({ looksAhead }) => looksAhead || isOpen)
    .flatMap((pattern) => findMatches(pattern, words, work, true))
    .filter(({ from, to }) => {
      if (asks(words, { from, to }) || attacksNobody(rule, words, { from, to })) return false;
      const start = Math.max(0, from - SENTENCE_REACH);
      return downgradeMatch(rule, words.slice(start, to), { from: from - start, to: to - start }) === undefined;
    })
    .map((match) => hitOf(rule, words, match, 'continued'));
}

/** What the rules, or only the one of that name, find. */
function applyRules(words: readonly Word[], work: Work, only?: string): Hit[] {
  return [...possiblePatterns(words)].flatMap(([rule, patterns]): Hit[] => {
    if (only !== undefined && rule.name !== only) return [];
    const matches = patterns
      .flatMap((pattern) => findMatches(pattern, words, work))
      .filter((match) => !(rule.statedOnly && asks(words, match)) && !attacksNobody(rule, words, match));
    const hits = withoutOverlaps(matches.map((match) => hitOf(rule, words, match, downgradeMatch(rule, words, match))));
    if (hits.length > 0 || rule.name === DISTRESS) return hits;
    return withoutOverlaps(findAsIfEnded(rule, patterns, words, work));
  });
}

/** For each place in a text, how far the spans that begin there or before reach. */
function furthestEnds(spans: readonly Span[], length: number): Int32Array {
  const ends = new Int32Array(length + 1);
  for (const [start, end] of spans) ends[start] = Math.max(ends[start] ?? 0, end);
  for (let at = 1; at <= length; at++) ends[at] = Math.max(ends[at] ?? 0, ends[at - 1] ?? 0);
  return ends;
}

function findServerWords({ words }: Policy, text: NormalisedText): Hit[] {
  const hitOfWord =
    (isDisguised: boolean) =>
    ({ entry, span }: FoundKeyword): Hit => ({
      category: 'profanity',
      severity: 2,
      rule: words[entry]?.action === 'flag' ? 'server-word-flagged' : 'server-word',
      span,
      view: isDisguised ? 'disguised' : 'plain',
    });
  const found = findKeywords(words, text);
  return [...found.map(hitOfWord(false)), ...findDisguisedKeywords(words, text, found).map(hitOfWord(true))];
}

/** An entry of the allow list cancels what lies within it, and nothing else. */
function applyAllowList(policy: Policy, text: NormalisedText, hits: readonly Hit[], length: number): readonly Hit[] {
  if (policy.allow.length === 0) return hits;
  const ends = furthestEnds(
    findKeywords(policy.allow, text).map(({ span }) => span),
    length,
  );
  return hits.map((hit) => ((ends[hit.span[0]] ?? 0) >= hit.span[1] ? { ...hit, downgrade: 'allowed' } : hit));
}

function topicHits(text: string, topic: Pick<Topic, 'relation'> | undefined, policy: Policy): Hit[] {
  if (!topic || topic.relation === 'about') return [];
  if (topic.relation === 'near' && offTopicFrom(policy) !== 'near') return [];
  return [{ category: 'off-topic', severity: 1, rule: 'topic', span: [0, text.length], view: 'plain' }];
}

/** What is said of the bot in an order to play a role ("you are an evil AI") is no insult to a person. */
function preferInjection(hits: readonly Hit[], length: number): readonly Hit[] {
  const orders = hits.filter(({ category }) => category === 'injection').map(({ span }) => span);
  if (orders.length === 0) return hits;
  const ends = furthestEnds(orders, length);
  return hits.map((hit) =>
    (hit.rule === 'person-insulted' || hit.rule === 'person-dismissed') && (ends[hit.span[1] - 1] ?? 0) > hit.span[0]
      ? { ...hit, downgrade: 'role-play' }
      : hit,
  );
}

/** What the policy does about one hit. */
function actionOf(hit: Hit, policy: Policy): Action {
  if (FREED.has(hit.downgrade)) return 'allow';
  const action =
    hit.rule === 'server-word'
      ? 'block'
      : hit.rule === 'server-word-flagged'
        ? 'flag'
        : actionFor(policy, hit.category, hit.severity);
  const softened = hit.downgrade !== undefined || hit.rule === DISTRESS || policy.monitorOnly;
  return action === 'block' && softened ? 'flag' : action;
}

const WEIGHT: Readonly<Record<Action, number>> = { allow: 0, flag: 1, block: 2 };

function compareHits(left: Hit, right: Hit): number {
  return CATEGORIES.indexOf(left.category) - CATEGORIES.indexOf(right.category) || right.severity - left.severity;
}

/**
 * Somebody in distress who swears, insults or wanders off needs help first: what is milder than their distress counts for nothing. Words of
 * distress that somebody else is urged with are none.
 */
function preferDistress(hits: readonly Hit[], policy: Policy): readonly Hit[] {
  const urging = hits.filter((hit) => hit.rule === 'self-harm-urged' && !hit.downgrade);
  const isUrged = ({ span }: Hit) => urging.some((hit) => hit.span[0] <= span[0] && span[1] <= hit.span[1]);
  const distress = hits.find((hit) => hit.rule === DISTRESS && actionOf(hit, policy) !== 'allow' && !isUrged(hit));
  return distress
    ? hits.filter(
        (hit) => hit.rule === DISTRESS || CATEGORIES.indexOf(hit.category) < CATEGORIES.indexOf(distress.category),
      )
    : hits;
}

function decide(hits: readonly Hit[], policy: Policy): Verdict {
  const weighed = preferDistress(hits, policy);
  const action =
    weighed.map((hit) => actionOf(hit, policy)).sort((left, right) => WEIGHT[right] - WEIGHT[left])[0] ?? 'allow';
  const [gravest] = weighed
    .filter((hit) => actionOf(hit, policy) === action && (action !== 'allow' || !FREED.has(hit.downgrade)))
    .sort(compareHits);
  if (!gravest)
    return { action: 'allow', category: null, severity: 0, rule: null, reason: 'none', hits: [...hits], confidence: 1 };
  const { category, severity, rule, span, view } = gravest;
  const onTopic = category === 'off-topic' || category === 'injection' || category === 'spam';
  return {
    action,
    category,
    severity,
    rule,
    commentRule: onTopic ? 'on-topic' : 'not-abusive',
    reason: rule === DISTRESS ? DISTRESS : category,
    span,
    hits: [...hits].sort(compareHits),
    view,
    confidence: view === 'plain' && !gravest.downgrade ? 0.95 : 0.8,
  };
}

/** As `moderate`, with the number of comparisons it took: the measure of work that the tests hold to linear growth. */
export function examine(text: string, context: ModerationContext = {}): { verdict: Verdict; steps: number } {
  const policy = context.policy ?? STANDARD;
  const work: Work = { steps: 0 };
  const normalised = normalise(text.slice(0, MAX_LENGTH));
  const single = readWords(normalised, context.isArticleWord ?? (() => false));
  const words = annotate(single, context.isArticlePerson ?? (() => false));
  const ruled = preferInjection(
    [
      ...findSpam(text, normalised),
      ...findPrivateDetails(text.slice(0, MAX_LENGTH)),
      ...findDelimiters(text.slice(0, MAX_LENGTH)),
      ...findOffensiveWords(words),
      ...applyRules(words, work),
      // A set phrase that swallows a word must not hide a cry for help.
      ...(single.length > words.length ? applyRules(single, work, DISTRESS) : []),
    ],
    text.length,
  );
  const found = [
    ...ruled,
    ...(ruled.some(({ rule }) => rule === DISTRESS) ? [] : findTone(words, ruled)),
    ...findServerWords(policy, normalised),
    ...topicHits(text, context.topic, policy),
  ];
  return {
    verdict: decide(applyAllowList(policy, normalised, found, text.length), policy),
    steps: work.steps,
  };
}

/**
 * Decides whether a text is let through, flagged or blocked, and why. Pure and synchronous; rates and time-outs are the app's to ask.
 * Where several categories hold, the one that decides the action and stands first in `CATEGORIES` is reported.
 */
export function moderate(text: string, context: ModerationContext = {}): Verdict {
  return examine(text, context).verdict;
}
