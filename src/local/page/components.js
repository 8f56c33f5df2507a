import { colour, emojiOf } from './choices.js';
import { append, h, icon } from './dom.js';
import { markdown } from './markdown.js';
import { fileCard, picture } from './media.js';
import { SelectMenu } from './select.js';

const BUTTON_STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/**
 * The components of a message as elements. `use(customId, values?)` is called for a press or selection and resolves when
 * the bot has answered; until then the control is busy.
 */
export function renderComponents(components, use) {
  return components.map((component) => render(component, use));
}

function render(component, use) {
  switch (component.type) {
    case 1:
      return h('div', { class: 'action-row' }, renderComponents(component.components, use));
    case 2:
      return button(component, use);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(component, use);
    case 9:
      return h(
        'div',
        { class: 'section' },
        h('div', { class: 'section-text' }, renderComponents(component.components, use)),
        h('div', { class: 'accessory' }, render(component.accessory, use)),
      );
    case 10:
      return h('div', { class: 'markdown text-display' }, markdown(component.content));
    case 11:
      return concealed(component, picture(component.media, component.description, 'thumbnail'));
    case 12:
      return h(
        'div',
        { class: `gallery count-${Math.min(component.items.length, 4)}` },
        component.items.map((item) => concealed(item, picture(item.media, item.description))),
      );
    case 13:
      return concealed(
        component,
        fileCard({
          url: component.file.url,
          name: component.name,
          size: component.size,
          type: component.file.content_type,
        }),
      );
    case 14:
      return h(component.divider === false ? 'div' : 'hr', {
        class: `separator${component.spacing === 2 ? ' large' : ''}`,
      });
    case 17:
      return container(component, use);
    default:
      return h('div', { class: 'unknown' }, `Component type ${component.type} is not shown by the local Discord`);
  }
}

function container(component, use) {
  const element = h('div', { class: 'container' }, renderComponents(component.components, use));
  if (typeof component.accent_color === 'number') {
    element.classList.add('accented');
    element.style.setProperty('--accent', colour(component.accent_color));
  }
  return concealed(component, element);
}

function button(component, use) {
  const label = [emojiOf(component.emoji), component.label && h('span', {}, component.label)];
  const className = `button ${BUTTON_STYLES[component.style] ?? 'secondary'}`;
  if (component.style === 5) {
    if (!/^https?:/.test(component.url)) return h('span', { class: className }, label);
    return h(
      'a',
      { class: className, href: component.url, target: '_blank', rel: 'noopener noreferrer' },
      label,
      icon('link'),
    );
  }
  const element = h(
    'button',
    {
      class: className,
      type: 'button',
      disabled: component.disabled === true,
      'data-custom-id': component.custom_id,
      'aria-label': component.label ? undefined : (component.emoji?.name ?? 'Button'),
    },
    label,
  );
  element.addEventListener('click', () => busy(element, () => use(component.custom_id)));
  return element;
}

function select(component, use) {
  const menu = new SelectMenu(component, {
    done: (values) => busy(menu.button, () => use(component.custom_id, values)),
  });
  return menu.element;
}

async function busy(element, act) {
  if (element.classList.contains('busy')) return;
  element.classList.add('busy');
  element.setAttribute('aria-busy', 'true');
  try {
    await act();
  } finally {
    element.classList.remove('busy');
    element.removeAttribute('aria-busy');
  }
}

function concealed({ spoiler }, element) {
  if (!spoiler) return element;
  const cover = h(
    'button',
    { class: 'cover', type: 'button', onclick: () => wrapper.classList.add('shown') },
    'Spoiler',
  );
  const wrapper = h('div', { class: 'concealed' }, element, cover);
  return wrapper;
}

/** An embed of the older kind of message. */
export function renderEmbed(embed) {
  const element = h('article', { class: 'embed' });
  if (typeof embed.color === 'number') element.style.setProperty('--accent', colour(embed.color));
  const title =
    embed.title &&
    (embed.url && /^https?:/.test(embed.url)
      ? h('a', { href: embed.url, target: '_blank', rel: 'noopener noreferrer' }, embed.title)
      : embed.title);
  const footer = [embed.footer?.text, embed.timestamp && new Date(embed.timestamp).toLocaleString()]
    .filter(Boolean)
    .join(' • ');
  return append(element, [
    h(
      'div',
      { class: 'embed-text' },
      embed.author?.name && h('div', { class: 'embed-author' }, embed.author.name),
      title && h('div', { class: 'embed-title' }, title),
      embed.description && h('div', { class: 'markdown' }, markdown(embed.description)),
      embed.fields?.length > 0 &&
        h(
          'dl',
          {},
          embed.fields.map((field) =>
            h(
              'div',
              { class: field.inline ? 'inline' : '' },
              h('dt', {}, field.name),
              h('dd', { class: 'markdown' }, markdown(field.value)),
            ),
          ),
        ),
    ),
    embed.thumbnail && picture(embed.thumbnail, '', 'thumbnail'),
    embed.image && picture(embed.image, ''),
    footer && h('footer', {}, footer),
  ]);
}
