import { z } from 'zod';
import type { CommandDefinition } from '../../../src/platform/commands/command.ts';
import { findSubcommand } from '../../../src/platform/commands/find-subcommand.ts';
import { splitCommand } from '../../../src/platform/commands/parse-command.ts';
import { maxPrivateMetadata } from '../limits.ts';
import type { Origin } from '../web-api/origin.ts';

/**
 * What a view has to know of where it came from, kept in the view itself: a copy of the program that was started a minute
 * ago goes on with it.
 */
export interface ViewContext {
  /** Slack's id of the conversation that commands of the view are about. */
  readonly channelId: string;
  /** True when it was opened from the app's Home, which is drawn anew after what is done in it. */
  readonly isOfHome?: true;
  /** True when it lies above another one, to which closing it leads back. */
  readonly isAbove?: true;
  /** Which command's answer it shows, as `subjectOf` says it: a button with the same one pages through that. */
  readonly shows?: string;
  /** What a submission gives: the root of a command, and when they are settled its subcommand and options. */
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

/** The view's `private_metadata`; undefined when it would be too long for Slack. */
export function writeViewContext(context: ViewContext): string | undefined {
  const text = JSON.stringify(context);
  return text.length <= maxPrivateMetadata ? text : undefined;
}

/** Undefined when a view is not one of ours, or of an earlier version's. */
export function readViewContext(privateMetadata: string): ViewContext | undefined {
  try {
    return schema.safeParse(JSON.parse(privateMetadata)).data;
  } catch {
    return undefined;
  }
}

/** The context of a view that answers what was done at `origin`. */
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

/** "news related" of "news related 3fk2 page:2", "news me subscribe" of "news me subscribe 8:30". */
export function subjectOf(command: string, commands: readonly CommandDefinition[]): string {
  const { definition, text = '' } = splitCommand(commands, command) ?? {};
  const found = definition && findSubcommand(definition, text);
  return definition && found?.ok ? `${definition.root} ${found.subcommand.name}` : '';
}
