import { avatar, fill, h, icon } from './dom.js';
import { Listbox } from './listbox.js';
import { OptionChip } from './option-chip.js';
import { currentChannel, localized, offered, send, state } from './store.js';
import { useCommand } from './use-command.js';

/** Discord's type of a string option. */
const TEXT = 3;
const HINT_SEEN = 'local-discord-hint-seen';

const root = document.getElementById('composer');
const popup = h('div', { class: 'popup' });
const hint = h('div', { class: 'hint' });
const alertLine = h('div', { class: 'alert', role: 'alert' });
const text = h('textarea', {
  id: 'composer-text',
  rows: 1,
  role: 'combobox',
  'aria-autocomplete': 'list',
  autocomplete: 'off',
  oninput: typed,
  onkeydown: keyInText,
});
const commandLine = h('div', { class: 'command-line' });
const slash = h(
  'button',
  { class: 'slash', type: 'button', title: 'Commands', 'aria-label': 'Show the commands', onclick: startSlash },
  icon('plus'),
);
const picker = new Listbox(text, popup, 'Commands');

/** The command being filled in: `{ command, path, options, chips }`; null while plain text is typed. */
let current = null;

/** Puts the composer into the page. */
export function startComposer() {
  fill(
    root,
    hint,
    h('div', { class: 'typing' }, popup, alertLine, h('div', { class: 'box' }, slash, text, commandLine)),
  );
  text.addEventListener('blur', () => picker.close());
  showText();
}

/** Another channel, person or set of commands: what was begun is given up if it is not offered any more. */
export function renderComposer() {
  const channel = currentChannel();
  const place = channel?.recipientId === undefined ? `#${channel?.name ?? ''}` : `@${state.bot.user.username}`;
  const first = entries()[0];
  text.placeholder = first && !hintWasSeen() ? `Type / and pick /${first.title}` : `Message ${place}`;
  text.setAttribute('aria-label', `Message ${place}. Type / for commands.`);
  if (current) keepOrLeave();
  renderHint(first);
}

/** After a restart a command has another id, and none while the bot is away. */
function keepOrLeave() {
  const again = offered(1).find(({ name }) => name === current.command.name);
  if (again) current.command = again;
  else if (state.bot.online) showText();
}

/** Every command that can be sent: subcommands are entries of their own. */
function entries() {
  const leaves = (command, thing, path) => {
    const nested = (thing.options ?? []).filter((option) => option.type === 1 || option.type === 2);
    if (nested.length > 0) return nested.flatMap((option) => leaves(command, option, [...path, option]));
    const title = [command, ...path].map((part) => localized(part, 'name')).join(' ');
    return [
      {
        command,
        path: path.map((part) => part.name),
        options: thing.options ?? [],
        title,
        description: localized(thing, 'description'),
      },
    ];
  };
  return offered(1).flatMap((command) => leaves(command, command, []));
}

