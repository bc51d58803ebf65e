import type { ConnectedPlatforms } from '../../connect-platforms.ts';
import type { ArticleFault } from '../../content/article.ts';
import { shownPath } from '../../content/files/content-roots.ts';
import { formatFault } from '../../content/reading/locate-fault.ts';
import type { Message, MessageBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import type { CliContext } from '../context.ts';
import { showAside } from './show-aside.ts';

/** At most this many lines are shown after one look at the folder. */
const maxLines = 10;

/** Shows faulty files in the terminal. */
export function showFaultsAtTerminal(
  connected: ConnectedPlatforms,
  contentDir: string,
  context: Pick<CliContext, 'platforms' | 'randomId'>,
): (faults: readonly ArticleFault[]) => void {
  return (faults) => {
    if (faults.length === 0) return;
    showAside(faultsMessage(faults, contentDir), connected, context);
  };
}

function faultsMessage(faults: readonly ArticleFault[], contentDir: string): Message {
  const lines = faults
    .slice(0, maxLines)
    .map((fault) => formatFault({ ...fault, path: shownPath(contentDir, fault.path) }));
  const more = faults.length - lines.length;
  const shown = more > 0 ? [...lines, `and ${more} more; heatline check names them`] : lines;
  return {
    summary: `${faults.length} faults in article files`,
    blocks: shown.map((line): MessageBlock => ({ kind: 'text', spans: [plain(line)] })),
  };
}
