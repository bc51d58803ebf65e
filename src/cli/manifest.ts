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
  readonly link?: true;
}

export function manifestCommand(context: CliContext): Command {
  const names = namesWith('manifest', context);
  return new Command('manifest')
    .description(`print what a platform needs to set up the app: ${names}`)
    .argument('<platform>', names)
    .option(
      '--http <url>',
      'requests come to this public address instead of over an outgoing connection',
      address,
    )
    .option(
      '--oauth [url]',
      'any workspace may install the app, at this public address (default: that of --http)',
      address,
    )
    .option('--rotate-tokens', 'have tokens replaced every few hours (with --oauth)')
    .option('--link', "print a link that opens the platform's own page with it")
    .addHelpText('after', `\nExample:\n  heatline manifest ${names} --http https://heatline.example.org`)
    .action((name: string, options: Options) => {
      const { manifest } = findPlatform(name, 'manifest', context);
      const { commandNames } = readConfig(context.env, context.platforms);
      const commands = [newsDefinition(commandNames.news), digestDefinition(commandNames.digest)];
      const { text, link, howToUse, howToUseLink } = manifest(commands, manifestOptions(options));
      context.write(`${options.link ? link : text}\n`);
      context.warn(`${options.link ? howToUseLink : howToUse}\n`);
    });
}

function manifestOptions({ http, oauth, rotateTokens }: Options): ManifestOptions {
  const installedAt = oauth === true ? http : oauth;
  if (oauth === true && http === undefined) {
    throw new UsageError(
      '--oauth needs the public address at which people install the app: --oauth https://heatline.example.org',
    );
  }
  if (rotateTokens && installedAt === undefined) {
    throw new UsageError(
      '--rotate-tokens needs --oauth: the token of a single workspace is a setting, which does not change by itself',
    );
  }
  return {
    ...(http !== undefined && { requestsTo: http }),
    ...(installedAt !== undefined && { installedAt }),
    ...(rotateTokens && { rotatesTokens: true }),
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
