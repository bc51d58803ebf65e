import wrapAnsi from 'wrap-ansi';
import type { Finding } from '../../platform/finding.ts';
import type { CliContext } from '../context.ts';
import { lineOfFinding } from '../wording/line-of-finding.ts';
import type { ChannelNames } from './channel-names.ts';
import type { Prompts } from './prompts.ts';
import type { SettingsFile } from './settings-file.ts';

/** The options of `heatline init`. */
export interface InitFlags {
  readonly feeds: readonly string[];
  readonly opml: string | undefined;
  readonly content: string | undefined;
  readonly samples: boolean;
  readonly siteUrl: string | undefined;
  /** By setting, such as CHAT_BOT_TOKEN. */
  readonly credentials: ReadonlyMap<string, string>;
  /** By platform, as given: ids, links or names. */
  readonly channels: ReadonlyMap<string, readonly string[]>;
  /** Whether to set up no chat. */
  readonly isTerminalOnly: boolean;
  readonly at: string | undefined;
  readonly timezone: string | undefined;
  readonly firstDigest: 'send' | 'show' | undefined;
}

/** One set-up, from the first question to the first digest. */
export interface Session {
  readonly context: CliContext;
  readonly flags: InitFlags;
  /** Undefined if nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly file: SettingsFile;
  readonly channelNames: ChannelNames;
}

/** Fits a terminal with 80 columns. */
const width = 78;

/**
 * Prints a wrapped paragraph. Words are kept whole, so that links can be opened.
 * @param lead precedes the first line; the others are indented by its width
 */
export function say(text: string, { write }: Pick<CliContext, 'write'>, lead = ''): void {
  const lines = wrapAnsi(text, width - lead.length).split('\n');
  write(
    `${lines.map((line, at) => `${at === 0 || line === '' ? lead : ' '.repeat(lead.length)}${line}`.trimEnd()).join('\n')}\n`,
  );
}

/** Prints findings as they come in. @returns whether none of them is wrong */
export async function showFindings(
  findings: AsyncIterable<Finding>,
  context: Pick<CliContext, 'write'>,
): Promise<boolean> {
  let isRight = true;
  for await (const finding of findings) {
    isRight &&= finding.verdict !== 'wrong';
    const [line = '', fix] = lineOfFinding(finding).trimEnd().split('\n');
    say(line, context);
    if (fix !== undefined) say(fix.trim(), context, '    ');
  }
  return isRight;
}
