import type { Config } from '../../config.ts';
import { channelFlag, flagOf } from '../option-flag.ts';
import { chatsOf, isConfigured } from './chats.ts';
import { presentNews } from './choose-news.ts';
import type { Session } from './session.ts';

/**
 * What no flag, setting or file provides and nobody can be asked for, each with its flag; empty if nothing is
 * missing.
 */
export async function missingFlags(session: Session, config: Config): Promise<string[]> {
  const { flags, context } = session;
  const { feeds, opml, content, samples, channels, credentials } = flags;
  const hasNews =
    feeds.length > 0 ||
    opml !== undefined ||
    content !== undefined ||
    samples ||
    (await presentNews(session, config)) !== undefined;
  const chats = chatsOf(context.platforms);
  const meant = chats.filter(
    ({ name, setup }) =>
      channels.has(name) || setup.credentials.some(({ variable }) => credentials.has(variable)),
  );
  const hasChannel = (name: string) =>
    channels.has(name) || config.subscriptions.some(({ channel }) => channel.platform === name);
  const isElsewhere = meant.length > 0 || config.subscriptions.length > 0 || flags.isTerminalOnly;
  return [
    ...(hasNews ? [] : ['--feed, --opml, --content or --samples: where your news comes from']),
    ...(isElsewhere ? [] : [`${chats.map(channelFlag).join(', ')}, or --terminal: where your digests go`]),
    ...meant.flatMap(({ name, setup, platform }) => [
      ...(isConfigured({ platform }, context.env) ? [] : setup.credentials)
        .filter(({ variable }) => !credentials.has(variable) && !context.env[variable]?.trim())
        .map(
          ({ variable, name: what, where }) =>
            `${flagOf(variable)}, or ${variable} in the environment: the ${what}. ${where}`,
        ),
      ...(hasChannel(name) ? [] : [`${channelFlag({ name })}: ${setup.whereChannel}`]),
    ]),
  ];
}
