import { displayName, h } from './dom.js';
import { findUser, me, openChannel, state } from './store.js';

/** Discord's Markdown as nodes. */
export function markdown(text) {
  return blocks(text.split('\n'));
}

const FENCE = '```';

function blocks(lines) {
  const nodes = [];
  let paragraph = [];
  const flush = () => {
    if (paragraph.some((line) => line.trim() !== '')) nodes.push(h('p', {}, withBreaks(paragraph)));
    else if (paragraph.length > 0 && nodes.length > 0) nodes.push(h('div', { class: 'blank' }));
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
    if (line.startsWith(FENCE) && closesFence(lines, index)) {
      flush();
      const end = closesFence(lines, index);
      const first = line.slice(FENCE.length);
      const code =
        end === index
          ? [first.slice(0, -FENCE.length)]
          : [
              ...(/^\w*$/.test(first) ? [] : [first]),
              ...lines.slice(index + 1, end),
              lines[end].slice(0, lines[end].indexOf(FENCE)),
            ];
      nodes.push(h('pre', {}, h('code', {}, code.join('\n').replace(/\n$/, ''))));
      index = end;
    } else if (heading) {
      flush();
      nodes.push(h(`h${heading[1].length + 2}`, {}, inline(heading[2])));
    } else if (/^-# +\S/.test(line)) {
      flush();
      nodes.push(h('small', {}, inline(line.slice(3))));
    } else if (line.startsWith('>>> ')) {
      flush();
      nodes.push(h('blockquote', {}, blocks([line.slice(4), ...lines.slice(index + 1)])));
      break;
    } else if (line.startsWith('> ') || line === '>') {
      flush();
      const quoted = [];
      while (index < lines.length && (lines[index].startsWith('> ') || lines[index] === '>')) {
        quoted.push(lines[index].slice(2));
        index += 1;
      }
      index -= 1;
      nodes.push(h('blockquote', {}, blocks(quoted)));
    } else if (LIST_ITEM.test(line)) {
      flush();
      const items = [];
      const marker = (item) => /\d/.test(item[2]);
      for (let item = LIST_ITEM.exec(line); item; item = LIST_ITEM.exec(lines[index] ?? '')) {
        if (items.length > 0 && item[1] === '' && marker(item) !== marker(items[0])) break;
        items.push(item);
        index += 1;
      }
      index -= 1;
      nodes.push(list(items));
    } else paragraph.push(line);
  }
  flush();
  return nodes;
}

const LIST_ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

function list(items) {
  const ordered = /\d/.test(items[0][2]);
  const element = h(ordered ? 'ol' : 'ul', ordered ? { start: Number.parseInt(items[0][2], 10) } : {});
  for (const [, indent, , text] of items) {
    element.append(h('li', { class: indent.length >= 2 ? 'nested' : '' }, inline(text)));
  }
  return element;
}

/** The line that closes the fence opened on `start`, or 0. */
function closesFence(lines, start) {
  if (lines[start].length >= 2 * FENCE.length && lines[start].endsWith(FENCE)) return start;
  const end = lines.findIndex((line, index) => index > start && line.includes(FENCE));
  return end > start ? end : 0;
}

function withBreaks(lines) {
  return inline(lines.join('\n').replace(/\n+$/, ''));
}

