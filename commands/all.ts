import { article } from './article.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { helpFor } from './help.ts';
import { library } from './library/library.ts';
import { listen } from './listen.ts';
import { moderation } from './moderation/moderation.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { rules } from './rules.ts';
import { stats } from './stats.ts';
import { whoSaidThis } from './who-said-this.ts';

const withoutHelp: readonly Command[] = [
  ask,
  quote,
  listen,
  article,
  rules,
  whoSaidThis,
  privacy,
  library,
  moderation,
  stats,
];

/** Every command of the bot, in the order in which `/help` lists them. */
export const COMMANDS: readonly Command[] = [...withoutHelp, helpFor(withoutHelp)];
