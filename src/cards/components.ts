import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIInteractionResponseCallbackData,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { shorten } from './markdown.ts';

/** A message of Components V2, as a reply or an update takes it. */
export type Card = Required<Pick<APIInteractionResponseCallbackData, 'components' | 'flags' | 'allowed_mentions'>> & {
  components: APIMessageTopLevelComponent[];
};

/** What a card is about decides the colour of its edge. */
export const COLOURS = {
  answer: 0x3b82f6,
  notFound: 0xd4a017,
  quote: 0x0f9d8a,
  notice: 0x8a8f98,
  refusal: 0xc2410c,
} as const;

/** `id` lets a later press find this text again in the message that it was shown in. */
export function textDisplay(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

export function button(
  label: string,
  customId: string,
  options: { style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger; disabled?: boolean } = {},
): APIButtonComponent {
  const { style = ButtonStyle.Secondary, disabled = false } = options;
  return { type: ComponentType.Button, label, custom_id: customId, style, ...(disabled ? { disabled } : {}) };
}

export function linkButton(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** Action rows of at most five buttons each. */
export function buttonRows(buttons: APIButtonComponent[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let i = 0; i < buttons.length; i += LIMITS.buttonsPerRow) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(i, i + LIMITS.buttonsPerRow) });
  }
  return rows;
}

/**
 * Puts parts into one card, and no mention in it ever pings. Text beyond what Discord takes in one message is cut from
 * the end of the longest text, with an ellipsis; the builders of cards fit their parts so that this stays a safety net.
 */
export function card(colour: number, parts: APIComponentInContainer[], options: { private?: boolean } = {}): Card {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: colour,
    components: fitText(parts),
  };
  return {
    components: [container],
    flags: MessageFlags.IsComponentsV2 | (options.private ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [] },
  };
}

function fitText(parts: APIComponentInContainer[]): APIComponentInContainer[] {
  const texts = parts.filter((part) => part.type === ComponentType.TextDisplay);
  const excess = texts.reduce((sum, part) => sum + part.content.length, 0) - LIMITS.text;
  if (excess <= 0) return parts;
  const longest = texts.reduce((a, b) => (b.content.length > a.content.length ? b : a));
  return fitText(
    parts.map((part) =>
      part === longest
        ? { ...longest, content: shorten(longest.content, Math.max(1, longest.content.length - excess)) }
        : part,
    ),
  );
}
