import type { Config } from '../../config.ts';
import { newestArticleLines, newsAtHand, sampleArticles } from '../../digest/news-at-hand.ts';
import { PlatformError } from '../../platform/errors.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { listedFeeds } from '../listed-feeds.ts';
import { send } from '../now.ts';
import { openContent } from '../opening/open-content.ts';
import { newestDigest } from '../serving/welcome.ts';
import { textOf } from '../wording/format-digest.ts';
import { shellMessage } from '../wording/shell-message.ts';
import { knownName } from './channel-names.ts';
import { nothingToSend } from './refuse-to-send.ts';
import { type Session, say } from './session.ts';

/**
 * Sends the first digest to the channels, or prints it.
 * @returns why a digest that should have been sent was not, as sentences
 */
export async function firstDigest(
  config: Config,
  { flags, prompts, channelNames }: Session,
  context: CliContext,
): Promise<string | undefined> {
  let faults: string[] = [];
  let isToBeSent = false;
  {
    using content = await openContent(config.contentDir, config, context);
    const now = context.now();
    const news = newsAtHand(content.index, now);
    if (!('newest' in news)) {
      const listed = listedFeeds(config);
      const { timezone } = config.digest.schedule;
      say(`\n${newestArticleLines(news, { timezone, listedFeeds: listed }, 'en').join(' ')}`, context);
      return flags.firstDigest === 'send' ? notSent(nothingToSend[news.kind]) : undefined;
    }
    const { digest, ofNewestDay } = newestDigest(content.index, config, now);
    const channels = config.subscriptions.map(({ channel }) => knownName(channel, channelNames, context));
    const hasNews = !ofNewestDay && news.kind !== 'samples';
    if (hasNews && channels.length > 0) {
      const where = channels.length === 1 ? channels[0] : `all ${channels.length} channels`;
      const wish =
        flags.firstDigest ??
        (await prompts?.choose('The first digest is ready.', [
          { value: 'send', label: `Send it to ${where} now` },
          { value: 'show', label: 'Show it here' },
        ])) ??
        'show';
      isToBeSent = wish === 'send';
    }
    if (!isToBeSent) {
      context.write('\n');
      if (news.kind === 'samples')
        say(
          `So far there are only the ${sampleArticles(listedFeeds(config))}. Here is the digest of their newest day:\n`,
          context,
        );
      else if (ofNewestDay)
        say('Nothing is new today, so this is the digest for the newest day with articles.\n', context);
      context.write(
        `${textOf(digest, config.digest.style, (message) => context.renderText(shellMessage(message)))}\n`,
      );
      if (flags.firstDigest === 'send') faults = [notSent(nothingToSend[news.kind])];
    }
  }
  if (isToBeSent) {
    context.write('\n');
    for (const { channel, id } of config.subscriptions) {
      try {
        await send(id, context, knownName(channel, channelNames, context));
      } catch (error) {
        if (!(error instanceof CommandFailure || error instanceof PlatformError)) throw error;
        faults.push(`${knownName(channel, channelNames, context)}: ${error.message}`);
      }
    }
  }
  return faults.length > 0 ? faults.join('\n') : undefined;
}

function notSent(why: string): string {
  return `The first digest was not sent: ${why}.`;
}
