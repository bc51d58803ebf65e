import type { Message } from '../platform/message.ts';

/** One of the messages that show a digest. */
export interface DigestMessage {
  readonly message: Message;
  /** Set when it is a reply to the first of them. */
  readonly isReply?: true;
}
