/** A private answer, as it was sent to the address that came with the command. */
export interface SlackReply {
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly response_type: unknown;
  readonly replace_original: unknown;
  readonly thread_ts: unknown;
}

export interface SlackExchange {
  readonly acked: Promise<void>;
  readonly replies: readonly SlackReply[];
  /** Resolves with all replies once there are `count`. */
  replied(count?: number): Promise<readonly SlackReply[]>;
}

export interface TypedCommand {
  /** With its slash: "/news". */
  readonly command: string;
  readonly text?: string;
  readonly channel?: string;
}

export interface PressedButton {
  readonly on: { readonly blocks: readonly unknown[]; readonly ts?: string };
  readonly label: string;
  readonly channel?: string;
  /** Whether the message is one that only the person who presses sees. */
  readonly isPrivate?: boolean;
  /** The thread in which the message stands. */
  readonly threadTs?: string;
}
