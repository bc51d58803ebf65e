import type { ReadChannel } from '../../../src/platform/commands/read-option.ts';
import type { Origin } from '../web-api/origin.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';

/**
 * Tells the id of a channel from other words: Slack puts one in the place of "#general" where it is told to
 * (`should_escape` in the manifest), and buttons hold the port's. Ids are of capitals and digits, with a digit among them.
 */
export function channelReader({ workspace }: Origin, ids: WorkspaceIds): ReadChannel {
  return (word) => {
    const [, team, id] = /^(?:([TE][A-Z0-9]+)\.)?([CGD](?=[A-Z0-9]*\d)[A-Z0-9]{6,})$/.exec(word) ?? [];
    if (id === undefined) return undefined;
    return team === undefined ? ids.toPort(workspace, id) : word;
  };
}
