import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { createArticleFiles } from '../../gathering/articles/article-files.ts';
import { feedsFolder } from '../../gathering/articles/article-path.ts';
import { createRequestSender } from '../../gathering/fetching/send-request.ts';
import type { GatheringSettings } from '../../gathering/gatherer.ts';
import { createDocumentThread } from '../../gathering/reading/document-thread.ts';
import { readProxySettings } from '../../platform/network/proxy.ts';
import { tryLock } from '../../store/service-lock.ts';
import type { CliContext } from '../context.ts';
import { version } from '../version.ts';

/**
 * Names the program and how to contact its operator, as outlets expect of a client that comes every half
 * hour.
 */
export function userAgentOf({ feeds: { contact } }: Config): string {
  return `Heatline/${version()} (${contact === undefined ? 'self-hosted feed reader' : `+${contact}`})`;
}

export function gatheringSettings(config: Config): GatheringSettings {
  const { file, everyMs, keepMs } = config.feeds;
  return {
    ...{ feedsFile: file, everyMs, keepMs },
    ...{ contentFolder: config.contentDir, userAgent: userAgentOf(config) },
  };
}

/** Opens what gathering needs to make requests, read documents and write files. */
export function openGathering(config: Config, { env, callIn, randomId }: CliContext) {
  const sender = createRequestSender(config.feeds.allowed, readProxySettings(env));
  const thread = createDocumentThread({ callIn });
  return {
    send: sender.send,
    read: thread.read,
    files: createArticleFiles(config.contentDir, { randomId }),
    takeFolder: () => tryLock(join(config.contentDir, feedsFolder, '.gathering.lock')),
    async [Symbol.asyncDispose]() {
      await Promise.all([sender[Symbol.asyncDispose](), thread[Symbol.asyncDispose]()]);
    },
  };
}
