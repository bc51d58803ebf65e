import type { Choice } from '../../platform/choice.ts';

/** What the settings can be that people choose in a command and in a form alike. */

export const styleChoices: readonly Choice[] = [
  { label: 'rich: all that fits', value: 'rich' },
  { label: 'compact: headlines', value: 'compact' },
  { label: 'thread: a short post, a reply for each story', value: 'thread' },
];

export const onEmptyChoices: readonly Choice[] = [
  { label: 'skip: post nothing', value: 'skip' },
  { label: 'note: post one line', value: 'note' },
];
