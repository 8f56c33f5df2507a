import { avatar, displayName, h, icon } from './dom.js';
import { me, state } from './store.js';

/** The list of messages of the open channel. */
export const list = document.getElementById('messages');

/** What scrolls, by keyboard too. */
export const log = document.getElementById('log');
log.tabIndex = 0;

/** This near to its end, the list follows new messages. */
const STICK_PX = 120;
let isAtEnd = true;
/** The list's height when it was last followed: a scroll that comes of new messages is no reader's. */
let followedHeight = 0;
log.addEventListener('scroll', () => {
  if (log.scrollHeight !== followedHeight) return;
  isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < STICK_PX;
});
const follow = new ResizeObserver(() => {
  followedHeight = log.scrollHeight;
  if (isAtEnd) scrollToEnd();
});
follow.observe(log);
follow.observe(list);

/** Shows the newest message; from there on the list follows, until the reader scrolls up. */
export function scrollToEnd() {
  isAtEnd = true;
  log.scrollTop = log.scrollHeight;
}

/** "Sending command…" until the answer is there; returns a function that takes it away or turns it into a failure. */
export function showPending(label) {
  const status = h('div', { class: 'thinking' }, 'Sending command', h('span', { class: 'dots' }));
  const element = h(
    'li',
    { class: 'message pending' },
    reference(me().user, label),
    avatar(state.bot.user),
    h('div', { class: 'body' }, heading(state.bot.user, new Date()), status),
  );
  list.append(element);
  scrollToEnd();
  return (failure) => {
    if (!failure) return element.remove();
    element.classList.add('ephemeral');
    status.replaceWith(
      h('div', { class: 'failure', role: 'alert' }, failure),
      privately(() => element.remove()),
    );
    scrollToEnd();
  };
}

/** Who wrote it, and when. */
export function heading(author, date) {
  return h(
    'div',
    { class: 'heading' },
    h('span', { class: 'author' }, displayName(author)),
    author.bot && h('span', { class: 'app-badge' }, 'APP'),
    h('time', { dateTime: date.toISOString(), title: date.toLocaleString() }, stamp(date)),
  );
}

/** The line above an answer: who used which command. */
export function reference(user, command) {
  return h(
    'div',
    { class: 'reference' },
    avatar(user, 16),
    h('span', { class: 'author' }, displayName(user)),
    h('span', {}, 'used'),
    h('span', { class: 'command-name' }, command),
  );
}

/** The line under a message that nobody else sees. */
export function privately(dismissed) {
  return h(
    'div',
    { class: 'private' },
    icon('eye'),
    'Only you can see this • ',
    h('button', { type: 'button', class: 'link', onclick: dismissed }, 'Dismiss message'),
  );
}

function stamp(date) {
  const days = Math.floor((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  if (days === 0) return `Today at ${clock(date)}`;
  return days === 1 ? `Yesterday at ${clock(date)}` : `${date.toLocaleDateString()} ${clock(date)}`;
}

/** Hours and minutes. */
export function clock(date) {
  return date.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
