import type { ConnectedPlatforms } from '../../connect-platforms.ts';
import type { Message } from '../../platform/message.ts';
import type { CliContext } from '../context.ts';
import { terminalOf } from './terminal.ts';

/** Shows something to the person at the terminal: above the line that they type, which a log would be written into. */
export function showAside(
  message: Message,
  { adapters, render }: ConnectedPlatforms,
  context: Pick<CliContext, 'platforms' | 'randomId'>,
): void {
  const terminal = terminalOf(context);
  if (!terminal) return;
  for (const payload of render(terminal.platform, message)) {
    void adapters
      .get(terminal.platform)
      ?.post(terminal, payload, { idempotencyKey: context.randomId(), isAside: true });
  }
}
