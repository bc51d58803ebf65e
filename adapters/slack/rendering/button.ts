import type { types } from '@slack/bolt';
import type { CommandButton } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxButtonLabel } from '../limits.ts';

/**
 * Prefixes of our buttons' action ids; the button's value is the command. The answer to the second kind opens
 * in a dialog. Old messages still contain these, so they must not change.
 */
export const commandActionPrefix = 'command:';
export const dialogActionPrefix = 'dialog:';

/** `place` makes action ids unique in a message: Slack refuses a message in which one occurs twice. */
export function renderButton(button: CommandButton, place: string): types.Button {
  return {
    type: 'button',
    action_id: `${button.opensDialog ? dialogActionPrefix : commandActionPrefix}${place}`,
    text: { type: 'plain_text', text: shortLine(button.label, maxButtonLabel) || '…', emoji: false },
    value: button.command,
  };
}
