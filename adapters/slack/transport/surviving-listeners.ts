import type { SocketModeReceiver } from '@slack/bolt';

/**
 * What comes in over the socket, and what the receiver makes of it. The SDK's listeners are asynchronous, and nobody awaits
 * them: a frame that lacks what they count on, or an acknowledgement on a socket that has closed, would end the process.
 */
const unwatched = ['ws_message', 'slack_event'] as const;

/**
 * Has the listeners of Slack's socket survive their own failures, of which `failed` is told.
 * @throws Error where the SDK has none any more, so that an upgrade does not take the guard away without a word
 */
export function surviveListeners(
  client: SocketModeReceiver['client'],
  failed: (error: unknown) => void,
): void {
  for (const name of unwatched) {
    const listeners = client.listeners(name);
    if (listeners.length === 0) {
      throw new Error(
        `@slack/socket-mode no longer listens to "${name}": install the version of package-lock.json`,
      );
    }
    client.removeAllListeners(name);
    for (const listener of listeners) {
      client.on(name, async (...given: unknown[]) => {
        try {
          await listener(...given);
        } catch (error) {
          failed(error);
        }
      });
    }
  }
}
