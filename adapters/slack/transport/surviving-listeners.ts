import type { SocketModeReceiver } from '@slack/bolt';

/**
 * The events for what arrives over the socket, and for what the receiver makes of it. The SDK's listeners are
 * asynchronous and nobody awaits them, so a frame without the expected fields, or an acknowledgement on a
 * closed socket, would end the process.
 */
const unwatched = ['ws_message', 'slack_event'] as const;

/**
 * Makes the listeners of Slack's socket survive their own failures, which are reported to `failed`.
 * @throws Error if the SDK no longer has such listeners, so that an upgrade cannot silently remove this
 * protection
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
