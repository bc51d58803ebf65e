import type { PlatformGroups } from '../../../src/platform/adapter.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';

/**
 * User groups. Slack writes a mention of one as "<!subteam^S0123ABCD|@editors>" (docs, "Mentioning groups"). The id of a person
 * begins with another letter and would notify nobody.
 */
export const slackUserGroups: PlatformGroups = {
  idForm: sentence(
    "a user group's id such as {example}, or in {platform} @ and a group from its suggestions",
    { example: 'S0123ABCD', platform: 'Slack' },
  ),
  idIn(text) {
    const id = /^<!subteam\^(?<id>\w+)(?:\|[^>]*)?>$/.exec(text)?.groups?.['id'] ?? text;
    return /^S(?=.*\d)[A-Z0-9]{5,20}$/.test(id) ? id : undefined;
  },
};
