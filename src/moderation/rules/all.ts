import { compilePattern, type Pattern } from '../pattern.ts';
import { DISTRESS_RULES } from './distress.ts';
import { HATE_RULES } from './hate.ts';
import { INJECTION_RULES } from './injection.ts';
import { PERSON_RULES } from './person.ts';
import type { Rule } from './rule.ts';
import { SLUR_RULES } from './slur.ts';

export interface CompiledRule extends Rule {
  compiled: readonly Pattern[];
}

/** Every rule about language, in the order of the phases. */
export const RULES: readonly CompiledRule[] = [
  ...DISTRESS_RULES,
  ...SLUR_RULES,
  ...HATE_RULES,
  ...PERSON_RULES,
  ...INJECTION_RULES,
].map((rule) => ({
  ...rule,
  compiled: rule.patterns.map(compilePattern),
}));
