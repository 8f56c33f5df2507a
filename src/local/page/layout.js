import { avatar, displayName, fill, h, icon } from './dom.js';
import { Listbox } from './listbox.js';
import { connect, currentChannel, currentGuild, isUnread, me, openChannel, state } from './store.js';

const byId = (id) => document.getElementById(id);
const app = byId('app');
const narrow = matchMedia('(max-width: 760px)');

/** Draws everything around the messages. */
export function renderLayout() {
  renderNavigation();
  keepFocus('user-panel', renderUserPanel);
  renderMembers();
}

/** Draws what leads to the channels, with a dot where the bot wrote. */
export function renderNavigation() {
  keepFocus('rail', renderRail);
  keepFocus('channels', renderSidebar);
  keepFocus('channel-header', renderHeader);
}

/** Drawing a part anew leaves the focus on the button that had it. */
function keepFocus(id, render) {
  const index = [...byId(id).querySelectorAll('button')].indexOf(document.activeElement);
  render();
  if (index >= 0) byId(id).querySelectorAll('button')[index]?.focus();
}

/** On a narrow screen the lists are a drawer, which nothing can be focused in while it is closed. */
export function startLayout() {
  byId('backdrop').addEventListener('click', closeDrawer);
  narrow.addEventListener('change', closeDrawer);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && app.classList.contains('drawer-open')) closeDrawer();
  });
  closeDrawer();
}

function closeDrawer() {
  const hadFocus = byId('drawer').contains(document.activeElement);
  app.classList.remove('drawer-open');
  byId('drawer').inert = narrow.matches;
  document.querySelector('main').inert = false;
  if (hadFocus && narrow.matches) document.querySelector('.menu-button')?.focus();
}

function openDrawer() {
  app.classList.add('drawer-open');
  byId('drawer').inert = false;
  document.querySelector('main').inert = true;
  byId('channels').querySelector('button')?.focus();
}

function renderRail() {
  const guild = currentGuild();
  const direct = state.channels.find((channel) => channel.recipientId !== undefined);
  const item = (name, content, channels, isCurrent, open) =>
    h(
      'button',
      {
        class: `server${isCurrent ? ' current' : ''}`,
        type: 'button',
        title: name,
        ...named(name, channels),
        'aria-current': isCurrent ? 'true' : undefined,
        onclick: open,
      },
      content,
    );
  const openDirect = () => {
    openChannel(direct.id);
    closeDrawer();
  };
  fill(
    byId('rail'),
    direct && item('Direct messages', icon('chat'), [direct], !guild, openDirect),
    h('hr'),
    state.guilds.map((each) => {
      const channels = state.channels.filter((channel) => channel.guildId === each.id);
      return item(each.name, initials(each.name), channels, each === guild, () => openChannel(channels[0]?.id));
    }),
  );
}

/** The properties of a button that leads to these channels: a dot and a word where there is something new. */
function named(name, channels) {
  const isNew = channels.some(isUnread);
  return { 'data-unread': isNew || undefined, 'aria-label': isNew ? `${name}, new messages` : name };
}

function initials(name) {
  return name
    .replace(/^The /, '')
    .split(' ')
    .map((word) => word[0])
    .join('');
}

function renderSidebar() {
  const guild = currentGuild();
  fill(byId('server-name'), guild?.name ?? 'Direct messages');
  const channels = state.channels.filter((channel) => channel.guildId === guild?.id);
  const button = (channel) => {
    const isCurrent = channel.id === state.channel;
    const open = () => {
      openChannel(channel.id);
      closeDrawer();
    };
    const start =
      channel.recipientId === undefined ? icon(channel.adminsOnly ? 'lock' : 'hash') : presence(state.bot.user, 32);
    return h(
      'button',
      {
        class: `channel${isCurrent ? ' current' : ''}`,
        type: 'button',
        'aria-current': isCurrent ? 'page' : undefined,
        ...named(channel.name, [channel]),
        onclick: open,
      },
      start,
      channel.name,
    );
  };
  fill(byId('channels'), h('h2', {}, guild ? 'Text channels' : 'Conversations'), channels.map(button));
}

function renderHeader() {
  const channel = currentChannel();
  if (!channel) return;
  const isDirect = channel.recipientId !== undefined;
  document.title = `${isDirect ? '@' : '#'}${channel.name} | Local Discord`;
  fill(
    byId('channel-header'),
    h(
      'button',
      {
        class: 'icon-button menu-button',
        type: 'button',
        ...named('Servers and channels', state.channels),
        onclick: openDrawer,
      },
      icon('menu'),
    ),
    isDirect ? presence(state.bot.user, 24) : icon(channel.adminsOnly ? 'lock' : 'hash'),
    h('h1', {}, channel.name),
    channel.topic && h('p', { class: 'topic' }, channel.topic),
    h('span', { class: 'grow' }),
    h('span', { class: 'stage', title: 'This Discord runs on your machine. Nothing leaves it.' }, 'Local Discord'),
  );
}

function renderMembers() {
  const isDirect = currentChannel()?.recipientId !== undefined;
  const people = state.people.filter((person) => !isDirect || person.user.id === state.user);
  const row = (user, note) =>
    h(
      'li',
      {},
      presence(user, 32),
      h(
        'span',
        { class: 'name' },
        displayName(user),
        user.bot && h('span', { class: 'app-badge' }, 'APP'),
        h('span', { class: 'detail' }, note),
      ),
    );
  const group = (title, rows) => rows.length > 0 && [h('h2', {}, `${title} — ${rows.length}`), h('ul', {}, rows)];
  fill(
    byId('members'),
    group(
      'Admins',
      people.filter((person) => person.isAdmin).map((person) => row(person.user, isMe(person, person.note))),
    ),
    group(
      'Members',
      people.filter((person) => !person.isAdmin).map((person) => row(person.user, isMe(person, person.note))),
    ),
    group('Bots', [row(state.bot.user, state.bot.online ? 'online' : 'not connected')]),
  );
}

function isMe(person, note) {
  return person.user.id === state.user ? `${note} (you)` : note;
}

function presence(user, size) {
  const isOnline = !user.bot || state.bot.online;
  return h('span', { class: `presence ${isOnline ? 'online' : 'offline'}` }, avatar(user, size));
}

function renderUserPanel() {
  const person = me();
  const host = h('div', { class: 'switcher' });
  const open = () => {
    if (listbox.isOpen) return listbox.close();
    const items = state.people.map((each) => ({
      label: displayName(each.user),
      detail: each.note,
      start: avatar(each.user, 28),
      selected: each === person,
      pick: () => {
        listbox.close();
        if (each !== person) connect(each.user.id);
      },
    }));
    listbox.show(items, { heading: 'Use this Discord as', active: state.people.indexOf(person) });
  };
  const button = h(
    'button',
    {
      class: 'me',
      type: 'button',
      role: 'combobox',
      'aria-label': `You are ${displayName(person.user)}, ${person.note}. Switch person`,
      onclick: open,
      onblur: () => listbox.close(),
      onkeydown: (event) => listbox.handle(event),
    },
    presence(person.user, 32),
    h('span', { class: 'name' }, displayName(person.user), h('span', { class: 'detail' }, person.note)),
    icon('down'),
  );
  const listbox = new Listbox(button, host, 'People');
  fill(byId('user-panel'), host, button);
}
