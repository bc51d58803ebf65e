import { Command, Option } from 'commander';
import { readConfig } from '../../config.ts';
import { chatTitles } from '../../platform/platform-title.ts';
import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { channelFlag, flagOf } from '../option-flag.ts';
import { repeated } from '../options.ts';
import { chatsOf } from './chats.ts';
import { chooseChats } from './choose-chats.ts';
import { chooseNews } from './choose-news.ts';
import { chooseSchedule } from './choose-schedule.ts';
import { firstDigest } from './first-digest.ts';
import { firstGathering } from './first-gathering.ts';
import { settingsToKeep } from './kept-settings.ts';
import { missingFlags } from './missing-flags.ts';
import { sayNextSteps } from './next-steps.ts';
import { Cancelled } from './prompts.ts';
import { type Options, readFlags } from './read-flags.ts';
import { refuseToSend } from './refuse-to-send.ts';
import { type Session, say } from './session.ts';
import { changedSettings, sayChanges, sayOverruled } from './settings-changes.ts';
import { openSettingsFile } from './settings-file.ts';
import { whatIsWritten, writeSetUp } from './write-set-up.ts';

export function initCommand(context: CliContext): Command {
  const command = new Command('init')
    .description(
      `set up news, ${chatTitles(context.platforms, 'or')}, channel and time, step by step; it can be run again`,
    )
    .option('--feed <address>', 'a site or feed that news comes from; can be repeated', repeated)
    .option('--opml <file>', "another reader's list of feeds")
    .option('--content <dir>', 'an existing folder of article files, such as a blog; it is only read')
    .option('--site-url <address>', 'the site that those are posts of, such as https://example.org')
    .option('--samples', 'the sample articles of December 2021, to look around');
  for (const { name, title, setup } of chatsOf(context.platforms)) {
    for (const { variable, name: what } of setup.credentials)
      command.option(`${flagOf(variable)} <token>`, `${title}'s ${what}: @file reads it from a file`);
    command.option(
      `${channelFlag({ name })} <channel>`,
      'the channel, by its name, link or id; can be repeated',
      repeated,
    );
  }
  return command
    .addOption(new Option('--terminal', 'no chat: digests are printed in the terminal').conflicts('send'))
    .option('--at <time>', 'when digests come: 09:00, "9:30 weekdays" or a cron pattern')
    .option('--timezone <zone>', 'the zone of that time, such as Europe/Berlin')
    .option('--send', 'send the first digest to the channels')
    .addOption(new Option('--show', 'print the first digest instead').conflicts('send'))
    .option('--yes', 'ask nothing, even at a terminal')
    .addHelpText('after', help(context))
    .action((options: Options) => init(options, context));
}

function help({ platforms }: CliContext): string {
  const [chat] = chatsOf(platforms);
  const [credential] = chat?.setup.credentials ?? [];
  const token = credential ? ` (${credential.variable} and so on)` : '';
  const channel = chat ? ` ${channelFlag(chat)} ${chat.platform.channelExample}` : '';
  return `
Without a terminal, nothing is asked, and missing options are listed. Give tokens in the environment
${`${token} or as @file`.trim()}: other users of this machine can see a command's arguments.

Example:
  heatline init --feed example.org${channel} --at "09:00 weekdays" --send`;
}

async function init(options: Options, world: CliContext): Promise<void> {
  const ending = new AbortController();
  // Once the user has stopped it, work still in progress prints nothing more.
  const unlessEnding = (write: (text: string) => void) => (text: string) => {
    if (!ending.signal.aborted) write(text);
  };
  const context = { ...world, write: unlessEnding(world.write), warn: unlessEnding(world.warn) };
  const file = openSettingsFile(context.environmentFile ?? '.env', context);
  const isAsked = context.isInteractive && context.createPrompts !== undefined && !options.yes;
  const session: Session = {
    ...{ context, file, flags: readFlags(options, context), channelNames: new Map() },
    prompts: isAsked ? await context.createPrompts?.() : undefined,
  };
  const asked = context.untilSignal().then(() => {
    throw new Cancelled();
  });
  asked.catch(() => undefined);
  const written: string[] = [];
  try {
    await Promise.race([setUp(session, written, ending.signal), asked]);
  } catch (error) {
    ending.abort();
    if (!(error instanceof Cancelled)) throw error;
    throw new CommandFailure(`\nStopped. ${whatIsWritten(written)}`);
  }
}

/** Runs from the first question to the first digest. */
async function setUp(session: Session, written: string[], signal: AbortSignal): Promise<void> {
  const { context, prompts } = session;
  const before = readConfig(context.env, context.platforms);
  if (prompts) sayWelcome(session);
  else await refuseMissing(session);
  const news = await chooseNews(session, before);
  const chats = await chooseChats(session, news.settings);
  const schedule = await chooseSchedule(session, { ...news.settings, ...chats });

  const chosen = { ...settingsToKeep(session), ...news.settings, ...chats, ...schedule };
  const world = { ...context, env: { ...context.env, ...chosen } };
  const config = readConfig(world.env, world.platforms);
  await refuseToSend(config, news, session);
  const settings = changedSettings(chosen, session);
  if (Object.keys(settings).length > 0 || news.feeds.length > 0) {
    sayChanges({ settings, feeds: news.feeds }, config, session);
    if (prompts && !(await prompts.confirm('Write these changes?', true))) {
      say('Nothing was changed.', context);
      return;
    }
  } else {
    say('\nEverything is already set up like this; there is nothing to write.', context);
  }
  stopIfAsked(signal);
  writeSetUp({ settings, feeds: news.feeds, config }, session, written);
  sayOverruled(chosen, session);

  await firstGathering(config, { signal }, world);
  stopIfAsked(signal);
  const failure = await firstDigest(config, session, world);
  await sayNextSteps(config, news, session, world);
  if (failure !== undefined) throw new CommandFailure(failure);
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

function sayWelcome({ context, file }: Session): void {
  say(
    `This sets up Heatline: where news comes from, where digests go, and when. You see every change before it is written; Ctrl-C leaves everything as it is.${file.modes === undefined ? '' : ` The values in ${file.path} are offered as defaults.`}\n`,
    context,
  );
}

/** @throws UsageError naming each missing flag */
async function refuseMissing(session: Session): Promise<void> {
  const missing = await missingFlags(session, readConfig(session.context.env, session.context.platforms));
  if (missing.length === 0) return;
  const where = session.context.isInteractive ? 'With --yes' : 'Without a terminal';
  throw new UsageError(
    `${where}, nothing can be asked. Missing:\n${missing.map((flag) => `  ${flag}\n`).join('')}(heatline init --help explains them)`,
  );
}
