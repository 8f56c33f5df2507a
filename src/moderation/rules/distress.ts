import type { Rule } from './rule.ts';

/** A person who speaks of harming themselves: not abuse, and never a strike. */
export const DISTRESS_RULES: readonly Rule[] = [
  {
    name: 'distress',
    category: 'self-harm',
    severity: 4,
    why: 'The speaker speaks of their own wish to die or to be hurt; they need help, not a block.',
    negatable: false,
    agentive: false,
    reportable: false,
    patterns: [
      'i ... kill|hurt|harm|cut|hang|shoot|drown|poison|hate|cutting|killing|hurting|harming|unalive myself',
      '{self} want|wants|wanna|wish|going|like to? {be}? die|dead|disappear',

      'i do not want_to live|exist|be_alive|wake_up|be_here',
      'i ... end|take|ending|taking my life|own_life|own',
      'i ... {be}|feel|feeling ... suicidal',
      'i ... no reason|point|will to|in live|living|go_on',
      'better off without me',
      'i wish i {be} dead|never',
      'wish i was|were|had dead|never',
      'i ... can not go_on',
      'thinking|think about|of suicide|killing|ending',
      'i ... suicide',
      'i {be} ... suicidal',
      'how|ways to kill|hurt|harm|hang|cut myself',
      'i ... tired_of living|life|being_alive',
      'end it all',
    ],
  },
];
