import { Command, InvalidArgumentError } from 'commander';
import { digestDefinition } from '../commands/digest/digest-command.ts';
import { newsDefinition } from '../commands/news/news-command.ts';
import { readConfig } from '../config.ts';
import type { ManifestOptions } from '../platform/adapter.ts';
import { type CliContext, UsageError } from './context.ts';
import { findPlatform, namesWith } from './find-platform.ts';

interface Options {
  readonly http?: string;
  readonly oauth?: string | true;
  readonly rotateTokens?: true;
  readonly workflowStep?: true;
  readonly assistant?: true;
  readonly link?: true;
}

export function manifestCommand(context: CliContext): Command {
  const names = namesWith('manifest', context);
  return new Command('manifest')
    .description(`print what a platform needs to set up the app: ${names}`)
    .argument('<platform>', names)
    .option(
      '--http <url>',
      'receive requests at this public address instead of over an outgoing connection',
      address,
    )
    .option(
      '--oauth [url]',
      'let any workspace install the app, at this public address (that of --http)',
      address,
    )
    .option('--rotate-tokens', 'replace tokens every few hours (needs --oauth)')
    .option('--workflow-step', 'offer "Get top stories" as a step of workflows (needs a paid plan)')
    .option('--assistant', 'answer look-ups in a pane beside the channel (needs a paid plan)')
    .option('--link', "print a link that opens the platform's own page with it")
    .addHelpText('after', `\nExample:\n  heatline manifest ${names} --http https://heatline.example.org`)
    .action((name: string, options: Options) => {
      const { manifest } = findPlatform(name, 'manifest', context);
      const { commandNames } = readConfig(context.env, context.platforms);
      const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
      const { text, link, howToUse, howToUseLink } = manifest(
        commands,
        manifestOptions(options),
        context.env,
      );
      context.write(`${options.link ? link : text}\n`);
      context.warn(`${options.link ? howToUseLink : howToUse}\n`);
    });
}

function manifestOptions({ http, oauth, rotateTokens, workflowStep, assistant }: Options): ManifestOptions {
  const installedAt = oauth === true ? http : oauth;
  if (oauth === true && http === undefined) {
    throw new UsageError(
      '--oauth needs the public address at which people install the app: --oauth https://heatline.example.org',
    );
  }
  if (rotateTokens && installedAt === undefined) {
    throw new UsageError(
      '--rotate-tokens needs --oauth: without it the token is a setting, which Heatline cannot replace',
    );
  }
  if (assistant && installedAt !== undefined) {
    throw new UsageError(
      '--assistant is for an app of your own workspace; people who install the app with --oauth are not asked for it',
    );
  }
  return {
    ...(http !== undefined && { requestsTo: http }),
    ...(installedAt !== undefined && { installedAt }),
    ...(rotateTokens && { rotatesTokens: true }),
    ...(workflowStep && { offersStep: true }),
    ...(assistant && { offersPane: true }),
  };
}

/** A public address, without a trailing slash. */
function address(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.search || url.hash) {
    throw new InvalidArgumentError('It must be an address such as https://heatline.example.org.');
  }
  return url.href.replace(/\/+$/, '');
}
