import { onEmptyChoices, styleChoices } from '../managing/settings/setting-choices.ts';
import type { OptionDefinition, StringOption } from '../platform/command.ts';

/** All bare words are its own, so that "weekdays at 9:30" needs no quotes. */
export const timeOption = {
  name: 'time',
  label: 'When',
  description: '09:00, 9:30 weekdays, or a cron pattern such as "0 8,18 * * *"',
  type: 'string',
  takesRest: true,
  suggested: true,
} as const satisfies StringOption;

export const idOption = {
  name: 'id',
  label: 'Digest',
  description: 'which digest, by its id; needed where there are several',
  type: 'string',
  suggested: true,
  bareWord: /^(?:[bcdfghjkmnp-tv-xz][bcdfghjkmnp-tv-xz2-9]{4}|[a-z]+:(?=\D*\d)[\w.]+)$/,
} as const satisfies StringOption;

/** The settings of a digest, in the order in which people need them. */
export const settingOptions = [
  {
    name: 'days',
    label: 'Days',
    description: 'weekdays, weekends, mon,wed,fri; every day if not said',
    type: 'string',
    suggested: true,
  },
  {
    name: 'timezone',
    label: 'Time zone',
    description: 'where the time is meant, such as Europe/Berlin',
    type: 'string',
    suggested: true,
    bareWord: /^(?:[a-z]+\/[a-z][\w+/-]*|utc)$/i,
  },
  {
    name: 'count',
    label: 'How many stories',
    description: 'how many stories',
    type: 'integer',
    min: 1,
    max: 10,
  },
  {
    name: 'topics',
    label: 'Topics',
    description: 'only stories of these topics, with commas; any: all',
    type: 'string',
    suggested: true,
  },
  {
    name: 'min_quality',
    label: 'Least quality',
    description: 'only stories of at least this quality; 0: all',
    type: 'integer',
    min: 0,
    max: 100,
  },
  {
    name: 'style',
    label: 'Style',
    description: 'how much of each story is shown',
    type: 'string',
    choices: styleChoices,
  },
  {
    name: 'on_empty',
    label: 'A day without new stories',
    description: 'what a day without new stories posts',
    type: 'string',
    choices: onEmptyChoices,
  },
  {
    name: 'providers',
    label: 'Outlets',
    isRare: true,
    description: 'only these outlets, by name or domain, with commas; any: all',
    type: 'string',
    suggested: true,
  },
  {
    name: 'min_heat',
    label: 'Least heat',
    isRare: true,
    description: 'only stories of at least this heat; 0: all',
    type: 'integer',
    min: 0,
    max: 100_000,
  },
  {
    name: 'window',
    label: 'How far back',
    isRare: true,
    description: 'how far back: 24h, 3d, 1w; auto: since the digest before',
    type: 'string',
  },
  { name: 'name', label: 'Heading', isRare: true, description: 'what stands in the heading', type: 'string' },
  {
    name: 'catch_up',
    label: 'After a downtime',
    isRare: true,
    description: 'digests missed in a downtime: skip, latest 6h (if at most so late), all',
    type: 'string',
  },
  {
    name: 'if_unknown',
    label: 'A message in doubt',
    isRare: true,
    description: 'a message that may or may not have arrived',
    type: 'string',
    choices: [
      { label: 'leave: do not send it again', value: 'leave' },
      { label: 'repeat: send it again', value: 'repeat' },
    ],
  },
  {
    name: 'updates',
    label: 'When a story changes later',
    isRare: true,
    description: 'a posted digest when a story gains coverage or is withdrawn',
    type: 'string',
    choices: [
      { label: 'edit: keep it true for two days', value: 'edit' },
      { label: 'leave: leave it as it was posted', value: 'leave' },
    ],
  },
  {
    name: 'mention',
    label: 'Notify',
    isRare: true,
    posting: 'mention',
    description: 'a role or group to notify; none: nobody',
    type: 'string',
  },
  {
    name: 'crosspost',
    label: 'Pass it on',
    isRare: true,
    posting: 'crosspost',
    description: 'pass it on to the channels that follow this one',
    type: 'string',
    choices: [
      { label: 'yes', value: 'yes' },
      { label: 'no', value: 'no' },
    ],
  },
  {
    name: 'tag',
    label: 'Tag',
    isRare: true,
    posting: 'tag',
    description: 'the tag of the post, where posts have tags; none: no tag',
    type: 'string',
  },
] as const satisfies readonly OptionDefinition[];
