import type { Rule } from './rule.ts';

const harassment = { category: 'harassment', severity: 3, negatable: true, reportable: true, agentive: false } as const;
const urging = { category: 'self-harm', severity: 4, negatable: true, reportable: true, agentive: false } as const;

/** Abuse of one person, of those in a room or of anybody who is not named for a protected trait. */
export const PERSON_RULES: readonly Rule[] = [
  {
    ...urging,
    name: 'self-harm-urged',
    why: 'Somebody is told to harm or kill themselves.',
    patterns: [
      'kys',
      'kill|hang|shoot|neck|off|cut|drown|unalive|harm|hurt|poison yourself|urself|yourselves',
      'go {dying} $',
      '^ {dying} $',
      'you should|need|must|better to? die|hang|kill',
      'drink bleach',
      '^ end your life',
      'go|just|should jump|jump_off ... bridge|cliff|roof|building|train',
      'go play in traffic',
      'world|everyone|we ... better off without you',
      'slit your wrists|wrist|throat',
    ],
  },
  {
    ...harassment,
    name: 'person-insulted',
    why: 'An insult or a vile trait is said of a person, not of a claim or a thing.',
    patterns: [
      '{you} {be} {vile}? {insult|weak-insult|curse-noun|vermin}',
      '{you} {insult|weak-insult|curse-noun}',
      '{you} {be} {vile} !to|about|of|with|that|at|in',
      '{you} {vile} {someone|machine|insult|weak-insult|curse-noun|vermin}',
      '{you} {vile} $',
      '{you} {machine} {be} {vile}',
      '{your} {someone|machine}|face {be} {vile|insult|vermin|curse-noun|weak-insult}',
      '{you} {sicken} $',
      '{you} disgust|sicken|repulse|annoy me|us|everyone',
      '{self} {loathe} {you}',
      '{vile} {machine|insult}',
      '{someone|machine} {be} {vile}? {insult|curse-noun}',
      '{be} {vile}? {insult}',
      '{be} {vile} {weak-insult}',
      'such|what|total|complete|absolute {insult|weak-insult}',
      '{insult} $',
      '^ {insult}',
      '{shut-up}',
      '{your} mother|mom|mum|mama|momma|sister {be} {curse-noun}',
    ],
  },
  {
    ...harassment,
    name: 'told-to-leave',
    why: 'Somebody is told to go back where they came from.',
    patterns: [
      'go|get|crawl|run back to? ... {bad-place}',
      '^ go back to your|where',
      'go|get back to|where ... country|came|come|belong|jungle|cave|africa|mexico|china|india',
      'get|go out of {self} country',
    ],
  },
];
