import { references } from './choices.js';
import { append, fill, h, icon } from './dom.js';
import { Listbox } from './listbox.js';
import { interact, localized, upload } from './store.js';

const TEXT = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ATTACHMENT = 11;
const REFERENCES = { 6: 'users', 7: 'channels', 8: 'roles', 9: 'mentionables' };
/** Where the option has no limit of its own. */
const MAX_LENGTH = 6000;
const AUTOCOMPLETE_DELAY_MS = 200;

/**
 * One option of a command being typed: its name and a field. `context` gives `{ command(), path, values(), host }`: what
 * autocomplete needs to ask the bot, and where lists are shown; `keydown` gets the keys that the field has no use for.
 */
export class OptionChip {
  #picked = null;
  #asked = 0;
  #timer = 0;

  constructor(option, context, keydown) {
    this.option = option;
    this.context = context;
    const name = localized(option, 'name');
    const common = {
      'aria-label': `${name}: ${localized(option, 'description')}`,
      'data-option': option.name,
      'aria-required': String(option.required === true),
    };
    if (option.type === ATTACHMENT) {
      this.input = h('input', {
        ...common,
        type: 'file',
        class: 'visually-hidden',
        accept: (option.file_types ?? []).join(','),
        onchange: () => this.#nameFile(),
        onkeydown: keydown,
      });
      this.fileName = h('span', { class: 'file-choice' }, 'Choose a file');
    } else {
      this.input = h('input', {
        ...common,
        type: 'text',
        autocomplete: 'off',
        spellcheck: option.type === TEXT,
        inputMode: option.type === INTEGER || option.type === NUMBER ? 'decimal' : 'text',
        oninput: () => this.#typed(),
        onfocus: () => this.#offer(),
        onblur: () => this.listbox.close(),
        onkeydown: (event) => this.listbox.handle(event) || keydown(event),
      });
      this.excess = h('span', { class: 'excess' });
      this.listbox = new Listbox(this.input, context.host, name);
      if (this.#isList || option.autocomplete) this.input.setAttribute('role', 'combobox');
      this.#fit();
    }
    this.element = append(h(option.type === ATTACHMENT ? 'label' : 'span', { class: 'chip' }), [
      h('span', { class: 'chip-name' }, name),
      this.input,
      this.excess,
      this.fileName,
    ]);
  }

  get isEmpty() {
    return this.option.type === ATTACHMENT ? this.input.files.length === 0 : this.input.value === '';
  }

  /** What is typed or picked, for autocomplete; undefined where there is nothing. */
  get raw() {
    if (this.isEmpty || this.option.type === ATTACHMENT) return undefined;
    if (this.#picked) return this.#picked.value;
    const number = Number(this.input.value.replace(',', '.'));
    return this.#isNumber && !Number.isNaN(number) ? number : this.input.value;
  }

  /** Why the value cannot be sent, or null. */
  get problem() {
    const { required, min_length: min, min_value: low, max_value: high } = this.option;
    if (this.isEmpty) return required ? 'This option is required' : null;
    if (this.option.type === ATTACHMENT) return null;
    if (this.#isList && !this.#match()) return 'Pick one of the list';
    if (this.option.type === TEXT && !this.#picked) {
      const { length } = this.input.value;
      if (length < (min ?? 0)) return `At least ${min} characters`;
      if (length > this.#maxLength) return `At most ${this.#maxLength} characters; these are ${length}`;
    }
    if (!this.#isNumber || this.#isList) return null;
    if (typeof this.raw !== 'number') return 'Enter a number';
    if (this.option.type === INTEGER && !Number.isInteger(this.raw)) return 'Enter a whole number';
    if (low !== undefined && this.raw < low) return `At least ${low}`;
    return high !== undefined && this.raw > high ? `At most ${high}` : null;
  }

  /** The value to send; a file is uploaded first. */
  async value() {
    if (this.option.type === ATTACHMENT) return upload(this.input.files[0]);
    return this.#isList ? this.#match().value : this.raw;
  }

  /** Marks the chip as wrong, or not any more. */
  mark(isWrong) {
    this.element.classList.toggle('wrong', isWrong);
    this.input.setAttribute('aria-invalid', String(isWrong));
  }

  get #isNumber() {
    return this.option.type === INTEGER || this.option.type === NUMBER;
  }

  get #isList() {
    return this.option.type === BOOLEAN || this.option.type in REFERENCES || (this.option.choices?.length ?? 0) > 0;
  }

  #match() {
    if (this.#picked) return this.#picked;
    const typed = this.input.value.trim().toLowerCase();
    return this.#listItems().find((item) => item.label.toLowerCase() === typed);
  }

  #listItems() {
    const { type, choices } = this.option;
    if (type === BOOLEAN)
      return [
        { value: true, label: 'True' },
        { value: false, label: 'False' },
      ];
    if (type in REFERENCES) return references[REFERENCES[type]]();
    return choices.map((choice) => ({ value: choice.value, label: localized(choice, 'name') }));
  }

  get #maxLength() {
    return this.option.max_length ?? MAX_LENGTH;
  }

  #typed() {
    this.#picked = null;
    const isTooLong = this.option.type === TEXT && this.input.value.length > this.#maxLength;
    this.mark(isTooLong);
    fill(this.excess, isTooLong && `${this.input.value.length}/${this.#maxLength}`);
    this.#fit();
    this.#offer();
  }

  #offer() {
    if (this.#isList) {
      const typed = this.#picked ? '' : this.input.value.trim().toLowerCase();
      const found = this.#listItems().filter((item) => item.label.toLowerCase().includes(typed));
      this.#show(found, { active: 0, empty: 'Nothing matches' });
    } else if (this.option.autocomplete) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), AUTOCOMPLETE_DELAY_MS);
    }
  }

  async #ask() {
    if (document.activeElement !== this.input) return;
    this.#asked += 1;
    const asked = this.#asked;
    const { path, values } = this.context;
    const options = { ...values(), [this.option.name]: this.input.value };
    const outcome = await interact({
      kind: 'autocomplete',
      command: this.context.command().id,
      path,
      options,
      focused: this.option.name,
    }).catch(() => null);
    if (asked !== this.#asked || document.activeElement !== this.input) return;
    if (outcome?.kind !== 'choices') return this.#show([], { empty: 'Loading options failed' });
    const items = outcome.choices.map(({ name, value }) => ({ label: name, value }));
    this.#show(items, { active: -1, empty: 'No options match your search' });
  }

  #show(items, { active = -1, empty }) {
    const pick = (item) => {
      this.#picked = item;
      this.input.value = item.label;
      this.#fit();
      this.mark(false);
      this.listbox.close();
      this.context.picked(this);
    };
    const heading = localized(this.option, 'description');
    this.listbox.show(
      items.map((item) => ({ ...item, pick: () => pick(item) })),
      { active, empty, heading },
    );
  }

  /** The field is as wide as its text, so that chips stand in a line. */
  #fit() {
    this.input.size = Math.max(this.option.type === TEXT ? 12 : 6, Math.min(this.input.value.length + 1, 60));
  }

  #nameFile() {
    fill(this.fileName, icon('file'), this.input.files[0]?.name ?? 'Choose a file');
    this.mark(false);
  }
}
