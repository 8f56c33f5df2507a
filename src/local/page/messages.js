import { openAppsMenu } from './apps-menu.js';
import { renderComponents, renderEmbed } from './components.js';
import { avatar, displayName, fill, h, icon } from './dom.js';
import { inline, markdown } from './markdown.js';
import { fileCard } from './media.js';
import { clock, heading, list, log, privately, reference, scrollToEnd } from './message-parts.js';
import { openModal } from './modal.js';
import { currentChannel, interact, offered, send, state } from './store.js';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const VOICE = 1 << 13;
const COMPONENTS_V2 = 1 << 15;
/** Messages of one author within this time share a heading. */
const GROUP_MS = 7 * 60 * 1000;

/** Draws the open channel anew. */
export function renderMessages() {
  const messages = [...state.messages.values()].filter((message) => message.channel_id === state.channel);
  fill(
    list,
    welcome(),
    messages.map((message, index) => messageElement(message, messages[index - 1])),
  );
  scrollToEnd();
}

/** Shows a new message or the new form of an old one. */
export function showMessage(message) {
  if (message.channel_id !== state.channel) return;
  const old = elementOf(message.id);
  const focused = old?.contains(document.activeElement) ? document.activeElement.dataset.customId : undefined;
  const previousId = (old ? previousMessage(old) : [...list.querySelectorAll('.message[data-id]')].at(-1))?.dataset.id;
  const element = messageElement(message, state.messages.get(previousId));
  if (old) {
    old.replaceWith(element);
    if (focused !== undefined)
      (element.querySelector(`[data-custom-id="${CSS.escape(focused)}"]:not(:disabled)`) ?? log).focus({
        preventScroll: true,
      });
  } else {
    list.append(element);
    if (isMine(message)) scrollToEnd();
  }
}

/** What the person wrote, or what came of something that the person did. */
function isMine(message) {
  return (message.interaction_metadata?.user ?? message.author).id === state.user;
}

export function removeMessage(id) {
  const element = elementOf(id);
  if (element?.contains(document.activeElement)) log.focus({ preventScroll: true });
  element?.remove();
}

function elementOf(id) {
  return list.querySelector(`[data-id="${CSS.escape(id)}"]`);
}

function previousMessage(element) {
  let previous = element.previousElementSibling;
  while (previous && previous.dataset.id === undefined) previous = previous.previousElementSibling;
  return previous;
}

function welcome() {
  const channel = currentChannel();
  if (!channel) return null;
  const isDirect = channel.recipientId !== undefined;
  return h(
    'li',
    { class: 'welcome' },
    isDirect
      ? avatar(state.bot.user, 68)
      : h('span', { class: 'welcome-icon' }, icon(channel.adminsOnly ? 'lock' : 'hash')),
    h('h2', {}, isDirect ? displayName(state.bot.user) : `Welcome to #${channel.name}!`),
    h(
      'p',
      {},
      isDirect ? 'Your direct messages with the bot. It answers commands: type / to see them.' : `${channel.topic}.`,
    ),
  );
}

function messageElement(message, previous) {
  const flags = message.flags ?? 0;
  const isPrivate = (flags & EPHEMERAL) !== 0;
  const continues = isContinued(message, previous);
  const element = h(
    'li',
    {
      class: `message${isPrivate ? ' ephemeral' : ''}${continues ? ' continued' : ''}`,
      'data-id': message.id,
      oncontextmenu: (event) => menu(event, message),
    },
    referenceOf(message),
    continues
      ? h('time', { class: 'side-time', 'aria-hidden': 'true' }, clock(new Date(message.timestamp)))
      : avatarButton(message.author),
    h(
      'div',
      { class: 'body' },
      !continues && heading(message.author, new Date(message.timestamp)),
      content(message, flags),
      isPrivate && privately(() => dismiss(message)),
    ),
    tools(message),
  );
  return element;
}

function isContinued(message, previous) {
  if (
    !previous ||
    message.interaction ||
    message.message_reference ||
    (message.flags ?? 0) & EPHEMERAL ||
    (previous.flags ?? 0) & EPHEMERAL
  )
    return false;
  return (
    previous.author.id === message.author.id && new Date(message.timestamp) - new Date(previous.timestamp) < GROUP_MS
  );
}

