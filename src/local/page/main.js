import { renderComposer, startComposer } from './composer.js';
import { fill, h } from './dom.js';
import { renderLayout, renderNavigation, startLayout } from './layout.js';
import { removeMessage, renderMessages, showMessage } from './messages.js';
import { connect, on, state } from './store.js';

const notices = document.getElementById('notices');
const wanted = new URLSearchParams(location.search);
let isConnected = true;

function renderAll() {
  renderLayout();
  renderMessages();
  renderComposer();
  renderNotices();
}

/** What the person should know about the local Discord itself. */
function renderNotices() {
  fill(
    notices,
    !isConnected && h('p', {}, 'The local Discord was stopped. This page reconnects when it runs again.'),
    isConnected && state.bot && !state.bot.online && h('p', {}, `${state.bot.user.username} is not connected yet.`),
    state.problems.slice(-1).map((problem) => h('p', { class: 'problem' }, problem)),
  );
}

startComposer();
startLayout();
on('state', () => renderAll());
on('channel', () => renderAll());
on('message', (message) => {
  showMessage(message);
  if (message.channel_id !== state.channel) renderNavigation();
});
on('message-delete', ({ id }) => removeMessage(id));
on('commands', () => {
  renderComposer();
  renderMessages();
});
on('bot', () => {
  renderLayout();
  renderNotices();
});
on('problem', renderNotices);
on('connection', (connected) => {
  isConnected = connected;
  renderNotices();
});

const response = await fetch('/local/state');
const { people } = await response.json();
const person = people.find(({ user }) => user.username === wanted.get('user')) ?? people[0];
state.channel = wanted.get('channel') ?? '';
connect(person.user.id);
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, button, a, dialog, [role="menu"]');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey)
    document.getElementById('composer-text').focus();
});
