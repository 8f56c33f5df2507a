import { avatar, displayName, h, icon } from './dom.js';
import { currentChannel, currentGuild, state } from './store.js';

/** The things that user, role, mentionable and channel options and menus let one pick from: `{ value, label, detail?, start }`. */
export const references = {
  users: () =>
    [...state.people.map((person) => person.user), state.bot.user].map((user) => ({
      value: user.id,
      label: displayName(user),
      detail: user.username,
      start: avatar(user, 24),
    })),
  roles: () =>
    (currentGuild()?.roles ?? []).map((role) => {
      const dot = h('span', { class: 'dot' });
      dot.style.setProperty('--colour', role.color === 0 ? '#99aab5' : colour(role.color));
      return { value: role.id, label: role.name, start: dot };
    }),
  channels: () =>
    state.channels
      .filter((channel) => channel.guildId === currentChannel()?.guildId)
      .map((channel) => ({ value: channel.id, label: channel.name, start: icon('hash') })),
  mentionables: () => [...references.users(), ...references.roles()],
};

/** A colour number as CSS takes it. */
export function colour(number) {
  return `#${number.toString(16).padStart(6, '0')}`;
}

/** An emoji of a button or option: Unicode as such; the pictures of custom ones are on Discord's servers, so their name. */
export function emojiOf(emoji) {
  if (!emoji) return null;
  return h('span', { class: 'emoji', 'aria-hidden': 'true' }, emoji.id ? `:${emoji.name}:` : emoji.name);
}
