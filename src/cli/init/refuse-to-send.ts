import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { newsAtHand } from '../../digest/news-at-hand.ts';
import { CommandFailure, UsageError } from '../context.ts';
import { placeToExamine } from '../examining/place-to-examine.ts';
import { listedFeeds } from '../listed-feeds.ts';
import { openContent } from '../opening/open-content.ts';
import { newestDigest } from '../serving/welcome.ts';
import type { ChosenNews } from './chosen-news.ts';
import type { Session } from './session.ts';

/**
 * Before anything is written, checks that a requested first digest can be sent. What feeds bring is not known
 * yet.
 * @throws UsageError when there is no channel; CommandFailure when there is nothing to send
 */
export async function refuseToSend(config: Config, { feeds }: ChosenNews, session: Session): Promise<void> {
  const { flags, context } = session;
  if (flags.firstDigest !== 'send') return;
  if (config.subscriptions.length === 0)
    throw new UsageError('--send needs a channel to send to, and none is set up. Nothing was changed.');
  if (feeds.length > 0 || listedFeeds(config) > 0) return;
  const why = await reasonForNothing(config, context);
  if (why === undefined) return;
  throw new CommandFailure(
    `The first digest cannot be sent: ${why}. Leave out --send to set up the rest. Nothing was changed.`,
  );
}

async function reasonForNothing(config: Config, context: Session['context']): Promise<string | undefined> {
  const folders = [config.contentDir, ...config.furtherContentDirs];
  if (!folders.some((folder) => existsSync(folder))) return nothingToSend.none;
  using place = placeToExamine(config);
  using content = await openContent(config.contentDir, place.config, context);
  const { kind } = newsAtHand(content.index, context.now());
  const { ofNewestDay } = newestDigest(content.index, config, context.now());
  if (kind !== 'articles') return nothingToSend[kind];
  return ofNewestDay ? nothingToSend.articles : undefined;
}

/** Why there is nothing to send, by the kind of news there is. */
export const nothingToSend = {
  none: 'there are no articles yet',
  upcoming: 'all articles are dated in the future',
  samples: 'sample articles are not sent to channels',
  articles: 'there is no news from today',
} as const;
