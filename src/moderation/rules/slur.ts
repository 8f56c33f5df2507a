import type { Rule } from './rule.ts';

/** Words that are a slur by the way they are used: a name for a whole group or for somebody spoken to. */
export const SLUR_RULES: readonly Rule[] = [
  {
    name: 'name-called',
    category: 'slur',
    severity: 4,
    why: 'A word that can be plain, proud or profane is a slur once it names the person spoken to, or people in general as a kind.',
    negatable: true,
    agentive: false,
    reportable: true,
    patterns: [
      'typical|classic|stupid|such {contempt-name}',
      '{contempt-name} {like-kind}',
      'you {contempt-name}',
      'you {be} ... {contempt-name}',
      '{coreference|group} {be} ... {contempt-plural}',
      '^ {contempt-plural}',
      'all|these|those|most {contempt-plural}',
      'bunch|lot|load|pack|group of {contempt-plural}',
      '{loathe|harm|remove} {contempt-name}',
      '{contempt-plural} {be|modal|have}',
      '{contempt-plural} can|could|will|do|never',
      'just|such|another|only a|an? {contempt-name}',
    ],
  },
];
