import { ComponentType } from 'discord-api-types/v10';
import { discordErrors } from './errors.ts';
import { isObject, type Json } from './rules.ts';

const {
  ActionRow,
  Button,
  Section,
  TextDisplay,
  Thumbnail,
  MediaGallery,
  File,
  Separator,
  Container,
  Label,
  TextInput,
  StringSelect,
  UserSelect,
  RoleSelect,
  MentionableSelect,
  ChannelSelect,
  FileUpload,
  RadioGroup,
  CheckboxGroup,
  Checkbox,
} = ComponentType;

const SELECTS = [StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect];
const IN_CONTAINER = [ActionRow, Section, TextDisplay, MediaGallery, File, Separator];

/** What may stand at the top of a message or modal. */
const TOP_LEVEL = {
  message: [ActionRow],
  messageV2: [...IN_CONTAINER, Container],
  modal: [Label, ActionRow, TextDisplay],
} as const;

type Place = keyof typeof TOP_LEVEL;

/** A list or one component inside another: which types, and how many. */
interface Slot {
  field: 'components' | 'component' | 'accessory';
  types: readonly ComponentType[];
  min: number;
  max: number;
}

/** What goes into what (components/reference). */
const SLOTS: Partial<Record<ComponentType, Slot[]>> = {
  [Container]: [{ field: 'components', types: IN_CONTAINER, min: 1, max: 40 }],
  [Section]: [
    { field: 'components', types: [TextDisplay], min: 1, max: 3 },
    { field: 'accessory', types: [Button, Thumbnail], min: 1, max: 1 },
  ],
  [Label]: [
    {
      field: 'component',
      types: [TextInput, ...SELECTS, FileUpload, RadioGroup, CheckboxGroup, Checkbox],
      min: 1,
      max: 1,
    },
  ],
};
const ROW_OF_BUTTONS: Slot = { field: 'components', types: [Button], min: 1, max: 5 };
const ROW_OF_ONE: Record<'message' | 'modal', Slot> = {
  message: { field: 'components', types: [Button, ...SELECTS], min: 1, max: 1 },
  modal: { field: 'components', types: [TextInput], min: 1, max: 1 },
};

/** Lengths of texts and lists; an optional one is only checked where it is there. */
const LENGTHS: Partial<Record<ComponentType, { field: string; min: number; max: number; optional?: true }[]>> = {
  [Button]: [
    { field: 'label', min: 0, max: 80, optional: true },
    { field: 'custom_id', min: 1, max: 100, optional: true },
    { field: 'url', min: 1, max: 512, optional: true },
  ],
  [TextDisplay]: [{ field: 'content', min: 1, max: 4000 }],
  [MediaGallery]: [{ field: 'items', min: 1, max: 10 }],
  [Label]: [{ field: 'label', min: 1, max: 45 }],
  [RadioGroup]: [{ field: 'options', min: 2, max: 10 }],
  [CheckboxGroup]: [{ field: 'options', min: 1, max: 10 }],
  [StringSelect]: [{ field: 'options', min: 1, max: 25 }],
};
const WITH_CUSTOM_ID: ComponentType[] = [...SELECTS, TextInput, FileUpload, RadioGroup, CheckboxGroup, Checkbox];
const MEDIA: Partial<Record<ComponentType, string>> = { [Thumbnail]: 'media', [File]: 'file' };
const LINK_STYLE = 5;

/** Throws Discord's 50035 with the path of the first component that does not fit its place or its limits. */
export function checkComponents(components: unknown, place: Place, path: string): void {
  if (!Array.isArray(components)) throw discordErrors.invalidForm(path, 'LIST_TYPE_CONVERT', 'Must be a list.');
  for (const [index, component] of components.entries()) {
    checkComponent(component, TOP_LEVEL[place], place, `${path}.${index}`);
  }
}

function checkComponent(component: unknown, types: readonly ComponentType[], place: Place, path: string): void {
  if (!isObject(component)) throw discordErrors.invalidForm(path, 'DICT_TYPE_CONVERT', 'Must be a component.');
  const type = types.find((each) => each === component.type);
  if (type === undefined) {
    throw discordErrors.invalidForm(
      `${path}.type`,
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${types.join(', ')}).`,
    );
  }
  for (const { field, min, max, optional } of LENGTHS[type] ?? []) {
    if (!(optional && component[field] == null)) checkLength(component[field], min, max, `${path}.${field}`);
  }
  if (WITH_CUSTOM_ID.includes(type)) checkLength(component.custom_id, 1, 100, `${path}.custom_id`);
  if (type === Button) checkButton(component, path);
  const media = MEDIA[type];
  if (media !== undefined) checkMedia(component[media], `${path}.${media}`);
  if (type === MediaGallery && Array.isArray(component.items)) {
    for (const [index, item] of component.items.entries())
      checkMedia(isObject(item) && item.media, `${path}.items.${index}.media`);
  }
  for (const slot of slotsOf(component, type, place))
    checkSlot(component[slot.field], slot, place, `${path}.${slot.field}`);
}

function slotsOf(component: Json, type: ComponentType, place: Place): Slot[] {
  if (type !== ActionRow) return SLOTS[type] ?? [];
  if (place === 'modal') return [ROW_OF_ONE.modal];
  const [first]: unknown[] = Array.isArray(component.components) ? component.components : [];
  return [isObject(first) && first.type !== Button ? ROW_OF_ONE.message : ROW_OF_BUTTONS];
}

function checkSlot(value: unknown, { field, types, min, max }: Slot, place: Place, path: string): void {
  if (field !== 'components') {
    checkComponent(value, types, place, path);
    return;
  }
  checkLength(value, min, max, path);
  for (const [index, child] of (value as unknown[]).entries()) checkComponent(child, types, place, `${path}.${index}`);
}

function checkButton({ style, url, custom_id: customId, label, emoji }: Json, path: string): void {
  const isLink = style === LINK_STYLE;
  if (isLink ? typeof url !== 'string' || customId != null : typeof customId !== 'string' || url != null) {
    const field = isLink ? 'url' : 'custom_id';
    throw discordErrors.invalidForm(
      `${path}.${field}`,
      'BUTTON_COMPONENT_INVALID',
      `A button of this style must have a ${field}, and no other target.`,
    );
  }
  if (!label && !emoji) {
    throw discordErrors.invalidForm(path, 'BUTTON_COMPONENT_INVALID_EMPTY', 'A button must have a label or an emoji.');
  }
}

function checkMedia(media: unknown, path: string): void {
  if (!isObject(media) || typeof media.url !== 'string') {
    throw discordErrors.invalidForm(`${path}.url`, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
}

function checkLength(value: unknown, min: number, max: number, path: string): void {
  if (typeof value !== 'string' && !Array.isArray(value)) {
    throw discordErrors.invalidForm(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  if (value.length < min || value.length > max) {
    throw discordErrors.invalidForm(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
}
