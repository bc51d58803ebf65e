import type { types } from '@slack/bolt';
import type { CommandButton } from '../../../src/platform/message.ts';
import { shortLine } from '../../../src/platform/text/shorten.ts';
import { maxButtonLabel } from '../limits.ts';

/**
 * What the action ids of our buttons begin with; the command is the button's value. The answer to the second kind opens in
 * a dialog. Buttons that were posted long ago still have them, so they stay as they are.
 */
export const commandActionPrefix = 'command:';
export const dialogActionPrefix = 'dialog:';

/** `place` tells the buttons of one message apart: Slack refuses a message in which an action id stands twice. */
export function renderButton(button: CommandButton, place: string): types.Button {
  return {
    type: 'button',
    action_id: `${button.opensDialog ? dialogActionPrefix : commandActionPrefix}${place}`,
    text: { type: 'plain_text', text: shortLine(button.label, maxButtonLabel) || '…', emoji: false },
    value: button.command,
  };
}
