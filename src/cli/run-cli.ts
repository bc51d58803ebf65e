import { Command, CommanderError } from 'commander';
import { standardStateDir } from '../config.ts';
import { PlatformError } from '../platform/errors.ts';
import { chatTitles } from '../platform/platform-title.ts';
import { SettingsError } from '../platform/settings.ts';
import { withoutQuotes } from '../platform/text/unquoted.ts';
import { StateError } from '../store/state-location.ts';
import { UnreadableSubscription } from '../subscriptions/unreadable-subscription.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { keepOwner } from './opening/keep-owner.ts';
import { settingNotes } from './setting-notes.ts';
import { version } from './version.ts';
import { helpRows } from './wording/help-rows.ts';
import { systemFault } from './wording/system-fault.ts';
import { wrapLines } from './wording/wrap-lines.ts';

/** The commands that have a file here. A file is loaded when its command runs, or when all are listed. */
const commands: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  'Look things up:': {
    search: async () => (await import('./search.ts')).searchCommand,
    stories: async () => (await import('./stories.ts')).storiesCommand,
    why: async () => (await import('./why.ts')).whyCommand,
    preview: async () => (await import('./preview.ts')).previewCommand,
    replay: async () => (await import('./replay.ts')).replayCommand,
  },
  'Manage digests:': {
    subscribe: async () => (await import('./subscribe.ts')).subscribeCommand,
    alert: async () => (await import('./alert.ts')).alertCommand,
    list: async () => (await import('./list.ts')).listCommand,
    edit: async () => (await import('./edit.ts')).editCommand,
    pause: async () => (await import('./pause.ts')).pauseCommand,
    resume: async () => (await import('./resume.ts')).resumeCommand,
    skip: async () => (await import('./skip.ts')).skipCommand,
    remove: async () => (await import('./remove.ts')).removeCommand,
    now: async () => (await import('./now.ts')).nowCommand,
    status: async () => (await import('./status.ts')).statusCommand,
    history: async () => (await import('./history.ts')).historyCommand,
    feedback: async () => (await import('./feedback.ts')).feedbackCommand,
  },
  'Set up and run:': {
    init: async () => (await import('./init/init.ts')).initCommand,
    start: async () => (await import('./start.ts')).startCommand,
    doctor: async () => (await import('./doctor.ts')).doctorCommand,
    check: async () => (await import('./check.ts')).checkCommand,
    feeds: async () => (await import('./feeds/feeds.ts')).feedsCommand,
    manifest: async () => (await import('./manifest.ts')).manifestCommand,
    invite: async () => (await import('./invite.ts')).inviteCommand,
    backup: async () => (await import('./backup.ts')).backupCommand,
    restore: async () => (await import('./backup.ts')).restoreCommand,
  },
};

type Load = () => Promise<(context: CliContext) => Command>;

/**
 * Runs one command of the command line.
 * @param args what follows the program's name
 * @returns the exit code: 0 done, 1 found faults or failed, 2 used wrongly
 */
export async function runCli(args: readonly string[], world: CliContext): Promise<number> {
  const context = { ...fittingTerminal(world), env: withoutQuotes(world.env) };
  const program = new Command('heatline')
    .description(
      `A digest bot for ${chatTitles(world.platforms, 'and')}: the day's hottest stories, each with who else covers it.`,
    )
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', '\nSettings are read from the environment and from .env; .env.example lists them.')
    .showHelpAfterError('(heatline --help lists the commands)')
    // So that a value that looks like an option of the program, as in --name -V, goes to the command.
    .enablePositionalOptions();
  for (const command of await commandsFor(args, context)) program.addCommand(command);
  for (const command of program.commands) {
    const usage = command.createHelp().commandUsage(command);
    command.showHelpAfterError(`Usage: ${usage}\n(heatline ${command.name()} --help explains it)`);
  }
  for (const command of withCommandsBelow(program)) {
    command
      .exitOverride()
      .configureHelp(helpRows)
      .configureOutput({
        writeOut: context.write,
        writeErr: context.warn,
        getOutHelpWidth: () => world.columns ?? 80,
        getErrHelpWidth: () => world.errorColumns ?? 80,
      });
  }
  using _owner = keepOwner(context.env['STATE_DIR']?.trim() || standardStateDir);
  try {
    await program.parseAsync(withoutVainHelp(args, program), { from: 'user' });
    return 0;
  } catch (error) {
    return explain(error, context);
  }
}

/** The command that the arguments name, or all: those to list or to suggest. */
async function commandsFor([first = '']: readonly string[], context: CliContext): Promise<Command[]> {
  if (['-V', '--version'].includes(first)) return [];
  const rows = Object.entries(commands).flatMap(([group, loads]) =>
    Object.entries(loads).map(([name, load]) => ({ group, name, load })),
  );
  const meant = rows.filter(({ name }) => name === first);
  const own = await Promise.all(
    (meant.length > 0 ? meant : rows).map(async ({ group, load }) =>
      (await load())(context).helpGroup(group),
    ),
  );
  if (meant.length > 0) return own;
  const { chatCommands } = await import('./chat-commands.ts');
  const names = new Set(own.flatMap((command) => [command.name(), ...command.aliases()]));
  const chat = chatCommands(names, context).map((command) => command.helpGroup('Look things up:'));
  return [...chat, ...own];
}

/** Lines that are written to a terminal are as wide as it is at that moment. */
function fittingTerminal(world: CliContext): CliContext {
  const fitting = (write: (text: string) => void, columns: () => number | undefined) => (text: string) => {
    const width = columns();
    write(width === undefined ? text : wrapLines(text, width));
  };
  return {
    ...world,
    write: fitting(world.write, () => world.columns),
    warn: fitting(world.warn, () => world.errorColumns),
  };
}

function withCommandsBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withCommandsBelow)];
}

/** `help <unknown>` and `<unknown> --help` run as the unknown command, so that it prints its suggestion. */
function withoutVainHelp(args: readonly string[], { commands }: Command): readonly string[] {
  const isKnown = (word: string) =>
    commands.some((command) => command.name() === word || command.aliases().includes(word));
  const [first = '', second] = args;
  if (first === 'help' && second !== undefined && !isKnown(second)) return [second];
  const isVain = /^\w/.test(first) && first !== 'help' && !isKnown(first);
  return isVain ? args.filter((arg) => !['--help', '-h'].includes(arg)) : args;
}

function explain(error: unknown, context: CliContext): number {
  const { warn } = context;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    warn(`${error.message}\n`);
    return 2;
  }
  if (error instanceof SettingsError) {
    // A missing setting may be there under a mistyped name, and a wrong one may have been cut off.
    const notes = settingNotes(context).map(({ text, fix }) => `${text}. ${fix}`);
    const lines = [...error.faults, ...notes].map((fault) => `  ${fault}\n`);
    warn(`Settings that cannot be used (.env.example explains each):\n${lines.join('')}`);
    return 2;
  }
  if (error instanceof PlatformError) {
    warn(`${error.message}${error.fix ? `. ${error.fix}` : ''}\n`);
    return 1;
  }
  if (
    error instanceof CommandFailure ||
    error instanceof StateError ||
    error instanceof UnreadableSubscription
  ) {
    // A StateError's message is also used inside a finding, so it begins with a lower-case letter.
    warn(`${error instanceof StateError ? upperFirst(error.message) : error.message}\n`);
    return 1;
  }
  const fault = systemFault(error);
  if (fault === undefined) throw error;
  warn(`${fault}\n`);
  return 1;
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
