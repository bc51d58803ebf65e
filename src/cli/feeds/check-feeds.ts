import { readConfig } from '../../config.ts';
import { type Feed, shownAddress } from '../../gathering/feed.ts';
import { fetchDocument } from '../../gathering/fetching/fetch-document.ts';
import type { HostTurns } from '../../gathering/fetching/turns.ts';
import { createFeedTurns } from '../../gathering/fetching/turns.ts';
import { withoutFutureDates } from '../../gathering/reading/feed-date.ts';
import { howToFixRefusal } from '../../gathering/reading/how-to-fix-refusal.ts';
import type { Finding } from '../../platform/finding.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { jsonLine } from '../json.ts';
import { lineOfFinding } from '../wording/line-of-finding.ts';
import { contentOf, faultsOfDates, faultsOfDocument } from './feed-content.ts';
import { feedMeant, listedFeeds } from './feeds-list.ts';
import { openGathering, userAgentOf } from './gathering-deps.ts';

const maxFeedsAtOnce = 8;

export async function checkFeeds(
  wanted: string | undefined,
  { json }: { json?: true },
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const feeds = listedFeeds(config, context);
  const checked = wanted === undefined ? feeds : [feedMeant(wanted, feeds, (feed) => feed.name ?? '')];
  await using gathering = openGathering(config, context);
  const turns = createFeedTurns(maxFeedsAtOnce);
  const options = {
    ...{ ...context, ...gathering, userAgent: userAgentOf(config) },
    signal: new AbortController().signal,
  };
  let wrong = 0;
  const check = async (feed: Feed, hostTurns: HostTurns): Promise<Finding> => {
    const name = feed.name ?? shownAddress(feed.address);
    const fetched = await fetchDocument(feed.address, {}, { ...options, hostTurns });
    if (fetched.kind === 'failed') {
      const { fault, fix } = fetched;
      return { verdict: 'wrong', text: `${name}: ${fault}`, ...(fix !== undefined && { fix }) };
    }
    if (fetched.kind === 'unchanged') return { verdict: 'wrong', text: `${name}: its server sent nothing` };
    const written = await gathering.read(fetched);
    if ('refused' in written) {
      const fix = howToFixRefusal(written, feed.address);
      return { verdict: 'wrong', text: `${name}: ${written.refused}`, fix };
    }
    const parsed = withoutFutureDates(written, context.now());
    const moved = fetched.movedTo === undefined ? '' : `, moved to ${shownAddress(fetched.movedTo)}`;
    const text = `${name}: ${parsed.format}, ${contentOf(parsed, context.now())}${moved}`;
    const faults = [
      ...faultsOfDocument(fetched.isCutOff ? 'cut off' : parsed.damage),
      ...faultsOfDates(parsed),
    ];
    return { verdict: faults.length > 0 ? 'weak' : 'right', text: [text, ...faults].join('; ') };
  };
  await Promise.all(
    checked.map((feed) =>
      turns(async (hostTurns) => {
        const finding = await check(feed, hostTurns);
        wrong += Number(finding.verdict === 'wrong');
        context.write(json ? jsonLine(finding) : lineOfFinding(finding));
      }),
    ),
  );
  if (wrong > 0)
    throw new CommandFailure(
      `${wrong === 1 ? '1 feed' : `${wrong} feeds`} could not be read; see above for what to do.`,
    );
}
