import type { ConnectedPlatforms } from '../../connect-platforms.ts';
import type { FirstGathering } from '../../gathering/feed-news.ts';
import { notice } from '../../platform/notice.ts';
import type { CliContext } from '../context.ts';
import { counted } from '../wording/counted.ts';
import { showAside } from './show-aside.ts';

/**
 * Shows in the terminal how far the first gathering of new feeds has come, which can take minutes. Undefined
 * if the error output is not a terminal: the log reports it there.
 */
export function showGatheringAtTerminal(
  connected: ConnectedPlatforms,
  context: Pick<CliContext, 'isErrorTerminal' | 'isInteractive' | 'platforms' | 'randomId' | 'warn'>,
): ((progress: FirstGathering) => void) | undefined {
  if (!context.isErrorTerminal) return undefined;
  let shown = '';
  return (progress) => {
    const text = progressText(progress);
    if (text === shown) return;
    shown = text;
    if (context.isInteractive) showAside(notice(text), connected, context);
    else context.warn(`${text}\n`);
  };
}

function progressText({ feeds, of, failed, articles, isDone }: FirstGathering): string {
  if (!isDone) {
    return feeds === 0
      ? `Gathering ${counted(of, 'new feed')} …`
      : `${feeds} of ${counted(of, 'new feed')} gathered, ${counted(articles, 'article')} so far …`;
  }
  const faults = failed === 0 ? '' : ` ${failed} could not be read; heatline feeds says why.`;
  // A feed whose articles could not be written is tried again.
  const asked = feeds < of ? `${feeds} of ${counted(of, 'new feed')}` : counted(of, 'new feed');
  return `${asked} gathered: ${counted(articles, 'article')}.${faults}`;
}
