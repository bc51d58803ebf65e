import type { Receiver } from '@slack/bolt';

/** A way in for Slack's requests or people's browsers. */
export interface Connection {
  /** The receiver for Bolt; missing if only people's browsers connect. */
  readonly receiver?: Receiver;
  /**
   * Resolves once it is open, and rejects with `PlatformError` after one attempt. Once open, it reconnects by
   * itself.
   */
  open(): Promise<void>;
  /** Why the connection is lost at the moment; missing if Slack connects to us. */
  fault?(): string | undefined;
  /** Closes it, or stops opening it, and leaves nothing behind that keeps the process alive. */
  close(): Promise<void>;
}
