import type { PlatformGroups } from '../../../src/platform/adapter.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { isSnowflake } from './channel-id.ts';

/** The roles of a server. Discord writes a mention of one as "<@&", its id and ">"; a person's has no "&". */
export const discordRoles: PlatformGroups = {
  idForm: sentence(
    "a role's id such as {example} (with Developer Mode on, open Server Settings → Roles, right-click the role and choose Copy Role ID)",
    { example: '123456789012345678' },
  ),
  idIn(text) {
    const id = /^<@&(?<id>\d+)>$/.exec(text)?.groups?.['id'] ?? text;
    return isSnowflake(id) ? id : undefined;
  },
};
