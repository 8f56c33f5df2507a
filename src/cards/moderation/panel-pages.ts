import { type APIComponentInContainer, ButtonStyle } from 'discord-api-types/v10';
import { type GuildSettings, MAX_EXEMPT_CHANNELS, MAX_EXEMPT_ROLES } from '../../guilds/settings.ts';
import {
  ACTIONS,
  actionFor,
  MAX_WORDS,
  offTopicFrom,
  type Policy,
  PRESETS,
  presetPolicy,
} from '../../moderation/policy.ts';
import { type Action, CATEGORIES, type Category } from '../../moderation/verdict.ts';
import { button, buttonRows, textDisplay } from '../components.ts';
import { LIMITS } from '../limits.ts';
import { subtext } from '../markdown.ts';
import { channelSelect, type Option, optionSelect, roleSelect } from '../selects.ts';
import { mentionChannel } from './describe.ts';
import type { NumberForm } from './forms.ts';
import { AREAS, customId, WORD_LISTS } from './ids.ts';
import type { PanelPage, PanelState } from './panel-state.ts';
import {
  ACTION_NAMES,
  CATEGORY_NAMES,
  FIELD_LABELS,
  PRESET_HINTS,
  PRESET_NAMES,
  STRICTNESS_NAMES,
  MODERATION_TEXTS as TEXTS,
} from './texts.ts';

/** Stands for "as the preset has it" among the values of a menu. */
export const AS_PRESET = 'preset';

/** Presets are milder with the mildest; what they do with the rest is what a menu names. */
const GRAVE = 4;

type Parts = (state: PanelState) => APIComponentInContainer[];

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function usualAction(policy: Policy, category: Category): Action {
  return actionFor(policy, category, GRAVE);
}

function line(field: string, value: string): string {
  return `- ${FIELD_LABELS[field] ?? field}: **${value}**`;
}

function setId({ version }: PanelState, control: string, argument?: string): string {
  return customId(AREAS.set, version, control, ...(argument === undefined ? [] : [argument]));
}

/** A menu under its name: once something is chosen, the menu shows that alone. */
function named(name: string, menu: ReturnType<typeof optionSelect>): APIComponentInContainer[] {
  return [textDisplay(`**${name}**`), menu];
}

function openButton(form: NumberForm) {
  return button(TEXTS.change, customId(AREAS.open, form), { style: ButtonStyle.Primary });
}

function ownChoices({ policy }: GuildSettings): number {
  return Object.keys(policy.actions).length + (policy.offTopic === undefined ? 0 : 1);
}

function summary(settings: GuildSettings): string {
  const { policy, exempt, cooldown, log, escalation, retention } = settings;
  const own = ownChoices(settings);
  return [
    line('policy.preset', PRESET_NAMES[policy.preset]) + (own > 0 ? `, ${TEXTS.ownChoices(own)}` : ''),
    line('policy.monitorOnly', policy.monitorOnly ? TEXTS.on : TEXTS.off),
    line('policy.words', String(policy.words.length)),
    line('policy.allow', String(policy.allow.length)),
    line('exempt.roles', String(exempt.roles.length)),
    line('exempt.channels', String(exempt.channels.length)),
    `- ${TEXTS.perUser(cooldown.userSeconds)}`,
    `- ${TEXTS.perChannel(cooldown.channelSeconds)}`,
    `- ${FIELD_LABELS['log.channelId']}: ${log.channelId ? mentionChannel(log.channelId) : `**${TEXTS.none}**`}`,
    line('log.texts', log.texts ? TEXTS.on : TEXTS.off),
    line('escalation.enabled', escalation.enabled ? TEXTS.on : TEXTS.off),
    line('retention.textDays', String(retention.textDays)),
    line('retention.recordDays', String(retention.recordDays)),
  ].join('\n');
}

const overview: Parts = (state) => {
  const { settings, version } = state;
  const { preset, monitorOnly } = settings.policy;
  return [
    textDisplay(summary(settings)),
    ...named(
      TEXTS.preset,
      optionSelect(
        setId(state, 'preset'),
        TEXTS.preset,
        PRESETS.map((value) => ({
          label: capital(PRESET_NAMES[value]),
          description: PRESET_HINTS[value],
          value,
          chosen: value === preset,
        })),
      ),
    ),
    ...buttonRows([
      button(monitorOnly ? TEXTS.monitorOff : TEXTS.monitorOn, setId(state, 'monitor', monitorOnly ? 'off' : 'on')),
      button(TEXTS.undoLast, setId(state, 'undo-last'), { disabled: version === 0 }),
    ]),
    textDisplay(subtext(TEXTS.english)),
  ];
};

/** What can be done about a category, with what the preset would do. */
function actionOptions({ policy }: GuildSettings, category: Category): Option[] {
  const own = policy.actions[category];
  return [
    {
      label: TEXTS.asPresetWith(ACTION_NAMES[usualAction(presetPolicy(policy.preset), category)]),
      value: AS_PRESET,
      chosen: own === undefined,
    },
    ...ACTIONS.map((value) => ({ label: capital(ACTION_NAMES[value]), value, chosen: own === value })),
  ];
}

