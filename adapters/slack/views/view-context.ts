import { z } from 'zod';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { findSubcommand } from '../../../src/platform/commands/find-subcommand.ts';
import { splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { Fault } from '../../../src/platform/fault.ts';
import { maxPrivateMetadata } from '../limits.ts';
import type { Origin } from '../web-api/origin.ts';

/**
 * What a view needs to know about where it came from. It is kept in the view itself, so that any copy of the
 * program, even one started a minute ago, can continue with it.
 */
export interface ViewContext {
  /** Slack's id of the conversation that the view's commands are about. */
  readonly channelId: string;
  /** True if it was opened from the app's Home, which is redrawn after anything done in it. */
  readonly isOfHome?: true;
  /** True if it lies above another view, to which closing it leads back. */
  readonly isAbove?: true;
  /**
   * The command whose answer it shows, in the form that `subjectOf` returns; a button for the same command
   * pages through it.
   */
  readonly shows?: string;
  /** The command that a submission runs: its root and, if set beforehand, its subcommand and options. */
  readonly gives?: GivenCommand;
}

export interface GivenCommand {
  readonly command: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number>>;
}

const schema = z.object({
  channelId: z.string(),
  isOfHome: z.literal(true).exactOptional(),
  isAbove: z.literal(true).exactOptional(),
  shows: z.string().exactOptional(),
  gives: z
    .object({
      command: z.string(),
      subcommand: z.string().exactOptional(),
      options: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    })
    .exactOptional(),
});

/** The view's `private_metadata`; undefined if it would be too long for Slack. */
export function writeViewContext(context: ViewContext): string | undefined {
  const text = JSON.stringify(context);
  return text.length <= maxPrivateMetadata ? text : undefined;
}

/** Undefined if the view is not ours, or from an earlier version. */
export function readViewContext(privateMetadata: string): ViewContext | undefined {
  try {
    return schema.safeParse(JSON.parse(privateMetadata)).data;
  } catch {
    return undefined;
  }
}

/** The context of a view that answers something done at `origin`. */
export function contextOf(
  { channelId }: Origin,
  { isOfHome = false, isAbove = false, shows }: ContextOptions = {},
): ViewContext {
  return {
    channelId,
    ...(isOfHome && { isOfHome: true }),
    ...(isAbove && { isAbove: true }),
    ...(shows !== undefined && { shows }),
  };
}

interface ContextOptions {
  readonly isOfHome?: boolean;
  readonly isAbove?: boolean;
  readonly shows?: string;
}

/** "news related" for "news related 3fk2 page:2", "news me subscribe" for "news me subscribe 8:30". */
export function subjectOf(command: string, commands: readonly CommandDefinition[]): string {
  const { definition, text = '' } = splitCommand(commands, command) ?? {};
  const found = definition && findSubcommand(definition, text);
  return definition && found && !(found instanceof Fault)
    ? `${definition.root} ${found.subcommand.name}`
    : '';
}
