import type { ConnectedPlatforms } from '../../connect-platforms.ts';
import type { Message } from '../../platform/message.ts';
import type { Randomness } from '../../platform/randomness.ts';
import { terminal } from './what-to-serve.ts';

/** Shows a message in the terminal above the line being typed; a log would be written into that line. */
export function showAside(
  message: Message,
  { adapters, render }: ConnectedPlatforms,
  { randomId }: Pick<Randomness, 'randomId'>,
): void {
  for (const payload of render(terminal.platform, message)) {
    void adapters
      .get(terminal.platform)
      ?.post(terminal, payload, { idempotencyKey: randomId(), isAside: true });
  }
}
