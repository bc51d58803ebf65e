import type { webApi } from '@slack/bolt';
import type { ChannelRef } from '../../../src/platform/channel.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { toPlatformError } from '../web-api/errors.ts';
import { isOrganisation } from '../web-api/workspace.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import type { Users } from './users.ts';

/** docs, users.conversations: "under 1000"; Slack may give fewer. */
const channelsAPage = 999;
const maxPages = 5;

/** More workspaces of one organisation would use up the fifty calls a minute. */
const maxTeams = 20;

export interface ChannelsDeps {
  readonly reach: Workspaces['reach'];
  readonly ids: Workspaces['ids'];
  readonly people: Pick<Users, 'noteAllIn' | 'wereIn'>;
}

/**
 * The channels that a person is in and that the app may see: all public ones, and the private ones that the
 * app is in too. Slack's answer is cached for a minute: `users.conversations` is limited to fifty calls a
 * minute.
 * @throws PlatformError naming the missing scope, or when Slack does not answer
 */
export async function channelsOf(personId: string, deps: ChannelsDeps): Promise<ChannelRef[]> {
  const known = deps.people.wereIn(personId);
  const listed = known ?? (await listChannels(personId, deps));
  if (!known) deps.people.noteAllIn(listed, personId);
  return listed.map((id) => ({ platform: 'slack', id }));
}

/** @param team required with the token of an organisation (docs, users.conversations: `team_id`) */
async function listOf(client: webApi.WebClient, user: string, team: string | undefined): Promise<string[]> {
  const listed: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { channels = [], response_metadata } = await client.users.conversations({
      user,
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: channelsAPage,
      ...(team !== undefined && { team_id: team }),
      ...(cursor && { cursor }),
    });
    listed.push(...channels.flatMap(({ id }) => id ?? []));
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return listed;
}

/** The workspaces of an organisation in which the app may be used. */
async function teamsOf(client: webApi.WebClient): Promise<string[]> {
  const { teams = [] } = await client.auth.teams.list({ limit: maxTeams });
  return teams.flatMap(({ id }) => id ?? []);
}

/** Returns the port's ids. */
async function listChannels(personId: string, { reach, ids }: ChannelsDeps): Promise<string[]> {
  const { id: user, client, ...access } = await reach(personId);
  const { workspace } = ids.toSlack(personId);
  try {
    const teams = workspace && isOrganisation(workspace) ? await teamsOf(client) : [undefined];
    const listed = new Set<string>();
    for (const team of teams) {
      for (const id of await listOf(client, user, team)) listed.add(id);
    }
    return [...listed].map((id) => (workspace ? ids.toPort(workspace, id) : id));
  } catch (error) {
    const what = sentence('asking Slack which channels {person} is in', { person: user });
    const scope = 'channels:read and groups:read';
    throw toPlatformError(error, { ...access, what, scope, mayHaveWorked: false });
  }
}
