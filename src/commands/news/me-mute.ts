import { muteOne, outletOption, unmuteOption } from '../digest/mute.ts';
import { defineCommand } from '../subcommand.ts';
import { changeOwn } from './me-change.ts';

export const meMute = defineCommand({
  name: 'me mute',
  description: 'Leave an outlet out of your own digest, or show it again',
  example: 'me mute Example Daily',
  options: [outletOption, unmuteOption],
  answer: ({ outlet, undo }, invocation, deps) =>
    changeOwn(invocation, deps, (own, by) => muteOne(own, { outlet, isUndo: undo === 'yes' }, by, deps)),
});
