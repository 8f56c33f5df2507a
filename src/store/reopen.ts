import { framesOf, UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Store } from './open.ts';

const REOPEN_MS = 30_000;

/**
 * Tries to open the store every half minute until it opens; tells the operator once of each reason why it does not.
 * @param onOpen is given the store, once
 * @returns stops trying
 */
export function openLater(open: () => Promise<Store>, log: Log, onOpen: (store: Store) => void): () => void {
  let isStopped = false;
  const told = new Set<string>();
  const tell = (error: unknown) => {
    const { name } = error instanceof Error ? error : new Error('not an error');
    const reason = error instanceof UserError ? error.code : name;
    if (told.has(reason)) return null;
    told.add(reason);
    if (error instanceof UserError) log.warn({ code: reason }, 'the store could not be opened; it is tried again');
    else log.error({ error: reason, at: framesOf(error) }, 'opening the store failed; it is tried again');
    return null;
  };
  const attempt = async () => {
    const store = await open().catch(tell);
    if (!store) return;
    if (isStopped) return store.close();
    stop();
    onOpen(store);
  };
  const timer = setInterval(() => void attempt(), REOPEN_MS).unref();
  const stop = () => {
    isStopped = true;
    clearInterval(timer);
  };
  return stop;
}
