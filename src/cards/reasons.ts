import type { Category, Verdict } from '../moderation/verdict.ts';

/** Why a text was not let through, in plain words, by category. */
const REASONS: Record<Category, string> = {
  hate: 'It attacks people for what they are.',
  slur: 'It uses a slur.',
  threat: 'It threatens somebody.',
  'self-harm': 'It tells somebody to harm themselves.',
  harassment: 'It insults somebody rather than asking about the article.',
  profanity: 'It uses a swear word.',
  spam: 'It looks like spam.',
  injection: 'It tells me how to behave rather than asking about the article; I only answer from the article.',
  'off-topic': 'It is not about the article.',
};

const ALLOWED = 'Nothing in it is against the rules.';
const DISTRESS = 'It speaks of harming oneself.';

/** The reason of a verdict in one sentence. The words that were hit are not repeated. */
export function describeReason({ category, rule }: Pick<Verdict, 'category' | 'rule'>): string {
  if (category === null) return ALLOWED;
  return rule === 'distress' ? DISTRESS : REASONS[category];
}
