import type { ViewSubmitAction } from '@slack/bolt';
import type { SubcommandDefinition } from '../../../src/platform/commands/command.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { type Envelope, type Workspace, type WorkspaceIds, workspaceOf } from '../web-api/workspace.ts';
import type { Submission } from './answer-submission.ts';
import { readViewContext } from './view-context.ts';
import { hasRoomAbove } from './view-depth.ts';

type Options = Readonly<Record<string, string | number>>;

export interface ReadSubmission extends Omit<Submission, 'ack'> {
  /** Converts channels among `options` to the port's ids. */
  inPortIds(subcommand: SubcommandDefinition, options: Options): Options;
}

/** Who submitted which modal; undefined if it is not one of ours. */
export function readSubmission(
  { view, user }: ViewSubmitAction,
  bolt: Envelope,
  { ids }: Pick<ListenerDeps, 'ids'>,
): ReadSubmission | undefined {
  const context = readViewContext(view.private_metadata);
  if (!context) return undefined;
  const workspace = workspaceOf(bolt);
  return {
    mayPush: hasRoomAbove(view),
    inputs: new Set(view.blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]))),
    context,
    origin: { workspace, channelId: context.channelId, userId: user.id, userName: user.name },
    inPortIds: (subcommand, options) => inPortIds(subcommand, options, { workspace, ids }),
  };
}

/** Converts channels among `options`, which are Slack's own ids, to the port's. */
export function inPortIds(
  subcommand: SubcommandDefinition,
  options: Options,
  { workspace, ids }: { readonly workspace: Workspace; readonly ids: WorkspaceIds },
): Options {
  const channels = subcommand.options.flatMap(({ type, name }): [string, string][] => {
    const value = options[name];
    return type === 'channel' && typeof value === 'string' ? [[name, ids.toPort(workspace, value)]] : [];
  });
  return { ...options, ...Object.fromEntries(channels) };
}
