import type { OptionFault } from '../../platform/commands/command.ts';
import type { Message, Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';

/** Why a command is not done, for the one who gave it; a class, so that what is no refusal can be of any type. */
export class Refusal {
  readonly message: Message;
  /** Of which options it is, where it is of some. */
  readonly faults: readonly OptionFault[];

  constructor(message: Message | string | readonly Span[], faults: readonly OptionFault[] = []) {
    this.faults = faults;
    this.message = typeof message === 'object' && 'blocks' in message ? message : notice(message);
  }
}
