import { emojiOf, references } from './choices.js';
import { fill, h, icon } from './dom.js';
import { Listbox } from './listbox.js';

const KINDS = { 5: 'users', 6: 'roles', 7: 'mentionables', 8: 'channels' };

/**
 * A select menu (component types 3, 5, 6, 7, 8). `done` is called with the values when a choice is made: at once where one
 * is picked, on closing where several may be. `element` is the control, `values` what is chosen now.
 */
export class SelectMenu {
  constructor(component, { done = () => {}, label } = {}) {
    this.component = component;
    this.done = done;
    this.options = optionsOf(component);
    this.values = this.options.filter((option) => option.selected).map((option) => option.value);
    this.max = component.max_values ?? 1;
    this.min = component.min_values ?? 1;
    const name = label ?? component.placeholder ?? 'Make a selection';
    this.text = h('span', { class: 'chosen' });
    this.button = h(
      'button',
      {
        class: 'select',
        type: 'button',
        role: 'combobox',
        'aria-label': name,
        disabled: component.disabled === true,
        'data-custom-id': component.custom_id,
        onclick: () => (this.listbox.isOpen ? this.#close() : this.#open()),
        onkeydown: (event) => this.#key(event),
        onblur: () => this.#close(),
      },
      this.text,
      icon('down'),
    );
    this.element = h('div', { class: 'select-menu' }, this.button);
    this.listbox = new Listbox(this.button, this.element, name);
    this.#label();
  }

  /** What is wrong with the choice, or null. */
  get problem() {
    const count = this.values.length;
    const isOptional = this.component.required === false;
    if ((isOptional && count === 0) || (count >= this.min && count <= this.max)) return null;
    return this.min === this.max ? `Select ${this.min}` : `Select ${this.min} to ${this.max}`;
  }

  #open() {
    this.before = this.values.join();
    this.#show(
      Math.max(
        0,
        this.options.findIndex((option) => this.values.includes(option.value)),
      ),
    );
  }

  #show(active) {
    const items = this.options.map((option, index) => ({
      ...option,
      start: option.start?.cloneNode(true),
      selected: this.values.includes(option.value),
      pick: () => this.#pick(option.value, index),
    }));
    this.listbox.show(items, { active, empty: 'Nothing to choose' });
    const room =
      (this.element.closest('#log')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY) -
      this.button.getBoundingClientRect().bottom;
    this.element.classList.toggle('up', room < this.listbox.list.offsetHeight + 8);
  }

  #pick(value, index) {
    if (this.max === 1) {
      const clear = this.values[0] === value && (this.min === 0 || this.component.required === false);
      this.values = clear ? [] : [value];
      this.#label();
      this.listbox.close();
      this.done(this.values);
      return;
    }
    if (this.values.includes(value)) this.values = this.values.filter((each) => each !== value);
    else if (this.values.length < this.max) this.values = [...this.values, value];
    this.#label();
    this.#show(index);
  }

  #close() {
    if (!this.listbox.isOpen) return;
    this.listbox.close();
    if (this.max > 1 && this.values.join() !== this.before && this.problem === null) this.done(this.values);
  }

  #key(event) {
    if (this.listbox.isOpen && (event.key === 'Escape' || (event.key === 'Tab' && this.max > 1))) {
      this.#close();
      if (event.key === 'Escape') event.preventDefault();
    } else if (this.listbox.isOpen && event.key === ' ') {
      event.preventDefault();
      this.listbox.handle(new KeyboardEvent('keydown', { key: 'Enter' }));
    } else if (
      !this.listbox.handle(event) &&
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      !this.button.disabled
    ) {
      event.preventDefault();
      this.#open();
    }
  }

  #label() {
    const chosen = this.options.filter((option) => this.values.includes(option.value));
    const text = chosen.map((option) => option.label).join(', ');
    fill(this.text, text || h('span', { class: 'placeholder' }, this.component.placeholder ?? 'Make a selection'));
  }
}

function optionsOf(component) {
  const kind = KINDS[component.type];
  if (kind) {
    const preset = new Set((component.default_values ?? []).map(({ id }) => id));
    return references[kind]().map((item) => ({ ...item, selected: preset.has(item.value) }));
  }
  return (component.options ?? []).map((option) => ({
    value: option.value,
    label: option.label,
    detail: option.description,
    start: emojiOf(option.emoji),
    selected: option.default === true,
  }));
}