const DELIMITERS = [
  ['***', (children) => h('strong', {}, h('em', {}, children))],
  ['**', (children) => h('strong', {}, children)],
  ['__', (children) => h('u', {}, children)],
  ['~~', (children) => h('s', {}, children)],
  ['||', spoiler],
  ['*', (children) => h('em', {}, children)],
  ['_', (children) => h('em', {}, children)],
];
const URL_START = /^https?:\/\//;
const BARE_URL = /https?:\/\/[^\s<>]+/y;
const ANGLE = /<([^<>\s]{1,2048})>/y;
const MASKED = /\[([^[\]\n]{1,400})\]\(<?(https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\)/y;

/** One line of Discord's Markdown as nodes and text. */
export function inline(text) {
  const nodes = [];
  const unclosed = new Set();
  let plain = '';
  let index = 0;
  const push = (node, length) => {
    if (plain !== '') nodes.push(...lines(plain));
    plain = '';
    nodes.push(node);
    index += length;
  };
  const at = (pattern) => {
    pattern.lastIndex = index;
    return pattern.exec(text);
  };
  outer: while (index < text.length) {
    const character = text[index];
    if (character === '\\' && /[^\w\s]/.test(text[index + 1] ?? '')) {
      plain += text[index + 1];
      index += 2;
      continue;
    }
    if (character === '`') {
      const ticks = text.startsWith('``', index) ? '``' : '`';
      const end = text.indexOf(ticks, index + ticks.length);
      if (end > index + ticks.length) {
        push(h('code', {}, text.slice(index + ticks.length, end)), end + ticks.length - index);
        continue;
      }
    }
    if (character === '<') {
      const match = at(ANGLE);
      const node = match && angle(match[1]);
      if (node) {
        push(node, match[0].length);
        continue;
      }
    }
    if (character === '[') {
      const match = at(MASKED);
      if (match) {
        push(link(match[2], inline(match[1])), match[0].length);
        continue;
      }
    }
    if (character === 'h' && !/\w/.test(text[index - 1] ?? '')) {
      const match = at(BARE_URL);
      if (match) {
        const address = match[0].replace(/[.,:;!?'")\]]+$/, '');
        push(link(address, address), address.length);
        continue;
      }
    }
    for (const [delimiter, build] of DELIMITERS) {
      if (unclosed.has(delimiter) || !text.startsWith(delimiter, index)) continue;
      if (delimiter === '_' && /\w/.test(text[index - 1] ?? '')) continue;
      const start = index + delimiter.length;
      const end = closing(text, delimiter, start);
      if (end === -1) unclosed.add(delimiter);
      if (end <= start || (delimiter === '*' && /\s/.test(text[start]))) continue;
      push(build(inline(text.slice(start, end))), end + delimiter.length - index);
      continue outer;
    }
    plain += character;
    index += 1;
  }
  if (plain !== '') nodes.push(...lines(plain));
  return nodes;
}

/** Where the delimiter closes; a single `*` or `_` is not half of a double one, an escaped one does not count. */
function closing(text, delimiter, from) {
  for (let end = text.indexOf(delimiter, from); end !== -1; end = text.indexOf(delimiter, end + 1)) {
    if (text[end - 1] === '\\') continue;
    const isSingle = delimiter === '*' || delimiter === '_';
    if (!isSingle) return end;
    if (text[end + 1] === delimiter) end += 1;
    else if (delimiter === '*' || !/\w/.test(text[end + 1] ?? '')) return end;
  }
  return -1;
}

function lines(text) {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
}

/** Only web addresses become links. */
export function link(address, children) {
  if (!URL_START.test(address)) return h('span', {}, children);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, children);
}

function spoiler(children) {
  const show = () => element.classList.add('shown');
  const element = h(
    'button',
    { class: 'spoiler', type: 'button', 'aria-label': 'Spoiler: press to show', onclick: show },
    children,
  );
  return element;
}

function angle(inner) {
  if (URL_START.test(inner)) return link(inner, inner);
  const [, kind, id, style] = /^(t:|@!?|@&|#|\/[^:]+:|a?:\w+:)(-?\d{1,20})(?::([tTdDfFR]))?$/.exec(inner) ?? [];
  if (kind === undefined) return null;
  if (kind === 't:') return timestamp(Number(id), style ?? 'f');
  if (kind === '#') {
    const channel = state.channels.find((each) => each.id === id);
    if (!channel) return mention('#unknown');
    return h('button', { class: 'mention', type: 'button', onclick: () => openChannel(id) }, `#${channel.name}`);
  }
  if (kind === '@&')
    return mention(
      `@${state.guilds.flatMap((guild) => guild.roles).find((role) => role.id === id)?.name ?? 'unknown-role'}`,
    );
  if (kind.startsWith('@')) {
    const user = findUser(id);
    return mention(`@${user ? displayName(user) : 'unknown-user'}`);
  }
  if (kind.startsWith('/')) return mention(kind.slice(0, -1));
  return kind.replace(/^a/, '');
}

function mention(text) {
  return h('span', { class: 'mention' }, text);
}

const DATE_STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function timestamp(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return h('span', {}, 'Invalid date');
  const { locale } = me();
  const full = new Intl.DateTimeFormat(locale, DATE_STYLES.F).format(date);
  return h(
    'time',
    { class: 'mention', dateTime: date.toISOString(), title: full },
    style === 'R' ? relative(date, locale) : new Intl.DateTimeFormat(locale, DATE_STYLES[style]).format(date),
  );
}

function relative(date, locale) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
