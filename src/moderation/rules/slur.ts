import type { Rule } from './rule.ts';

/** Words that are a slur by the way they are used: a name for a whole group or for somebody spoken to. */
export const SLUR_RULES: readonly Rule[] = [
  {
    name: 'name-called',
    category: 'slur',
    severity: 4,
    why: 'A word that can be plain, proud or profane is a slur once it names the person spoken to, or people in general as a kind.',
    negatable: true,
    reportable: true,
    patterns: [
      '{gendered-name} like you|them|her|him|those|these',
      'you {gendered-name}',
      'you {be} ... {gendered-name}',
      '{coreference|group} {be} ... {gendered-plural}',
      '^ {gendered-plural}',
      'all|these|those|most {gendered-plural}',
      'bunch|lot|load|pack|group of {gendered-plural}',
      '{loathe|harm|remove} {gendered-name}',
      '{gendered-plural} {be|modal|have}',
      '{gendered-plural} can|could|will|do|never',
      'just|such|another|only a|an? {gendered-name}',
    ],
  },
];
