import { showPending } from './message-parts.js';
import { openModal } from './modal.js';
import { interact, localized } from './store.js';

/** Sends a command and shows "Sending command…" until the bot has answered. Throws what Discord's client would not send. */
export async function useCommand(command, { path = [], options, target } = {}) {
  const name = [localized(command, 'name'), ...path].join(' ');
  const settle = showPending(command.type === 1 ? `/${name}` : name);
  try {
    const outcome = await interact({ kind: 'command', command: command.id, path, options, target });
    settle(outcome.kind === 'failed' ? outcome.reason : undefined);
    if (outcome.kind === 'modal') openModal(outcome.modal);
  } catch (error) {
    settle(options === undefined ? error.message : undefined);
    if (options !== undefined) throw error;
  }
}
