import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type App, createApp } from './app.ts';
import { loadEnvironmentFile, readConfiguration } from './base/configuration.ts';
import { UserError } from './base/errors.ts';
import { createLog } from './base/log.ts';
import { answerJsonLines } from './cli/json-lines.ts';
import { printAnswer, printArticles, printQuotes, printVerdict } from './cli/print.ts';
import {
  answerAskRow,
  answerModerateRow,
  answerPlainQuoteRow,
  answerQuoteRow,
  plainQuotes,
  readPolicy,
  readTextFile,
  volumeOf,
} from './cli/verbs.ts';
import { GuildService } from './guilds/guild-service.ts';
import { openLibrary } from './library/library.ts';
import type { Volumes } from './library/volume.ts';
import { createReadAloud } from './read-aloud.ts';
import { warmUp } from './warm-up.ts';

const USAGE = `Usage: byline <verb>

  ask [question]     the answer, the sentence that proves it, and where it stands
                     --json  --article ID  --top N  --steps
  quote [about]      what was said, word for word, and who said it
                     --json  --speaker NAME  --article ID  --plain (a text file in place of [about])
  moderate [text]    the verdict on a text, and why
                     --json  --article ID  --policy FILE
  articles           the articles that can be asked about
                     --json  --article ID
  import FILE|URL    adds an article from text, Markdown, HTML, PDF or an address
                     --id ID  --force (replaces the article of that id)
  register           tells Discord the commands
                     --guild ID  --dry-run
  serve              runs the bot (what npm start does)

Every verb takes --corpus DIR. With --json, JSON lines are read from standard input, one answer for each.`;

const OPTIONS = {
  json: { type: 'boolean' },
  corpus: { type: 'string' },
  article: { type: 'string' },
  top: { type: 'string' },
  steps: { type: 'boolean' },
  speaker: { type: 'string' },
  plain: { type: 'boolean' },
  policy: { type: 'string' },
  id: { type: 'string' },
  force: { type: 'boolean' },
  guild: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

const ALLOWED: ReadonlyMap<string, readonly (keyof typeof OPTIONS)[]> = new Map([
  ['ask', ['json', 'article', 'top', 'steps']],
  ['quote', ['json', 'article', 'speaker', 'plain']],
  ['moderate', ['json', 'article', 'policy']],
  ['articles', ['json', 'article']],
  ['import', ['id', 'force', 'article']],
  ['register', ['guild', 'dry-run', 'article']],
  ['serve', ['article']],
]);

const DEFAULT_TOP = 3;
/** Many lines are worth a slower start. */
const WARM_UP_MS = 1_000;
const MAX_TOP = 50;
const BAD_USAGE = 2;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function usageError(message: string): UserError {
  return new UserError('bad-usage', `${message} (byline --help lists the verbs)`);
}

function parse(argv: string[]): { verb: string | undefined; text: string; values: Values } {
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'bad arguments';
    // "--top -1": what follows may be a value or another option.
    const unclear = /^Option '(--[a-z-]+)/.exec(message)?.[1];
    if (unclear && message.includes('ambiguous')) throw usageError(`${unclear} needs a value that begins with no dash`);
    throw usageError(message.split(/\. |\n/)[0] ?? message);
  }
  const [verb, ...rest] = parsed.positionals;
  if (verb === undefined || parsed.values.help) return { verb: undefined, text: '', values: parsed.values };
  const allowed = ALLOWED.get(verb);
  if (!allowed) throw usageError(`unknown verb ${JSON.stringify(verb)}`);
  for (const name of Object.keys(parsed.values)) {
    if (name !== 'corpus' && !allowed.some((option) => option === name)) throw usageError(`${verb} takes no --${name}`);
  }
  if (verb === 'articles' && rest.length > 0)
    throw usageError(`articles takes nothing after it, but got ${JSON.stringify(rest.join(' '))}`);
  return { verb, text: rest.join(' '), values: parsed.values };
}

function parseTop(top: string | undefined): number {
  if (top === undefined) return DEFAULT_TOP;
  const number = Number(top);
  if (!Number.isInteger(number) || number < 1 || number > MAX_TOP)
    throw usageError(`--top takes a whole number from 1 to ${MAX_TOP}`);
  return number;
}

/** Text without what would do something to a terminal; colours stay. */
function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g, '\ufffd');
}

