import { statSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from './errors.ts';

/** An environment variable that is set to nothing counts as not set, as in `DISCORD_TOKEN=` of a copied .env.example. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Longest part of a wrong value that is shown. */
const SHOWN_LENGTH = 40;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Shows what was given. Only for variables that hold no secret. */
const mustBe = (allowed: string) => ({
  error: ({ input }: { input?: unknown }) => {
    const given = String(input);
    const shown = given.length > SHOWN_LENGTH ? `${given.slice(0, SHOWN_LENGTH)}…` : given;
    return `is ${JSON.stringify(shown)}, but must be ${allowed}`;
  },
});

function wholeNumber(least: number, most: number) {
  const isAllowed = (value: string) => /^\s*\d+\s*$/.test(value) && Number(value) >= least && Number(value) <= most;
  return z
    .string()
    .refine(isAllowed, mustBe(`a whole number from ${least} to ${most}`))
    .transform(Number);
}

const schema = z.object({
  DISCORD_TOKEN: optional(z.string().trim().regex(/^\S+$/, 'must not hold white space').optional()),
  DISCORD_APPLICATION_ID: optional(
    z
      .string()
      .regex(/^\d{17,20}$/, 'must be a number of 17 to 20 digits')
      .optional(),
  ),
  CORPUS_DIR: optional(z.string().default('corpus')),
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  ),
  DATABASE_FILE: optional(z.string().default('data/byline.db')),
  INDEX_MEMORY_MB: optional(wholeNumber(16, 65_536).default(256)),
  LOCAL_PORT: optional(wholeNumber(0, 65_535).default(8787)),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, mustBe(`one of ${LOG_LEVELS.join(', ')}`)).default('info')),
});

export interface Configuration {
  /** The bot's token; without it the local Discord is used. */
  discordToken?: string;
  /** Only registering commands uses it, and finds it by the token where it is missing. */
  discordApplicationId?: string;
  corpusDirectory: string;
  /** PostgreSQL's address, or the file of the embedded database. */
  database: { url: string } | { file: string };
  /** Bytes that the indexes of all articles together may take, as estimated; what was used least recently goes first. */
  indexMemoryBytes: number;
  /** Port of the local Discord on 127.0.0.1; 0 takes any free one. */
  localPort: number;
  logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * Reads the configuration from environment variables (.env.example lists them).
 * @throws UserError `bad-configuration` naming the variable and what it may be; no secret is shown
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const variable = String(issue?.path[0] ?? 'environment');
    throw new UserError('bad-configuration', `${variable} ${issue?.message}`, { variable });
  }
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, CORPUS_DIR, DATABASE_URL, DATABASE_FILE } = parsed.data;
  const { INDEX_MEMORY_MB, LOCAL_PORT, LOG_LEVEL } = parsed.data;
  return {
    ...(DISCORD_TOKEN === undefined ? {} : { discordToken: DISCORD_TOKEN }),
    ...(DISCORD_APPLICATION_ID === undefined ? {} : { discordApplicationId: DISCORD_APPLICATION_ID }),
    corpusDirectory: CORPUS_DIR,
    database: DATABASE_URL === undefined ? { file: DATABASE_FILE } : { url: DATABASE_URL },
    indexMemoryBytes: INDEX_MEMORY_MB * BYTES_PER_MEGABYTE,
    localPort: LOCAL_PORT,
    logLevel: LOG_LEVEL,
  };
}

/**
 * Adds the variables of a `.env` file in the working directory, where there is one. What is already set stays.
 * @throws UserError `bad-configuration` where it is no file
 */
export function loadEnvironmentFile(file = '.env'): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new UserError('bad-configuration', `${file} is a folder: it should be a file`, { file });
  if (found) process.loadEnvFile(file);
}
