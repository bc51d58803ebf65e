import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { readConfig } from '../../config.ts';
import { reasonOf } from '../../content/files/file-error.ts';
import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { repeated } from '../options.ts';
import { writeFeeds } from './change-feeds-file.ts';
import { type Chat, chatsOf, chooseChats } from './choose-chats.ts';
import { type ChosenNews, chooseNews } from './choose-news.ts';
import { chooseSchedule } from './choose-schedule.ts';
import type { NewSettings } from './edit-settings.ts';
import { firstDigest } from './first-digest.ts';
import { firstGathering } from './first-gathering.ts';
import { flagOf } from './flags.ts';
import { missingFlags } from './missing-flags.ts';
import { sayNextSteps } from './next-steps.ts';
import { Cancelled } from './prompts.ts';
import { type InitFlags, type Session, say } from './session.ts';
import { changedSettings, sayChanges, sayOverruled } from './settings-changes.ts';
import { openSettingsFile } from './settings-file.ts';

interface Options extends Readonly<Record<string, unknown>> {
  readonly feed?: readonly string[];
  readonly opml?: string;
  readonly content?: string;
  readonly samples?: true;
  readonly terminal?: true;
  readonly at?: string;
  readonly timezone?: string;
  readonly send?: true;
  readonly show?: true;
  readonly yes?: true;
}

export function initCommand(context: CliContext): Command {
  const command = new Command('init')
    .description('set up news, Slack or Discord, channel and time, step by step; it can be run again')
    .option('--feed <address>', 'a site or feed that news comes from; may be given again', repeated)
    .option('--opml <file>', "another reader's list of feeds")
    .option('--content <dir>', 'a folder of article files that is there')
    .option('--samples', 'the sample articles of December 2021, to look around');
  for (const { name, title, setup } of chatsOf(context.platforms)) {
    for (const { variable, name: what } of setup.credentials)
      command.option(`${flagOf(variable)} <token>`, `${title}'s ${what}: @file reads it from a file`);
    command.option(
      `--${name}-channel <channel>`,
      'the channel, by its link or id; may be given again',
      repeated,
    );
  }
  return command
    .option('--terminal', 'no chat: digests are printed in the terminal')
    .option('--at <time>', 'when digests come: 09:00, "9:30 weekdays" or a cron pattern')
    .option('--timezone <zone>', 'the zone of that time, such as Europe/Berlin')
    .option('--send', 'send the first digest to the channels')
    .addOption(new Option('--show', 'print the first digest instead').conflicts('send'))
    .option('--yes', 'ask nothing, also at a terminal')
    .addHelpText('after', help)
    .action((options: Options) => init(options, context));
}

const help = `
Without a terminal nothing is asked: what is missing is named. Tokens are best given in the environment
(SLACK_BOT_TOKEN and so on) or as @file: other users of the machine can see a command's arguments.

Example:
  heatline init --feed example.org --slack-channel C0123ABCD --at "09:00 weekdays" --send`;

async function init(options: Options, world: CliContext): Promise<void> {
  const ending = new AbortController();
  // What is still under way when somebody has stopped it says no more.
  const unlessEnding = (write: (text: string) => void) => (text: string) => {
    if (!ending.signal.aborted) write(text);
  };
  const context = { ...world, write: unlessEnding(world.write), warn: unlessEnding(world.warn) };
  const file = openSettingsFile(context.environmentFile ?? '.env', context);
  const isAsked = context.isInteractive && context.createPrompts !== undefined && !options.yes;
  const session: Session = {
    ...{ context, file, flags: flagsOf(options, context) },
    prompts: isAsked ? await context.createPrompts?.() : undefined,
  };
  const asked = context.untilSignal().then(() => {
    throw new Cancelled();
  });
  asked.catch(() => undefined);
  const progress = { isWritten: false };
  try {
    await Promise.race([setUp(session, progress, ending.signal), asked]);
  } catch (error) {
    ending.abort();
    if (!(error instanceof Cancelled)) throw error;
    throw new CommandFailure(
      progress.isWritten
        ? `\nStopped. The settings are in ${file.path}; heatline init goes on from there.`
        : '\nStopped. Nothing was changed.',
    );
  }
}