function typed() {
  fill(alertLine);
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 160)}px`;
  if (!text.value.startsWith('/')) return picker.close();
  const wanted = text.value.slice(1).toLowerCase();
  const found = entries().filter(({ title }) => title.includes(wanted));
  found.sort((a, b) => Number(b.title.startsWith(wanted)) - Number(a.title.startsWith(wanted)));
  const exact = /^\/(\S+) (.+)$/s.exec(text.value);
  const items = found.map((entry) => ({
    label: `/${entry.title}`,
    detail: entry.description,
    start: avatar(state.bot.user, 28),
    end: entry.options.map((option) => localized(option, 'name')).join('  '),
    pick: () => startCommand(entry),
  }));
  if (exact && items.length === 0) {
    const entry = entries().find(({ title }) => title === exact[1].toLowerCase());
    if (entry) return startCommand(entry, exact[2]);
  }
  picker.show(items, {
    empty: state.bot.online ? 'No command matches' : 'The bot is not connected',
    heading: state.bot.user.username,
  });
}

function keyInText(event) {
  if (event.isComposing || picker.handle(event)) return;
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  const content = text.value.trim();
  if (content === '' || content.startsWith('/')) return;
  text.value = '';
  typed();
  send('messages', JSON.stringify({ user: state.user, channel: state.channel, content })).catch((error) => {
    if (current === null && text.value === '') {
      text.value = content;
      typed();
    }
    fill(alertLine, error.message);
  });
}

function startSlash() {
  showText();
  text.value = '/';
  text.focus();
  typed();
}

/** Back to plain text. */
function showText() {
  current = null;
  fill(commandLine);
  fill(popup);
  fill(alertLine);
  picker.close();
  commandLine.hidden = true;
  text.hidden = false;
  text.value = '';
  text.style.height = 'auto';
}

function startCommand(entry, firstText = '') {
  showText();
  text.hidden = true;
  commandLine.hidden = false;
  current = { ...entry, chips: [] };
  rememberHint();
  // Without a required option the first text option is offered, so that what is typed next has a place.
  const required = entry.options.filter((option) => option.required);
  const offered = required.length > 0 ? required : entry.options.filter(({ type }) => type === TEXT).slice(0, 1);
  for (const option of offered) addChip(option);
  renderCommand();
  const [first] = current.chips;
  if (first && firstText) {
    first.input.value = firstText;
    first.input.dispatchEvent(new Event('input'));
  }
  (first?.input ?? commandLine.querySelector('.send')).focus();
}

function addChip(option) {
  const begun = current;
  const context = {
    command: () => begun.command,
    path: begun.path,
    host: popup,
    values: () =>
      Object.fromEntries(
        begun.chips.filter((chip) => chip.raw !== undefined).map((chip) => [chip.option.name, chip.raw]),
      ),
    picked: focusNext,
  };
  const chip = new OptionChip(option, context, (event) => keyInChip(event, chip));
  current.chips.push(chip);
  return chip;
}

function renderCommand() {
  const { title, options, chips } = current;
  const rest = options.filter((option) => !chips.some((chip) => chip.option === option));
  const more = rest.map((option) =>
    h(
      'button',
      {
        class: 'add',
        type: 'button',
        title: localized(option, 'description'),
        'aria-label': `Add option ${localized(option, 'name')}: ${localized(option, 'description')}`,
        onclick: () => openOption(option),
        onkeydown: leaveOnEscape,
      },
      icon('plus'),
      localized(option, 'name'),
    ),
  );
  fill(
    commandLine,
    h('span', { class: 'command-name' }, `/${title}`),
    chips.map((chip) => chip.element),
    more,
    h(
      'span',
      { class: 'actions' },
      h(
        'button',
        { class: 'send', type: 'button', 'aria-label': 'Send the command', onclick: submit, onkeydown: leaveOnEscape },
        'Send',
      ),
      h(
        'button',
        {
          class: 'icon-button',
          type: 'button',
          'aria-label': 'Cancel the command',
          onclick: leave,
          onkeydown: leaveOnEscape,
        },
        icon('close'),
      ),
    ),
  );
}

function openOption(option) {
  const chip = addChip(option);
  renderCommand();
  chip.input.focus();
}

/** After a pick: on to the next empty required option, or back to the field, where Enter sends. */
function focusNext(chip) {
  const next = current.chips.find((each) => each.isEmpty && each.option.required);
  if (next) next.input.focus();
  else chip.input.focus();
  if (!next) chip.listbox.close();
}

function keyInChip(event, chip) {
  if (event.isComposing) return;
  const isFile = chip.input.type === 'file';
  if (event.key === 'Enter' && !(isFile && chip.isEmpty)) {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape') leaveOnEscape(event);
  else if (event.key === 'Backspace' && chip.isEmpty) {
    event.preventDefault();
    removeChip(chip);
  }
}

function removeChip(chip) {
  const index = current.chips.indexOf(chip);
  if (chip.option.required) {
    if (index === 0) leave();
    else current.chips[index - 1].input.focus();
    return;
  }
  current.chips.splice(index, 1);
  renderCommand();
  (current.chips[index - 1]?.input ?? commandLine.querySelector('.send')).focus();
}

function leaveOnEscape(event) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  leave();
}

function leave() {
  showText();
  text.focus();
}

async function submit() {
  const { command, path, chips } = current;
  for (const chip of chips) chip.mark(chip.problem !== null);
  const wrong = chips.find((chip) => chip.problem !== null);
  if (wrong) {
    fill(alertLine, `${localized(wrong.option, 'name')}: ${wrong.problem}`);
    wrong.input.focus();
    return;
  }
  const filled = chips.filter((chip) => !chip.isEmpty);
  const begun = current;
  try {
    const values = await Promise.all(filled.map(async (chip) => [chip.option.name, await chip.value()]));
    leave();
    await useCommand(command, { path, options: Object.fromEntries(values) });
  } catch (error) {
    if (current === null && text.value === '') restore(begun);
    fill(alertLine, error.message);
  }
}

/** The command as it was before it was sent, so that nothing typed is lost. */
function restore(begun) {
  text.hidden = true;
  commandLine.hidden = false;
  current = begun;
  renderCommand();
  (begun.chips[0]?.input ?? commandLine.querySelector('.send')).focus();
}

function renderHint(first) {
  if (!first || hintWasSeen()) return fill(hint);
  fill(
    hint,
    avatar(state.bot.user, 24),
    h(
      'span',
      {},
      'New here? Type ',
      h('kbd', {}, '/'),
      ' and pick ',
      h('button', { class: 'link', type: 'button', onclick: () => startCommand(entries()[0]) }, `/${first.title}`),
    ),
    h(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': 'Hide this hint', onclick: rememberHint },
      icon('close'),
    ),
  );
}

function hintWasSeen() {
  return localStorage.getItem(HINT_SEEN) !== null;
}

function rememberHint() {
  localStorage.setItem(HINT_SEEN, 'yes');
  renderComposer();
}
