import type { Rule } from './rule.ts';

const threat = { category: 'threat', severity: 4, negatable: true, reportable: true } as const;
const harassment = { category: 'harassment', severity: 3, negatable: true, reportable: true } as const;
const urging = { category: 'self-harm', severity: 4, negatable: true, reportable: true } as const;

/** Abuse of one person, of those in a room or of anybody who is not named for a protected trait. */
export const PERSON_RULES: readonly Rule[] = [
  {
    ...threat,
    name: 'person-threatened',
    why: 'The speaker intends or wishes violence against a person.',
    patterns: [
      '{self} {volition} to? {harm} {you|someone|coreference}',
      '{self} {volition} to? {harm} {your|coreference|someone} head|face|throat|neck|house|family|skull|teeth|legs|brains',
      '{self} {volition} to? {harm} {filler} {someone}',
      '{self} {volition} find|hunt|come|get {you|someone}',
      '{self} {volition} make|let {you|someone|coreference} {dying|pay|regret|scream|beg}',
      '{proposal} {self|someone}? {harm|harm:ed} {you|someone|coreference}',
      'someone|somebody|whoever|author|authors|he|she|they|you|editor|writer|journalist ... should|must|deserve|deserves|needs|need|ought to? be|get ... {harmed}',
      '{you|someone|coreference} deserve|deserves to? {dying|death}',
      '{you|someone|coreference} should|must|deserve|deserves|need|needs|ought to? be|get {harmed}',
      '{death} to {you|someone}',
      'hope|wish {you|someone} {dying|harmed|get}',
      '^ {harm} {someone}',
    ],
  },
  {
    ...urging,
    name: 'self-harm-urged',
    why: 'Somebody is told to harm or kill themselves.',
    patterns: [
      'kys',
      'kill|hang|shoot|neck|off|cut|drown|unalive|harm|hurt|poison yourself|urself|yourselves|ur_self',
      'go {dying} {filler}? $',
      'you should|need|must ... die|hang|kill',
      'drink bleach',
      'end|take your life|own',
      'jump off a? bridge|cliff|roof|building',
    ],
  },
  {
    ...harassment,
    name: 'person-insulted',
    why: 'An insult or a vile trait is said of a person, not of a claim or a thing.',
    patterns: [
      '{you} {be}? {insult}',
      '{you} {be} {vile} !to|about|of|with|that',
      '{you} {vile} {someone|machine|insult|curse-noun}',
      '{your} {someone|machine} {be} {vile|insult|vermin|curse-noun}',
      '{you} {insult|vile} $',
      '{you} {sicken}',
      '{someone} {be} {insult}',
      '{self} loathe|hate|despise|detest {you|someone}',
      '{vile} {machine|insult}',
      '{insult} $',
      '^ {insult} $',
      '{you} {be} {vermin}',
      '{shut-up}',
      '{you} {curse-noun}',
      '{someone} {be} {vermin|insult|curse-noun} $',
      '{be} a|an|such|total|complete {vile}? {insult}',
    ],
  },
  {
    ...harassment,
    name: 'told-to-leave',
    why: 'Somebody is told to go back where they came from.',
    patterns: [
      'go|get|crawl|fuck|piss|run back|home to|where {your|you}',
      'go|get back to|where ... country|came|jungle|cave|africa|mexico|china|india',
      'get out of {self} country',
    ],
  },
];
