/**
 * Builds an element. Properties are set as such, `class`, `data-…`, `aria-…` and `role` as attributes, `on…` as
 * listeners; children are nodes or text, and null or false is left out. Text never becomes markup.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && !name.includes('-')) element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Number.POSITIVE_INFINITY)) {
    if (child !== null && child !== undefined && child !== false && child !== '') element.append(child);
  }
  return element;
}

/** Replaces what is inside an element. */
export function fill(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  down: 'M6 9l6 6 6-6',
  link: 'M14 5h5v5M19 5l-8 8M11 6H6v12h12v-5',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  check: 'M5 12l5 5 9-10',
  members:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 20c0-4 3-6 6-6s6 2 6 6M16 4a3.500 3.500 0 0 1 0 7M17.500 14c2.200.500 3.500 2.500 3.500 6',
  hash: 'M10 3L8 21M16 3l-2 18M4 9h17M3 15h17',
  chat: 'M4 5h16v11H9l-5 4z',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
};

/** A line icon; decorative, so hidden from assistive technology. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

const AVATAR_COLOURS = ['#5865f2', '#3ba55c', '#d9730d', '#c2417c', '#0f8f9d', '#8b5cf6'];

/** A round picture of a person: initial on a colour that stays the same for the same id. */
export function avatar(user, size = 40) {
  const element = h(
    'span',
    { class: `avatar${user.bot ? ' bot' : ''}`, 'aria-hidden': 'true' },
    [...displayName(user)][0] ?? '?',
  );
  element.style.setProperty('--size', `${size}px`);
  element.style.setProperty(
    '--colour',
    user.bot ? AVATAR_COLOURS[0] : AVATAR_COLOURS[1 + (Number(user.id.slice(-3)) % 5)],
  );
  return element;
}

export function displayName(user) {
  return user.global_name ?? user.username;
}
