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
/** Rules that say more than their category. */
const REASONS_OF_RULES: Readonly<Record<string, string>> = {
  distress: 'It speaks of harming oneself.',
  'server-word': 'It has a word that this server does not take.',
  'server-word-flagged': 'It has a word that this server looks out for.',
};

/** The reason of a verdict in one sentence. The words that were hit are not repeated. */
export function describeReason({ category, rule }: Pick<Verdict, 'category' | 'rule'>): string {
  if (category === null) return ALLOWED;
  return REASONS_OF_RULES[rule ?? ''] ?? REASONS[category];
}
