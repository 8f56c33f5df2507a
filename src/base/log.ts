import { type Logger, pino } from 'pino';
import type { Configuration } from './configuration.ts';

export type Log = Logger;

/** JSON lines on standard error. Nothing that a user typed, no name and no token is ever given to it. */
export function createLog(level: Configuration['logLevel']): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
