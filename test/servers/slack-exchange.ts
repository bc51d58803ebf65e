/** An answer as sent to the command's response URL. */
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
  /** Including the slash: "/news". */
  readonly command: string;
  readonly text?: string;
  readonly channel?: string;
}

export interface PressedButton {
  readonly on: { readonly blocks: readonly unknown[]; readonly ts?: string };
  readonly label: string;
  readonly channel?: string;
  /** Whether only the person who presses the button sees the message. */
  readonly isPrivate?: boolean;
  /** The message's thread. */
  readonly threadTs?: string;
}
