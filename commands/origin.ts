import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationIntegrationType,
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Place } from '../src/guilds/guild-service.ts';

/** Whether whoever made an interaction may manage the server it was made in: Discord says so, no custom id. */
export function managesServer({ guild_id, member }: APIInteraction): boolean {
  if (!guild_id || !member) return false;
  return (BigInt(member.permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

const THREADS = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];

/** Where and by whom an interaction was made. */
export function placeOf(interaction: APIInteraction): Place {
  const { channel } = interaction;
  const parentChannelId =
    channel && THREADS.some((type) => type === channel.type) && 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    guildId: interaction.guild_id ?? null,
    channelId: channel?.id ?? '',
    ...(parentChannelId ? { parentChannelId } : {}),
    userId: userId(interaction) ?? '',
    roleIds: interaction.member?.roles ?? [],
  };
}

function userId(interaction: APIInteraction): string | undefined {
  return (interaction.member?.user ?? interaction.user)?.id;
}

/** Whether whoever pressed a component is the person whose command made the message. Discord says so, no custom id. */
export function isAsker(interaction: APIMessageComponentInteraction): boolean {
  const asker = interaction.message.interaction_metadata?.user.id;
  return asker !== undefined && asker === userId(interaction);
}

export function isPrivateMessage(interaction: APIMessageComponentInteraction): boolean {
  return Boolean((interaction.message.flags ?? 0) & MessageFlags.Ephemeral);
}

/**
 * Whether Discord shows the reply privately whatever is asked for: an app that only a user installed, in a server that
 * does not let its members use external apps (developer documentation, topics/permissions).
 */
export function mustBePrivate(interaction: APIInteraction): boolean {
  const broughtByUserOnly =
    interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] === undefined;
  const permissions = interaction.member && BigInt(interaction.member.permissions);
  return broughtByUserOnly && permissions !== undefined && (permissions & PermissionFlagsBits.UseExternalApps) === 0n;
}

/** Whether a new message that answers a press must be private: on a private card, and for anybody but its asker. */
export function mustAnswerPrivately(interaction: APIMessageComponentInteraction): boolean {
  return isPrivateMessage(interaction) || !isAsker(interaction) || mustBePrivate(interaction);
}