function content(message, flags) {
  if (flags & LOADING)
    return h('div', { class: 'thinking' }, `${displayName(message.author)} is thinking`, h('span', { class: 'dots' }));
  const failure = h('div', { class: 'failure', role: 'alert' });
  const use = (customId, values) => useComponent(message, customId, values, failure);
  const edited =
    message.edited_timestamp &&
    h('span', { class: 'edited', title: new Date(message.edited_timestamp).toLocaleString() }, '(edited)');
  const isV2 = (flags & COMPONENTS_V2) !== 0;
  return [
    message.content && h('div', { class: 'markdown' }, markdown(message.content), edited),
    !isV2 &&
      shownAttachments(message).map((file) =>
        fileCard({
          url: file.url,
          name: file.filename,
          size: file.size,
          type: file.content_type,
          description: file.description,
          ...(flags & VOICE ? { waveform: file.waveform, seconds: file.duration_secs } : {}),
        }),
      ),
    message.embeds.map(renderEmbed),
    message.components.length > 0 &&
      h('div', { class: isV2 ? 'components v2' : 'components' }, renderComponents(message.components, use)),
    !message.content && edited,
    failure,
  ];
}

/** Files that an embed shows already are not shown twice. */
function shownAttachments({ attachments, embeds }) {
  const used = new Set(embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
  return attachments.filter(({ url }) => !used.has(url));
}

async function useComponent(message, customId, values, failure) {
  fill(failure);
  try {
    const outcome = await interact({ kind: 'component', message: message.id, customId, values });
    if (outcome.kind === 'modal') openModal(outcome.modal);
    if (outcome.kind === 'failed') fill(failure, 'This interaction failed');
  } catch (error) {
    fill(failure, error.message);
  }
}

/** The line above a message that says what it answers. */
function referenceOf(message) {
  if (message.interaction) {
    const prefix = message.type === 20 ? '/' : '';
    return reference(message.interaction.user, `${prefix}${message.interaction.name}`);
  }
  const target = message.message_reference && state.messages.get(message.message_reference.message_id);
  if (!message.message_reference) return null;
  if (!target) return h('div', { class: 'reference' }, h('em', {}, 'Message could not be loaded'));
  return h(
    'div',
    { class: 'reference' },
    avatar(target.author, 16),
    h('span', { class: 'author' }, displayName(target.author)),
    h('span', { class: 'preview' }, preview(target)),
  );
}

/** The first line that says something, without what makes it a heading, a quotation or an item of a list. */
function preview(message) {
  const text = message.content || firstText(message.components);
  const lines = text.split('\n').map((line) => line.replace(/^(#{1,3} |-# |>(>>)? |[-*] |```\w*)/, ''));
  return inline(lines.find((line) => line.trim() !== '') ?? 'Click to see attachment');
}

function firstText(components) {
  for (const component of components) {
    const text = component.type === 10 ? component.content : firstText(component.components ?? []);
    if (text) return text;
  }
  return '';
}

async function dismiss(message) {
  const query = new URLSearchParams({ user: state.user, channel: message.channel_id, message: message.id });
  await send(`messages?${query}`, undefined, 'DELETE');
}

function avatarButton(user) {
  if (user.bot || offered(2).length === 0) return avatar(user);
  return h(
    'button',
    {
      class: 'avatar-button',
      type: 'button',
      'aria-label': `Apps for ${displayName(user)}`,
      onclick: ({ currentTarget }) => openAppsMenu(currentTarget, 2, user.id),
    },
    avatar(user),
  );
}

function tools(message) {
  if (offered(3).length === 0 || (message.flags ?? 0) & LOADING) return null;
  const open = ({ currentTarget }) => openAppsMenu(currentTarget, 3, message.id);
  return h(
    'div',
    { class: 'tools' },
    h(
      'button',
      {
        type: 'button',
        'aria-haspopup': 'menu',
        'aria-label': `Apps for the message of ${displayName(message.author)}`,
        title: 'Apps',
        onclick: open,
      },
      icon('apps'),
    ),
  );
}

function menu(event, message) {
  const target = event.target;
  if (offered(3).length === 0 || target.closest('a, input') || getSelection()?.toString()) return;
  event.preventDefault();
  const anchor = target.closest('.message').querySelector('.tools button');
  if (anchor) openAppsMenu(anchor, 3, message.id);
}
