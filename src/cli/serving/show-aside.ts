import type { ConnectedPlatforms } from '../../connect-platforms.ts';
import type { Message } from '../../platform/message.ts';
import type { CliContext } from '../context.ts';
import { terminalOf } from './terminal.ts';

/** Shows a message in the terminal above the line being typed; a log would be written into that line. */
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
