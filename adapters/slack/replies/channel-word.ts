import type { ReadChannel } from '../../../src/platform/commands/read-option.ts';
import type { Origin } from '../web-api/origin.ts';
import type { WorkspaceIds } from '../web-api/workspace.ts';

/**
 * Tells channel ids from other words. Slack replaces "#general" with an id if told to (`should_escape` in the
 * manifest), and buttons contain the port's ids. Ids consist of capitals and digits, with at least one digit.
 */
export function channelReader({ workspace }: Origin, ids: WorkspaceIds): ReadChannel {
  return (word) => {
    const [, team, id] = /^(?:([TE][A-Z0-9]+)\.)?([CGD](?=[A-Z0-9]*\d)[A-Z0-9]{6,})$/.exec(word) ?? [];
    if (id === undefined) return undefined;
    return team === undefined ? ids.toPort(workspace, id) : word;
  };
}
