/** What the page knows, as the server sent it, and where the person is. */
export const state = {
  user: '',
  bot: null,
  people: [],
  guilds: [],
  channels: [],
  commands: {},
  problems: [],
  /** By id, oldest first. */
  messages: new Map(),
  /** The open channel's id. */
  channel: '',
};

const listeners = new EventTarget();
let source = null;

/** Events: `state`, `message`, `message-delete`, `commands`, `bot`, `problem`, `channel`, `connection`. */
export function on(event, listener) {
  listeners.addEventListener(event, ({ detail }) => listener(detail));
}

function emit(event, detail) {
  listeners.dispatchEvent(new CustomEvent(event, { detail }));
}

/** Opens the page as one person; what was open before is closed. */
export function connect(userId) {
  source?.close();
  source = new EventSource(`/local/events?user=${encodeURIComponent(userId)}`);
  const hear = (event, take) =>
    source.addEventListener(event, ({ data }) => {
      const detail = JSON.parse(data);
      take(detail);
      emit(event, detail);
    });
  hear('state', ({ messages, ...rest }) => {
    Object.assign(state, rest);
    state.messages = new Map(messages.map((message) => [message.id, message]));
    if (!currentChannel()) state.channel = state.channels[0]?.id ?? '';
    remember();
    markRead();
  });
  hear('message', (message) => {
    state.messages.set(message.id, message);
    if (message.channel_id === state.channel) markRead();
  });
  hear('message-delete', ({ id }) => state.messages.delete(id));
  hear('commands', (commands) => Object.assign(state, { commands }));
  hear('bot', (bot) => Object.assign(state, { bot }));
  hear('problem', (problem) => state.problems.push(problem));
  source.addEventListener('open', () => emit('connection', true));
  source.addEventListener('error', () => emit('connection', false));
}

export function openChannel(id) {
  state.channel = id;
  remember();
  markRead();
  emit('channel', id);
}

/** The browser remembers when each person last saw each channel. */
function markRead() {
  localStorage.setItem(readKey(state.channel), new Date().toISOString());
}

function readKey(channelId) {
  return `local-discord-read-${state.user}-${channelId}`;
}

/** Whether the bot wrote in a channel since the person last saw it. */
export function isUnread({ id }) {
  const seen = localStorage.getItem(readKey(id)) ?? '';
  return [...state.messages.values()].some(
    (message) => message.channel_id === id && message.author.bot && message.timestamp > seen,
  );
}

/** The address says who looks at which channel, so that a reload or a link shows the same. */
function remember() {
  const query = new URLSearchParams({ user: me().user.username, channel: state.channel });
  history.replaceState(null, '', `?${query}`);
}

/** Sends to the server's own API. Throws an error with the server's sentence. */
export async function send(path, body, method = 'POST') {
  const response = await fetch(`/local/${path}`, { method, body }).catch(() => {
    throw new Error('The local Discord cannot be reached, so this was not sent.');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? 'Something went wrong');
  return answer;
}

/** Sends what the person did to the bot; resolves to the first answer's outcome. */
export function interact(input) {
  return send('interactions', JSON.stringify({ user: state.user, channel: state.channel, ...input }));
}

/** Uploads a file; resolves to the id by which an option or a form's field names it. */
export async function upload(file) {
  return (await send(`uploads?name=${encodeURIComponent(file.name)}`, file)).id;
}

export function me() {
  return findPerson(state.user);
}

export function findPerson(id) {
  return state.people.find(({ user }) => user.id === id);
}

export function findUser(id) {
  return state.bot?.user.id === id ? state.bot.user : findPerson(id)?.user;
}

export function currentChannel() {
  return state.channels.find(({ id }) => id === state.channel);
}

export function currentGuild() {
  return state.guilds.find(({ id }) => id === currentChannel()?.guildId);
}

/** Commands of a type offered here: 1 chat input, 2 person, 3 message. */
export function offered(type) {
  return (state.commands[state.channel] ?? []).filter((command) => command.type === type);
}

/** A name or description in the person's language. */
export function localized(thing, field) {
  return thing[`${field}_localizations`]?.[me().locale] ?? thing[field];
}
