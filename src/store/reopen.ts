import type { Store } from './open.ts';

const REOPEN_MS = 30_000;

/**
 * Tries to open the store every half minute until it opens.
 * @param onOpen is given the store, once
 * @returns stops trying
 */
export function openLater(open: () => Promise<Store>, onOpen: (store: Store) => void): () => void {
  let isStopped = false;
  const attempt = async () => {
    const store = await open().catch(() => null);
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
