import type { OptionDefinition, StringOption } from '../platform/command.ts';

/** All bare words are its own, so that "weekdays at 9:30" needs no quotes. */
export const timeOption = {
  name: 'time',
  description: 'when: 09:00, 9:30 weekdays, or a cron pattern such as "0 8,18 * * *"',
  type: 'string',
  takesRest: true,
  suggested: true,
} as const satisfies StringOption;

export const idOption = {
  name: 'id',
  description: 'which digest, where there are several: its id',
  type: 'string',
  suggested: true,
  bareWord: /^(?:[bcdfghjkmnp-tv-xz][bcdfghjkmnp-tv-xz2-9]{4}|[a-z]+:[\w.]+)$/,
} as const satisfies StringOption;

/** The settings of a digest, in the order in which people need them. */
export const settingOptions = [
  {
    name: 'days',
    description: 'weekdays, weekends, mon,wed,fri; every day if not said',
    type: 'string',
    suggested: true,
  },
  {
    name: 'timezone',
    description: 'where the time is meant, such as Europe/Berlin',
    type: 'string',
    suggested: true,
    bareWord: /^(?:[a-z]+\/[a-z][\w+/-]*|utc)$/i,
  },
  { name: 'count', description: 'how many stories', type: 'integer', min: 1, max: 10 },
  {
    name: 'topics',
    description: 'only stories of these topics, with commas; any: all',
    type: 'string',
    suggested: true,
  },
  {
    name: 'min_quality',
    description: 'only stories of at least this quality; 0: all',
    type: 'integer',
    min: 0,
    max: 100,
  },
  {
    name: 'style',
    description: 'how much of each story is shown',
    type: 'string',
    choices: [
      { label: 'rich: all that fits', value: 'rich' },
      { label: 'compact: headlines', value: 'compact' },
      { label: 'thread: a short post, a reply for each story', value: 'thread' },
    ],
  },
  {
    name: 'on_empty',
    description: 'what a day without new stories posts',
    type: 'string',
    choices: [
      { label: 'skip: nothing', value: 'skip' },
      { label: 'note: one line', value: 'note' },
    ],
  },
  {
    name: 'providers',
    description: 'only these outlets, by name or domain, with commas; any: all',
    type: 'string',
    suggested: true,
  },
  {
    name: 'min_heat',
    description: 'only stories of at least this heat; 0: all',
    type: 'integer',
    min: 0,
    max: 100_000,
  },
  {
    name: 'window',
    description: 'how far back: 24h, 3d, 1w; auto: since the digest before',
    type: 'string',
  },
  { name: 'name', description: 'what stands in the heading', type: 'string' },
  {
    name: 'catch_up',
    description: 'digests missed in a downtime: skip, latest 6h (if at most so late), all',
    type: 'string',
  },
  {
    name: 'if_unknown',
    description: 'a message that may or may not have arrived',
    type: 'string',
    choices: [
      { label: 'leave: do not send it again', value: 'leave' },
      { label: 'repeat: send it again', value: 'repeat' },
    ],
  },
  {
    name: 'updates',
    description: 'a posted digest when a story gains coverage or is withdrawn',
    type: 'string',
    choices: [
      { label: 'edit: keep it true for two days', value: 'edit' },
      { label: 'leave: leave it as it was posted', value: 'leave' },
    ],
  },
  { name: 'mention', description: 'the id of a role or group to notify; none: nobody', type: 'string' },
  {
    name: 'crosspost',
    description: 'pass it on to the channels that follow this one',
    type: 'string',
    choices: [
      { label: 'yes', value: 'yes' },
      { label: 'no', value: 'no' },
    ],
  },
  { name: 'tag', description: 'the tag of the post, where posts have tags; none: no tag', type: 'string' },
] as const satisfies readonly OptionDefinition[];