async function answerVerb(app: App, verb: string, text: string, values: Values): Promise<number> {
  const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
  const volume = values.article === undefined ? undefined : volumeOf(app, values.article);
  const volumes: Volumes = volume ? [volume] : app.library.volumes;
  const say = (line: string) => process.stdout.write(`${harmless(line)}\n`);
  if (values.json && text.trim() !== '')
    throw usageError(`--json reads standard input: leave ${JSON.stringify(text)} out`);
  const required = (what: string) => {
    if (text.trim() === '') throw usageError(`${verb} needs ${what}, or --json and JSON lines on standard input`);
    return text;
  };
  switch (verb) {
    case 'ask': {
      const top = parseTop(values.top);
      if (values.json) {
        warmUp(volumes, WARM_UP_MS);
        return answerJsonLines(streams, (row) => answerAskRow(app, row, { volume, top, steps: values.steps ?? false }));
      }
      const question = required('a question');
      say(
        printAnswer(app.ask({ question, top, volumes }), {
          steps: values.steps ?? false,
          passages: values.top !== undefined,
        }),
      );
      return 0;
    }
    case 'quote': {
      if (values.json) {
        return answerJsonLines(streams, (row) =>
          values.plain
            ? answerPlainQuoteRow(row, values.speaker)
            : answerQuoteRow(app, row, { volume, speaker: values.speaker }),
        );
      }
      if (values.plain) {
        const { quotes, speakers } = plainQuotes(await readTextFile(required('a file')), values.speaker);
        say(
          printQuotes(
            quotes.map((quote) => ({ quote })),
            speakers,
          ),
        );
        return 0;
      }
      const about = text.trim() === '' ? {} : { about: text };
      const speaker = values.speaker === undefined ? {} : { speaker: values.speaker };
      const outcome = app.quote({ ...about, ...speaker, volumes });
      say(printQuotes(outcome.quotes, outcome.speakers, outcome.isNearby));
      return 0;
    }
    case 'moderate': {
      const policy = values.policy === undefined ? undefined : await readPolicy(values.policy);
      if (values.json) {
        warmUp(volumes, WARM_UP_MS);
        return answerJsonLines(streams, (row) => answerModerateRow(app, row, { volumes, policy }));
      }
      const verdict = app.check(required('a text'), { topic: true, volumes, ...(policy ? { policy } : {}) });
      const isTopicOpen = verdict.action !== 'block' && verdict.rule !== 'distress';
      say(printVerdict(text, verdict, isTopicOpen ? app.answer({ question: text, top: 1, volumes }) : undefined));
      return 0;
    }
    default: {
      const listed = volumes.map(({ article, quotes }) => ({
        id: article.id,
        title: article.title,
        paragraphs: article.paragraphs.length,
        quotes: quotes().length,
      }));
      if (values.json) process.stdout.write(listed.map((row) => `${JSON.stringify(row)}\n`).join(''));
      else say(printArticles(listed));
      return 0;
    }
  }
}

async function register(values: Values): Promise<number> {
  // discord.js takes a third of a second to load: only the verbs that speak to Discord pay for it.
  const { COMMAND_DATA, registerCommands } = await import('./discord/register.ts');
  if (values['dry-run']) {
    process.stdout.write(`${JSON.stringify(COMMAND_DATA, null, 2)}\n`);
    return 0;
  }
  const { discordToken, discordApplicationId } = readConfiguration(process.env);
  if (!discordToken)
    throw new UserError('no-token', 'DISCORD_TOKEN is not set. Put it into .env (README, "Put it in a real server").');
  if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild))
    throw usageError('--guild takes the id of a server, 17 to 20 digits');
  const names = await registerCommands({
    token: discordToken,
    ...(discordApplicationId ? { applicationId: discordApplicationId } : {}),
    ...(values.guild ? { guildId: values.guild } : {}),
  });
  process.stdout.write(
    `Registered ${values.guild ? `in server ${values.guild}` : 'everywhere'}: ${names.map((name) => `/${name}`).join(' ')}\n`,
  );
  return 0;
}

async function importVerb(corpusDirectory: string, source: string, { id, force = false }: Values): Promise<number> {
  if (source.trim() === '') throw usageError('import needs a file or an address');
  // What reads PDF and HTML takes its time to load: only this verb pays for it.
  const { importIntoCorpus, printImport } = await import('./cli/import-verb.ts');
  const options = { corpusDirectory, force, ...(id === undefined ? {} : { id }) };
  const { imported, file } = await importIntoCorpus(source, options);
  process.stdout.write(`${printImport(imported, file)}\n`);
  return 0;
}

/** Runs until the operator stops it: SIGINT (Ctrl+C) and SIGTERM end it in order. A lost connection ends it with 1. */
async function serveUntilStopped(values: Values): Promise<number> {
  const configuration = readConfiguration(process.env);
  const { serve } = await import('./serve.ts');
  const running = await serve(
    { ...configuration, ...(values.corpus ? { corpusDirectory: values.corpus } : {}) },
    (line) => process.stdout.write(`${line}\n`),
  );
  const log = createLog(configuration.logLevel);
  // discord.js lets a promise go unhandled where Discord invalidates a session just after resuming it; it recovers.
  process.on('unhandledRejection', (reason) =>
    log.error({ error: reason instanceof Error ? reason.name : 'unknown' }, 'a promise failed unhandled'),
  );
  const told = new Promise<number>((resolve) => {
    process.once('SIGINT', () => resolve(0));
    process.once('SIGTERM', () => resolve(0));
  });
  const exitCode = await Promise.race([told, running.lost.then(() => 1)]);
  await running.stop();
  return exitCode;
}

async function run(argv: string[]): Promise<number> {
  const { verb, text, values } = parse(argv);
  if (verb === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return values.help ? 0 : BAD_USAGE;
  }
  loadEnvironmentFile();
  if (verb === 'register') return register(values);
  if (verb === 'serve') return serveUntilStopped(values);
  const configuration = readConfiguration(process.env);
  const corpusDirectory = values.corpus ?? configuration.corpusDirectory;
  if (verb === 'import') return importVerb(corpusDirectory, text, values);
  const library = await openLibrary(corpusDirectory, (problem) => process.stderr.write(`left out: ${problem}\n`));
  const log = createLog(configuration.logLevel);
  const app = createApp({
    library,
    log,
    readAloud: createReadAloud(null),
    guilds: new GuildService(null, log),
    outbox: null,
    attachments: null,
  });
  return answerVerb(app, verb, text, values);
}

/**
 * The command line: `byline <verb>`. Sets the exit code: 0, or 2 for bad usage, unreadable files and whatever else the
 * person at the terminal can mend, which is told in one line on standard error.
 * @param argv the arguments after the program's name
 */
export async function runCommandLine(argv: string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`byline: nothing can be written to standard output (${error.code})\n`);
    process.exit(BAD_USAGE);
  });
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`byline: ${error.message}\n`);
    process.exitCode = BAD_USAGE;
  }
}

if (import.meta.main) await runCommandLine(process.argv.slice(2));
