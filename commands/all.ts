import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { helpFor } from './help.ts';
import { quote } from './quote.ts';
import { rules } from './rules.ts';

const withoutHelp: readonly Command[] = [ask, quote, rules];

/** Every command of the bot, in the order in which `/help` lists them. */
export const COMMANDS: readonly Command[] = [...withoutHelp, helpFor(withoutHelp)];
