import { z } from 'zod';
import { type Action, CATEGORIES, type Category } from './verdict.ts';

export const PRESETS = ['relaxed', 'standard', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

/** Discord's own limits for AutoMod keywords: https://discord.com/developers/docs/resources/auto-moderation. */
export const MAX_WORD_LENGTH = 60;
export const MAX_WORDS = 1000;

/** What may be done with a text, mildest first. */
export const ACTIONS = ['allow', 'flag', 'block'] as const satisfies readonly Action[];

const GRAVE = { hate: 'block', slur: 'block', threat: 'block', 'self-harm': 'block' } as const;

/** What each preset does with a category, unless the policy says otherwise. */
const PRESET_ACTIONS: Readonly<Record<Preset, Readonly<Record<Category, Action>>>> = {
  relaxed: {
    ...GRAVE,
    harassment: 'block',
    profanity: 'allow',
    spam: 'block',
    injection: 'block',
    'off-topic': 'allow',
  },
  standard: {
    ...GRAVE,
    harassment: 'block',
    profanity: 'block',
    spam: 'block',
    injection: 'block',
    'off-topic': 'block',
  },
  strict: {
    ...GRAVE,
    harassment: 'block',
    profanity: 'block',
    spam: 'block',
    injection: 'block',
    'off-topic': 'block',
  },
};
const PRESET_STRICTNESS = { relaxed: 'unrelated', standard: 'unrelated', strict: 'near' } as const;

/** Printable, without line breaks; `*` only at an end, as in Discord's keywords. */
const keyword = z
  .string()
  .trim()
  .min(1)
  .max(MAX_WORD_LENGTH)
  .regex(/^\*?[^*\n\r]*[\p{L}\p{N}][^*\n\r]*\*?$/u, 'a word or phrase; `*` may stand only at its beginning or end');

const wordEntry = z.strictObject({ word: keyword, action: z.enum(['block', 'flag']).default('block') });

/** A server's rules for what is let through. Every field has a default; `policySchema.parse({})` is the standard policy. */
export const policySchema = z.strictObject({
  preset: z.enum(PRESETS).default('standard'),
  /** What is done with a category; what is left out is as the preset has it. */
  actions: z.partialRecord(z.enum(CATEGORIES), z.enum(ACTIONS)).default({}),
  /** From where on a question is off-topic: `unrelated` to the article, or already only `near` it. */
  offTopic: z.enum(['unrelated', 'near']).optional(),
  /** The server's own words; `*` stands for any letters at that end. */
  words: z.array(wordEntry).max(MAX_WORDS).default([]),
  /** Words and phrases that are never a hit; each cancels only what lies within it. */
  allow: z.array(keyword).max(MAX_WORDS).default([]),
  /** Nothing is blocked; what would be is flagged. */
  monitorOnly: z.boolean().default(false),
});

export type Policy = z.infer<typeof policySchema>;

/** The policy that is nothing but the preset. */
export function presetPolicy(preset: Preset): Policy {
  return policySchema.parse({ preset });
}

/** Swearing and insults that are as mild as this ("crap", "bad bot") are blocked by the strict preset alone. */
export const MILD = 1;
const MILD_CATEGORIES: readonly Category[] = ['profanity', 'harassment'];
const GRAVEST = 4;

/** What the policy does with a category at a severity. */
export function actionFor(policy: Policy, category: Category, severity = GRAVEST): Action {
  const chosen = policy.actions[category];
  if (chosen) return chosen;
  const action = PRESET_ACTIONS[policy.preset][category];
  return action === 'block' && MILD_CATEGORIES.includes(category) && severity <= MILD && policy.preset !== 'strict'
    ? 'flag'
    : action;
}

/** From where on the policy calls a question off-topic. */
export function offTopicFrom(policy: Policy): 'unrelated' | 'near' {
  return policy.offTopic ?? PRESET_STRICTNESS[policy.preset];
}