/** From the first question to the first digest. */
async function setUp(session: Session, progress: { isWritten: boolean }, signal: AbortSignal): Promise<void> {
  const { context, prompts } = session;
  const before = readConfig(context.env, context.platforms);
  if (prompts) sayWelcome(session);
  else await refuseMissing(session);
  const news = await chooseNews(session, before);
  const chats = await chooseChats(session, news.settings);
  const schedule = await chooseSchedule(session, { ...news.settings, ...chats });

  const settings = changedSettings({ ...news.settings, ...chats, ...schedule }, session);
  const isChanged = Object.keys(settings).length > 0 || news.feeds.length > 0;
  if (isChanged) {
    sayChanges({ settings, feeds: news.feeds }, session);
    if (prompts && !(await prompts.confirm('Write it?', true))) {
      say('Nothing was changed.', context);
      return;
    }
  } else {
    say('\nEverything is set up like this already; nothing is written.', context);
  }
  stopIfAsked(signal);
  progress.isWritten = isChanged;
  write(settings, news, session);
  sayOverruled(settings, session);

  const world = { ...context, env: { ...context.env, ...settings } };
  const config = readConfig(world.env, world.platforms);
  await firstGathering(config, { signal }, world);
  stopIfAsked(signal);
  const failure = await firstDigest(config, session, world);
  await sayNextSteps(config, session, world);
  if (failure !== undefined) throw new CommandFailure(failure);
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

function sayWelcome({ context, file }: Session): void {
  say(
    `This sets Heatline up: where news comes from, where digests go, and when. Nothing is written before you have seen it; Ctrl-C leaves everything as it is.${file.mode === undefined ? '' : ` What ${file.path} has already is offered again.`}\n`,
    context,
  );
}

/** @throws UsageError naming each flag that is missing */
async function refuseMissing(session: Session): Promise<void> {
  const missing = await missingFlags(session, readConfig(session.context.env, session.context.platforms));
  if (missing.length === 0) return;
  const where = session.context.isInteractive ? 'With --yes' : 'Without a terminal';
  throw new UsageError(
    `${where} nothing can be asked. Missing:\n${missing.map((flag) => `  ${flag}\n`).join('')}(heatline init --help tells more)`,
  );
}

function write(settings: NewSettings, { feeds }: ChosenNews, { context, file }: Session): void {
  if (Object.keys(settings).length > 0) file.write(settings);
  const config = readConfig({ ...context.env, ...settings }, context.platforms);
  if (feeds.length > 0) writeFeeds(config, feeds, context);
  try {
    // Articles of feeds come to stand in it, and a start wants it to be there.
    if (!existsSync(config.contentDir)) mkdirSync(config.contentDir, { recursive: true });
  } catch (error) {
    throw new CommandFailure(`The folder ${config.contentDir} cannot be made: ${reasonOf(error)}.`);
  }
}

function flagsOf(options: Options, context: CliContext): InitFlags {
  const { feed = [], opml, content, samples, terminal, at, timezone, send, show } = options;
  const chats = chatsOf(context.platforms);
  const credentials = chats.flatMap(({ setup }) =>
    setup.credentials.flatMap(({ variable }) => {
      const given = options[camelCase(flagOf(variable))];
      return typeof given === 'string' ? [[variable, credentialOf(given, variable, context)] as const] : [];
    }),
  );
  return {
    ...{ feeds: feed, opml, content, at, timezone, samples: samples === true },
    credentials: new Map(credentials),
    channels: new Map(chats.flatMap((chat) => channelsOf(options, chat))),
    isTerminalOnly: terminal === true,
    firstDigest: send ? 'send' : show ? 'show' : undefined,
  };
}

function channelsOf(options: Options, { name }: Chat): (readonly [string, readonly string[]])[] {
  const given = options[`${name}Channel`];
  return Array.isArray(given) ? [[name, given.map(String)] as const] : [];
}

/** @throws CommandFailure when the file cannot be read */
function credentialOf(given: string, variable: string, { warn }: CliContext): string {
  if (!given.startsWith('@')) {
    warn(
      `Other users of this machine can see the arguments of a command: next time give ${variable} in the environment, or ${flagOf(variable)} @file.\n`,
    );
    return given;
  }
  try {
    return readFileSync(given.slice(1), 'utf8').trim();
  } catch (error) {
    throw new CommandFailure(`${flagOf(variable)}: ${given.slice(1)} cannot be read: ${reasonOf(error)}.`);
  }
}

/** What commander calls an option. */
function camelCase(flag: string): string {
  return flag.replace(/^--/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
