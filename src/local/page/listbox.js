import { fill, h, icon } from './dom.js';

let serial = 0;

/**
 * A list of things to pick, steered from a control that keeps the focus (the combobox pattern): the control's
 * `aria-activedescendant` names the highlighted item.
 *
 * Items: `{ label, detail?, start?: Node, end?, selected?, heading? , pick() }`.
 */
export class Listbox {
  #items = [];
  #active = -1;

  /** `control` is the input or button; `host` is where the list is put. */
  constructor(control, host, label) {
    serial += 1;
    this.control = control;
    this.list = h('ul', { class: 'listbox', role: 'listbox', id: `listbox-${serial}`, 'aria-label': label });
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.host = host;
    control.setAttribute('aria-haspopup', 'listbox');
    control.setAttribute('aria-expanded', 'false');
    control.setAttribute('aria-controls', this.list.id);
  }

  get isOpen() {
    return this.list.isConnected;
  }

  /** Shows items; the one at `active` is highlighted, -1 for none. Without items the list says `empty`, or closes. */
  show(items, { active = 0, empty = '', heading = '' } = {}) {
    if (items.length === 0 && empty === '') return this.close();
    this.#items = items;
    fill(
      this.list,
      heading && h('li', { class: 'heading', role: 'presentation' }, heading),
      items.map((item, index) => this.#option(item, index)),
      items.length === 0 && h('li', { class: 'empty', role: 'presentation' }, empty),
    );
    if (!this.isOpen) this.host.append(this.list);
    this.control.setAttribute('aria-expanded', 'true');
    this.#highlight(items.length === 0 ? -1 : Math.min(active, items.length - 1));
  }

  close() {
    this.list.remove();
    this.#active = -1;
    this.control.setAttribute('aria-expanded', 'false');
    this.control.removeAttribute('aria-activedescendant');
  }

  /** Arrow keys, Enter, Tab and Escape; returns whether the key was used. */
  handle(event) {
    if (!this.isOpen) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      const count = this.#items.length;
      const from = this.#active === -1 && event.key === 'ArrowUp' ? 0 : this.#active;
      if (count > 0) this.#highlight((from + steps[event.key] + count) % count);
    } else if (event.key === 'Enter' && this.#active >= 0) this.#items[this.#active].pick();
    else if (event.key === 'Tab' && !event.shiftKey && this.#items.length > 0)
      this.#items[Math.max(this.#active, 0)].pick();
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #option(item, index) {
    return h(
      'li',
      {
        role: 'option',
        id: `${this.list.id}-${index}`,
        'aria-selected': String(item.selected ?? false),
        onclick: () => item.pick(),
        onmousemove: () => this.#highlight(index, false),
      },
      item.start,
      h('span', { class: 'label' }, item.label, item.detail && h('span', { class: 'detail' }, item.detail)),
      item.end && h('span', { class: 'end' }, item.end),
      item.selected && icon('check'),
    );
  }

  #highlight(index, scroll = true) {
    this.list.querySelector('.active')?.classList.remove('active');
    this.#active = index;
    const option = index >= 0 ? this.list.querySelector(`[id="${this.list.id}-${index}"]`) : null;
    if (!option) return this.control.removeAttribute('aria-activedescendant');
    option.classList.add('active');
    if (scroll) option.scrollIntoView({ block: 'nearest' });
    this.control.setAttribute('aria-activedescendant', option.id);
  }
}
