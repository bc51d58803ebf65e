import type { Receiver } from '@slack/bolt';

/** A way by which Slack's requests, or people's browsers, come in. */
export interface Connection {
  /** Where Bolt takes Slack's requests from; none where only people come. */
  readonly receiver?: Receiver;
  /** Resolves once it is open; rejects with `PlatformError` after one attempt. From then on it stays open by itself. */
  open(): Promise<void>;
  /** Why it is lost for now, once it has been open; absent where Slack connects to us. */
  fault?(): string | undefined;
  /** Closes it, or gives up opening it, and leaves nothing that keeps the process alive. */
  close(): Promise<void>;
}
