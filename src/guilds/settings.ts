import { z } from 'zod';
import { policySchema } from '../moderation/policy.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);

/** As many roles and channels as Discord's AutoMod exempts. */
export const MAX_EXEMPT_ROLES = 20;
export const MAX_EXEMPT_CHANNELS = 50;

/** From where to where the numbers among the settings go, by path. */
export const RANGES = {
  'cooldown.userSeconds': [0, 3600],
  'cooldown.channelSeconds': [0, 3600],
  'escalation.blocks': [2, 50],
  'escalation.minutes': [1, 10_080],
  'escalation.timeOutMinutes': [1, 40_320],
  'retention.textDays': [1, 365],
  'retention.recordDays': [1, 730],
} as const;

/** How long a strike may count, whatever a server has set. */
export const STRIKES_COUNT_MS = RANGES['escalation.minutes'][1] * 60_000;

function within(field: keyof typeof RANGES) {
  const [least, most] = RANGES[field];
  return z.int().min(least).max(most);
}

/** Everything that a server's admins can set. Every field has a default: `guildSettingsSchema.parse({})` is a new server. */
export const guildSettingsSchema = z.strictObject({
  policy: policySchema.prefault({}),
  /** Not held to the milder rules; threats, slurs, hate and incitement to self-harm are never exempt. */
  exempt: z
    .strictObject({
      roles: z.array(snowflake).max(MAX_EXEMPT_ROLES).default([]),
      channels: z.array(snowflake).max(MAX_EXEMPT_CHANNELS).default([]),
    })
    .prefault({}),
  /** Seconds between two questions; 0 is no cooldown. */
  cooldown: z
    .strictObject({
      userSeconds: within('cooldown.userSeconds').default(0),
      channelSeconds: within('cooldown.channelSeconds').default(0),
    })
    .prefault({}),
  /** Where decisions are told, and whether with what was written. */
  log: z
    .strictObject({ channelId: snowflake.nullable().default(null), texts: z.boolean().default(false) })
    .prefault({}),
  /** `blocks` strikes within `minutes` end in a time-out from the bot; older strikes have decayed. */
  escalation: z
    .strictObject({
      enabled: z.boolean().default(false),
      blocks: within('escalation.blocks').default(5),
      minutes: within('escalation.minutes').default(60),
      timeOutMinutes: within('escalation.timeOutMinutes').default(60),
    })
    .prefault({}),
  /** How long texts, and records without them, are kept. */
  retention: z
    .strictObject({
      textDays: within('retention.textDays').default(30),
      recordDays: within('retention.recordDays').default(180),
    })
    .prefault({}),
});

export type GuildSettings = z.infer<typeof guildSettingsSchema>;

export const DEFAULT_SETTINGS: GuildSettings = guildSettingsSchema.parse({});
