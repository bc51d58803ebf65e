import type { OptionFault } from '../../platform/commands/command.ts';
import type { Message, Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';

/**
 * An expected failure of a command, as the reply to the person who gave it. If the caller decides what to say, return a
 * `Fault` instead.
 */
export class Refusal {
  readonly message: Message;
  /** The invalid options; empty if the failure is not about options. */
  readonly faults: readonly OptionFault[];

  constructor(message: Message | string | readonly Span[], faults: readonly OptionFault[] = []) {
    this.faults = faults;
    this.message = typeof message === 'object' && 'blocks' in message ? message : notice(message);
  }
}
