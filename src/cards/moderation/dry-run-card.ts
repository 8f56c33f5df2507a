import type { Policy } from '../../moderation/policy.ts';
import type { Hit, Verdict } from '../../moderation/verdict.ts';
import { type Card, COLOURS, card, textDisplay } from '../components.ts';
import { blockQuote, escapeMarkdown, oneLine, shorten, subtext } from '../markdown.ts';
import { describeReason } from '../reasons.ts';
import { describeCategory } from './describe.ts';
import { DOWNGRADE_NAMES, PRESET_NAMES, MODERATION_TEXTS as TEXTS, VIEW_NAMES } from './texts.ts';

const TEXT_LENGTH = 600;
const HITS_SHOWN = 10;
const SPAN_LENGTH = 60;

function describeHit({ category, severity, rule, span, view, downgrade }: Hit, text: string): string {
  const [start, end] = span;
  const isWhole = start === 0 && end >= text.length;
  const where = isWhole
    ? TEXTS.testWhole
    : `**${escapeMarkdown(oneLine(shorten(text.slice(start, end), SPAN_LENGTH)))}**`;
  return [
    `1. ${where} ${VIEW_NAMES[view] ?? view}`,
    TEXTS.testHit(describeCategory(category, rule), severity),
    TEXTS.logRule(rule),
    ...(downgrade ? [TEXTS.testLess(DOWNGRADE_NAMES[downgrade])] : []),
  ].join(' · ');
}

/** What the server's policy makes of a text: the verdict, then every hit and what weighs it down. */
export function dryRunCard(text: string, verdict: Verdict, policy: Policy): Card {
  const { hits, action, rule } = verdict;
  const more = hits.length - HITS_SHOWN;
  const lines = hits.slice(0, HITS_SHOWN).map((hit) => describeHit(hit, text));
  return card(
    action === 'block' ? COLOURS.refusal : COLOURS.notice,
    [
      textDisplay(
        `### ${TEXTS.testTitle} · ${rule === 'distress' ? TEXTS.testVerdictOfDistress : TEXTS.testVerdict[action]}`,
      ),
      textDisplay(blockQuote(shorten(escapeMarkdown(text), TEXT_LENGTH))),
      textDisplay(
        [
          describeReason(verdict),
          ...(rule ? [TEXTS.logRule(rule)] : []),
          ...(rule === 'distress' ? [TEXTS.testDistress] : []),
        ].join(' · '),
      ),
      ...(lines.length > 0 ? [textDisplay([...lines, ...(more > 0 ? [TEXTS.andMore(more)] : [])].join('\n'))] : []),
      textDisplay(
        subtext(
          [TEXTS.testPolicy(PRESET_NAMES[policy.preset]), ...(policy.monitorOnly ? [TEXTS.testMonitoring] : [])].join(
            ' ',
          ),
        ),
      ),
    ],
    { private: true },
  );
}
