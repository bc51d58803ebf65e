import { maxPage, storiesPerPage } from '../lookup/lookup-answer.ts';
import type { Option } from '../subcommand.ts';
import { suggestNames } from '../suggestions/suggest-names.ts';

/** Options that several look-ups share. */

export const topic = {
  name: 'topic',
  description: 'only stories of this topic',
  type: 'string',
  suggest: ({ typed }, { index }) => suggestNames(typed, index.topics()),
} as const satisfies Option;

export const count = {
  name: 'count',
  label: 'Number of stories',
  description: 'how many stories; 5 by default',
  type: 'integer',
  min: 1,
  max: 10,
  default: storiesPerPage,
} as const satisfies Option;

export const page = {
  name: 'page',
  description: 'the page',
  type: 'integer',
  min: 1,
  max: maxPage,
  hidden: true,
  default: 1,
} as const satisfies Option;
