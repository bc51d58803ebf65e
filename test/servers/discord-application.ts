import { applicationId, bot, reader } from './discord-people.ts';

/** The bot's user as shown to the bot itself. */
export const ownUser = { ...bot, mfa_enabled: true, locale: 'en-US' };

/** The application as shown to its own bot, before anything is set in the portal. */
export const application = {
  id: applicationId,
  name: 'Heatline',
  icon: null,
  description: '',
  type: null,
  bot,
  owner: reader,
  team: null,
  verify_key: '0'.repeat(64),
  flags: 0,
  flags_new: '0',
  explicit_content_filter: 0,
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  eligible_oauth2_scopes: ['bot', 'applications.commands'],
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
};
