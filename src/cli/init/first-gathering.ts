import type { Config } from '../../config.ts';
import { type CliContext, CommandFailure } from '../context.ts';
import { readFeeds } from '../feeds/feeds-list.ts';
import { failureText, gatherListed } from '../feeds/gather-feeds.ts';
import { counted } from '../wording/counted.ts';
import { say } from './session.ts';

/** Up to this many feeds are reported one by one. */
const maxReportedSingly = 25;
const reportedEvery = 10;

/** Fetches the feeds that have not been fetched yet, and shows progress. */
export async function firstGathering(
  config: Config,
  { signal }: { readonly signal: AbortSignal },
  context: CliContext,
): Promise<void> {
  if (readFeeds(config).feeds.length === 0) return;
  context.write('\nGathering …\n');
  try {
    const gathered = await gatherListed(
      config,
      {
        isAll: false,
        signal,
        onEach({ name, added, failure }, { done, due }) {
          const place = `${String(done).padStart(String(due).length)}/${due}`;
          if (failure) say(`✗ ${name}: ${failureText(failure)}`, context, `  ${place} `);
          else if (due <= maxReportedSingly || done % reportedEvery === 0 || done === due)
            say(`✓ ${name}: ${counted(added, 'article')}`, context, `  ${place} `);
        },
      },
      context,
    );
    if (gathered === 'busy')
      say(
        'Another Heatline is gathering these feeds right now. Their articles appear as they come in.',
        context,
      );
    else if (gathered.done === 0)
      say('No feed is due yet. heatline feeds shows when each is asked next.', context);
    else say(`${counted(gathered.added, 'article')} came in.`, context);
  } catch (error) {
    // The settings are kept, and the service gathers by itself.
    if (!(error instanceof CommandFailure)) throw error;
    say(`✗ ${error.message}`, context);
  }
}
