import pLimit from 'p-limit';
import { readConfig } from '../../config.ts';
import { type Feed, shownAddress } from '../../gathering/feed.ts';
import { fetchDocument } from '../../gathering/fetching/fetch-document.ts';
import { createHostTurns } from '../../gathering/fetching/host-turns.ts';
import type { Finding } from '../../platform/finding.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { lineOfFinding } from '../wording/line-of-finding.ts';
import { contentOf } from './add-feed.ts';
import { feedMeant, readFeeds } from './feeds-list.ts';
import { openGathering, userAgentOf } from './gathering-deps.ts';

const atOnce = 8;

export async function checkFeeds(
  wanted: string | undefined,
  { json }: { json?: true },
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const { feeds, faults } = readFeeds(config);
  if (feeds.length === 0) throw new CommandFailure(`There is no feed in ${config.feeds.file}.`);
  const checked = wanted === undefined ? feeds : [feedMeant(wanted, feeds, (feed) => feed.name ?? '')];
  for (const fault of faults) context.warn(`${fault}\n`);
  await using gathering = openGathering(config, context);
  const limit = pLimit(atOnce);
  const options = {
    ...{ ...context, ...gathering, hostTurns: createHostTurns(), userAgent: userAgentOf(config) },
    signal: new AbortController().signal,
  };
  let wrong = 0;
  const check = async (feed: Feed): Promise<Finding> => {
    const name = feed.name ?? shownAddress(feed.address);
    const fetched = await fetchDocument(feed.address, {}, options);
    if (fetched.kind === 'failed') {
      const { fault, cure } = fetched;
      return { verdict: 'wrong', text: `${name}: ${fault}`, ...(cure !== undefined && { cure }) };
    }
    if (fetched.kind === 'unchanged') return { verdict: 'weak', text: `${name}: its server sent nothing` };
    const parsed = await gathering.read(fetched);
    if ('refused' in parsed) return { verdict: 'wrong', text: `${name}: ${parsed.refused}` };
    const moved = fetched.movedTo === undefined ? '' : `, moved to ${shownAddress(fetched.movedTo)}`;
    const isDamaged = parsed.isRecovered || fetched.isCutOff;
    const text = `${name}: ${parsed.format}, ${contentOf(parsed, context.now())}${moved}`;
    return isDamaged
      ? { verdict: 'weak', text: `${text}; damaged: what could be read was` }
      : { verdict: 'right', text };
  };
  await Promise.all(
    checked.map((feed) =>
      limit(async () => {
        const finding = await check(feed);
        wrong += Number(finding.verdict === 'wrong');
        context.write(json ? `${JSON.stringify(finding)}\n` : lineOfFinding(finding));
      }),
    ),
  );
  if (wrong > 0)
    throw new CommandFailure(wrong === 1 ? '1 feed cannot be read' : `${wrong} feeds cannot be read`);
}
