import { h } from './dom.js';
import { localized, offered } from './store.js';
import { useCommand } from './use-command.js';

let close = () => {};

/** The "Apps" menu of a message (type 3) or a person (type 2), beside the button that opened it. */
export function openAppsMenu(anchor, type, target) {
  close();
  const items = offered(type).map((command) => {
    const use = () => {
      close();
      useCommand(command, { target });
    };
    return h('button', { type: 'button', role: 'menuitem', tabIndex: -1, onclick: use }, localized(command, 'name'));
  });
  const menu = h(
    'div',
    { class: 'apps-menu', role: 'menu', 'aria-label': 'Apps' },
    h('div', { class: 'heading' }, 'Apps'),
    items,
  );
  const outside = (event) => {
    if (!menu.contains(event.target) && event.target !== anchor) close();
  };
  close = () => {
    menu.remove();
    document.removeEventListener('pointerdown', outside);
    close = () => {};
    if (anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const index = items.indexOf(document.activeElement);
    if (step !== undefined) items[(index + step + items.length) % items.length].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  document.addEventListener('pointerdown', outside);
  place(menu, anchor.getBoundingClientRect());
  items[0]?.focus();
}

function place(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - width - 8))}px`;
  menu.style.top = `${anchor.bottom + height + 8 > innerHeight ? Math.max(8, anchor.top - height - 4) : anchor.bottom + 4}px`;
}
