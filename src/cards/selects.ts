import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { shorten } from './markdown.ts';

type SelectRow = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface Option {
  label: string;
  value: string;
  description?: string;
  chosen?: boolean;
}

function row(component: APIComponentInMessageActionRow): SelectRow {
  return { type: ComponentType.ActionRow, components: [component] };
}

/** A menu of up to 25 options, of which one, or up to `most`, are chosen; what is too long for Discord is shortened. */
export function optionSelect(customId: string, placeholder: string, options: readonly Option[], most = 1): SelectRow {
  return row({
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: shorten(placeholder, LIMITS.placeholder),
    ...(most > 1 ? { max_values: Math.min(most, options.length, LIMITS.selectOptions) } : {}),
    options: options.slice(0, LIMITS.selectOptions).map(
      ({ label, value, description, chosen }): APISelectMenuOption => ({
        label: shorten(label, LIMITS.optionText),
        value,
        ...(description ? { description: shorten(description, LIMITS.optionText) } : {}),
        ...(chosen ? { default: true } : {}),
      }),
    ),
  });
}

/** A menu of the server's roles, any number of which up to `most` may be chosen. */
export function roleSelect(customId: string, placeholder: string, chosen: readonly string[], most: number): SelectRow {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: customId,
    placeholder,
    min_values: 0,
    max_values: Math.min(most, LIMITS.selectOptions),
    default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
  });
}

/** A menu of the server's channels; with `textOnly` of those that messages are sent to. */
export function channelSelect(
  customId: string,
  placeholder: string,
  chosen: readonly string[],
  options: { most: number; textOnly?: boolean },
): SelectRow {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: customId,
    placeholder,
    min_values: 0,
    max_values: Math.min(options.most, LIMITS.selectOptions),
    default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
    ...(options.textOnly ? { channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement] } : {}),
  });
}

/** A menu of the server's members with at most one chosen. */
export function userSelect(customId: string, placeholder: string, chosen: string | undefined): SelectRow {
  return row({
    type: ComponentType.UserSelect,
    custom_id: customId,
    placeholder,
    min_values: 0,
    max_values: 1,
    ...(chosen ? { default_values: [{ id: chosen, type: SelectMenuDefaultValueType.User }] } : {}),
  });
}
