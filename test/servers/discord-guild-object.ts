import { guild } from './discord-people.ts';

/** What the API returns for a new server without any settings, apart from its roles. */
export const guildObject = {
  id: guild.id,
  name: guild.name,
  owner_id: guild.owner_id,
  description: null,
  ...{ icon: null, banner: null, splash: null, discovery_splash: null, home_header: null },
  ...{ features: [], emojis: [], stickers: [], incidents_data: null, vanity_url_code: null },
  preferred_locale: guild.preferred_locale,
  region: 'deprecated',
  application_id: null,
  ...{ afk_channel_id: null, afk_timeout: 300 },
  ...{ system_channel_id: null, system_channel_flags: guild.system_channel_flags },
  ...{ rules_channel_id: null, public_updates_channel_id: null, safety_alerts_channel_id: null },
  ...{ widget_enabled: false, widget_channel_id: null },
  ...{ verification_level: 0, explicit_content_filter: 0, mfa_level: 0, nsfw: false, nsfw_level: 0 },
  default_message_notifications: 1,
  ...{ premium_tier: 0, premium_subscription_count: 0, premium_progress_bar_enabled: false },
  ...{ max_members: 500_000, max_presences: null },
  ...{ max_video_channel_users: 25, max_stage_video_channel_users: 50 },
};

export function roleObject({
  permissions,
  ...role
}: {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
}) {
  return {
    ...role,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    ...{ icon: null, unicode_emoji: null, hoist: false, managed: false, mentionable: false, flags: 0 },
  };
}
