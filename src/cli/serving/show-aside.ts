import type { ConnectedPlatforms } from '../../connect-platforms.ts';
import type { Message } from '../../platform/message.ts';
import type { Randomness } from '../../platform/randomness.ts';
import { terminal } from './what-to-serve.ts';

/** Shows something to the person at the terminal: above the line that they type, which a log would be written into. */
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
