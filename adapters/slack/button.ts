import type { types } from '@slack/bolt';
import type { CommandButton } from '../../src/platform/message.ts';
import { plainLine } from './escape.ts';
import { maxButtonLabel } from './limits.ts';
import { shorten } from './shorten.ts';

/** What the action ids of our buttons begin with; the command is the button's value. */
export const commandActionPrefix = 'command:';

/** `place` tells the buttons of one message apart: Slack refuses a message in which an action id stands twice. */
export function renderButton(button: CommandButton, place: string): types.Button {
  return {
    type: 'button',
    action_id: `${commandActionPrefix}${place}`,
    text: { type: 'plain_text', text: shorten(plainLine(button.label), maxButtonLabel) || '…', emoji: false },
    value: button.command,
  };
}
