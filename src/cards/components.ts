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
 * Puts parts into one card, and no mention in it ever pings. Of text beyond what Discord takes in one message, the
 * longest ones are cut to one length, with an ellipsis; the builders of cards fit their parts so that this stays a safety net.
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

/** The length to cut texts to, so that together they have no more than `limit`: only the longest are cut. */
function lengthWithin(limit: number, lengths: readonly number[]): number {
  let room = limit;
  for (const [at, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(room / (lengths.length - at));
    if (length > share) return share;
    room -= length;
  }
  return Number.POSITIVE_INFINITY;
}

function fitText(parts: APIComponentInContainer[]): APIComponentInContainer[] {
  const texts = parts.filter((part) => part.type === ComponentType.TextDisplay);
  const length = lengthWithin(
    LIMITS.text,
    texts.map(({ content }) => content.length),
  );
  return parts.map((part) =>
    part.type === ComponentType.TextDisplay ? { ...part, content: shorten(part.content, length) } : part,
  );
}
