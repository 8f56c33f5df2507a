import { z } from 'zod';
import { policySchema } from '../moderation/policy.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);

/** As many roles and channels as Discord's AutoMod exempts. */
export const MAX_EXEMPT_ROLES = 20;
export const MAX_EXEMPT_CHANNELS = 50;

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
      userSeconds: z.int().min(0).max(3600).default(0),
      channelSeconds: z.int().min(0).max(3600).default(0),
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
      blocks: z.int().min(2).max(50).default(5),
      minutes: z.int().min(1).max(10_080).default(60),
      timeOutMinutes: z.int().min(1).max(40_320).default(60),
    })
    .prefault({}),
  /** How long texts, and records without them, are kept. */
  retention: z
    .strictObject({
      textDays: z.int().min(1).max(365).default(30),
      recordDays: z.int().min(1).max(730).default(180),
    })
    .prefault({}),
});

export type GuildSettings = z.infer<typeof guildSettingsSchema>;

export const DEFAULT_SETTINGS: GuildSettings = guildSettingsSchema.parse({});
