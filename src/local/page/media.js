import { h, icon } from './dom.js';

/** Pictures are only fetched from this very server; the page makes no request to any other. */
function isOurs(address) {
  return address.startsWith(`${location.origin}/`);
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A picture that opens in a tab of its own; one from elsewhere is a link instead. */
export function picture(media, description, className = 'picture') {
  const address = media.url;
  if (!isOurs(address)) {
    if (!/^https?:/.test(address)) return h('span', { class: 'elsewhere' }, description ?? '');
    return h(
      'a',
      { class: 'elsewhere', href: address, target: '_blank', rel: 'noopener noreferrer' },
      icon('link'),
      description || address,
    );
  }
  const image = h('img', { src: address, alt: description ?? '', loading: 'lazy' });
  if (media.width && media.height) {
    image.width = media.width;
    image.height = media.height;
  }
  return h(
    'a',
    {
      class: className,
      href: address,
      target: '_blank',
      rel: 'noopener',
      'aria-label': description ? `Open picture: ${description}` : 'Open picture',
    },
    image,
  );
}

/** A file: a player for sound and film, a picture, or a card to download it. */
export function fileCard({ url, name, size, type = '', description, waveform, seconds }) {
  if (!isOurs(url)) return h('span', { class: 'elsewhere' }, name);
  if (type.startsWith('image/')) return picture({ url }, description ?? name);
  const player =
    type.startsWith('audio/') || type.startsWith('video/')
      ? h(type.startsWith('audio/') ? 'audio' : 'video', {
          controls: true,
          preload: 'metadata',
          src: url,
          'aria-label': description ?? name,
        })
      : null;
  const isVoice = Boolean(waveform);
  return h(
    'div',
    { class: `file${player ? ' player' : ''}${isVoice ? ' voice' : ''}` },
    isVoice
      ? [bars(waveform), seconds && h('span', { class: 'detail' }, `${Math.round(seconds)} s`)]
      : h(
          'div',
          { class: 'file-name' },
          icon('file'),
          h(
            'span',
            {},
            h('a', { href: `${url}?download`, download: name }, name),
            h('span', { class: 'detail' }, bytes(size)),
          ),
        ),
    player,
  );
}

/** The loudness curve of a voice message; nothing where it is not base64. */
function bars(waveform) {
  if (!BASE64.test(waveform)) return null;
  const values = Uint8Array.from(atob(waveform), (character) => character.charCodeAt(0));
  const step = Math.max(1, Math.ceil(values.length / 48));
  const element = h('div', { class: 'waveform', 'aria-hidden': 'true' });
  for (let index = 0; index < values.length; index += step) {
    const bar = h('span');
    bar.style.height = `${Math.max(8, (values[index] / 255) * 100)}%`;
    element.append(bar);
  }
  return element;
}

function bytes(size = 0) {
  if (size < 1000) return `${size} bytes`;
  return size < 1_000_000 ? `${(size / 1000).toFixed(1)} KB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