const categories: Parts = (state) => {
  const { settings, category } = state;
  const { policy } = settings;
  const lines = CATEGORIES.map((each) => {
    const own = policy.actions[each] === undefined ? '' : ` (${TEXTS.ownChoice})`;
    return `- ${capital(CATEGORY_NAMES[each])}: **${ACTION_NAMES[usualAction(policy, each)]}**${own}`;
  });
  return [
    textDisplay([TEXTS.categoriesHow, ...lines].join('\n')),
    optionSelect(
      customId(AREAS.category),
      TEXTS.chooseCategory,
      CATEGORIES.map((value) => ({
        label: capital(CATEGORY_NAMES[value]),
        description: ACTION_NAMES[usualAction(policy, value)],
        value,
        chosen: value === category,
      })),
    ),
    ...(category
      ? named(
          TEXTS.chooseAction(CATEGORY_NAMES[category]),
          optionSelect(
            setId(state, 'action', category),
            TEXTS.chooseAction(CATEGORY_NAMES[category]),
            actionOptions(settings, category),
          ),
        )
      : []),
  ];
};

const topic: Parts = (state) => {
  const { policy } = state.settings;
  const preset = presetPolicy(policy.preset);
  return [
    textDisplay(TEXTS.topicHow),
    ...named(
      TEXTS.strictness,
      optionSelect(setId(state, 'strictness'), TEXTS.strictness, [
        {
          label: TEXTS.asPresetWith(STRICTNESS_NAMES[offTopicFrom(preset)]),
          value: AS_PRESET,
          chosen: policy.offTopic === undefined,
        },
        ...(['unrelated', 'near'] as const).map((value) => ({
          label: capital(STRICTNESS_NAMES[value]),
          value,
          chosen: policy.offTopic === value,
        })),
      ]),
    ),
    ...named(
      TEXTS.topicAction,
      optionSelect(setId(state, 'topic-action'), TEXTS.topicAction, actionOptions(state.settings, 'off-topic')),
    ),
    textDisplay(subtext(TEXTS.topicAllowed)),
  ];
};

const words: Parts = ({ settings }) => {
  const { policy } = settings;
  return WORD_LISTS.flatMap((list) => [
    textDisplay(
      `**${TEXTS.listTitles[list]}** · ${TEXTS.listCount(policy[list].length, MAX_WORDS)}\n${TEXTS.listHow[list]}`,
    ),
    ...buttonRows([
      button(TEXTS.addEntries[list], customId(AREAS.addEntries, list), { style: ButtonStyle.Primary }),
      button(TEXTS.seeEntries[list], customId(AREAS[list], 0), { disabled: policy[list].length === 0 }),
    ]),
  ]);
};

const exemptions: Parts = (state) => {
  const { roles, channels } = state.settings.exempt;
  const most = LIMITS.selectOptions;
  const [first, rest] = [channels.slice(0, most), channels.slice(most)];
  return [
    textDisplay(TEXTS.exemptHow),
    ...named(TEXTS.exemptRoles, roleSelect(setId(state, 'roles'), TEXTS.exemptRoles, roles, MAX_EXEMPT_ROLES)),
    ...named(TEXTS.exemptChannels, channelSelect(setId(state, 'channels'), TEXTS.exemptChannels, first, { most })),
    ...(first.length === most
      ? named(
          TEXTS.moreExemptChannels,
          channelSelect(setId(state, 'more-channels'), TEXTS.moreExemptChannels, rest, {
            most: MAX_EXEMPT_CHANNELS - most,
          }),
        )
      : []),
  ];
};

const cooldown: Parts = (state) => {
  const { userSeconds, channelSeconds } = state.settings.cooldown;
  return [
    textDisplay(
      [TEXTS.cooldownHow, `- ${TEXTS.perUser(userSeconds)}`, `- ${TEXTS.perChannel(channelSeconds)}`].join('\n'),
    ),
    ...buttonRows([openButton('cooldown')]),
  ];
};

const log: Parts = (state) => {
  const { channelId, texts } = state.settings.log;
  return [
    textDisplay([TEXTS.logHow, TEXTS.logTexts(texts)].join('\n')),
    ...named(
      FIELD_LABELS['log.channelId'] ?? TEXTS.logChannel,
      channelSelect(setId(state, 'log-channel'), TEXTS.logChannel, channelId ? [channelId] : [], {
        most: 1,
        textOnly: true,
      }),
    ),
    ...buttonRows([
      button(texts ? TEXTS.textsOff : TEXTS.textsOn, setId(state, 'texts', texts ? 'off' : 'on')),
      button(TEXTS.testLog, customId(AREAS.testLog), { disabled: channelId === null }),
    ]),
  ];
};

const escalation: Parts = (state) => {
  const { enabled, blocks, minutes, timeOutMinutes } = state.settings.escalation;
  return [
    textDisplay(
      [
        `${FIELD_LABELS['escalation.enabled']}: **${enabled ? TEXTS.on : TEXTS.off}**`,
        TEXTS.escalationHow(blocks, minutes, timeOutMinutes),
        TEXTS.escalationRunning(enabled),
      ].join('\n'),
    ),
    ...buttonRows([
      button(enabled ? TEXTS.escalationOff : TEXTS.escalationOn, setId(state, 'escalation', enabled ? 'off' : 'on')),
      openButton('escalation'),
    ]),
  ];
};

const retention: Parts = (state) => {
  const { textDays, recordDays } = state.settings.retention;
  return [textDisplay(TEXTS.retentionHow(textDays, recordDays)), ...buttonRows([openButton('retention')])];
};

const reset: Parts = (state) => [
  textDisplay(TEXTS.resetHow),
  ...buttonRows([
    button(TEXTS.reset, setId(state, 'reset'), { style: ButtonStyle.Danger, disabled: state.version === 0 }),
    button(TEXTS.cancel, customId(AREAS.page, 'overview')),
  ]),
];

/** What stands on each page between the title and the way to other pages. */
export const PAGE_PARTS: Record<Exclude<PanelPage, 'history'>, Parts> = {
  overview,
  categories,
  topic,
  words,
  exemptions,
  cooldown,
  log,
  escalation,
  retention,
  reset,
};
