import type { Message, Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';

/** Why a command is not done, for the one who gave it; a class, so that what is no refusal can be of any type. */
export class Refusal {
  readonly message: Message;

  constructor(message: Message | string | readonly Span[]) {
    this.message = typeof message === 'object' && 'blocks' in message ? message : notice(message);
  }
}
