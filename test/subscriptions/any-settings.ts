import fc from 'fast-check';
import { languages } from '../../src/platform/language/language.ts';
import type { DigestSettings, StoryFilter } from '../../src/subscriptions/settings.ts';

/** With characters that a shell or a table could stumble over. */
const word = fc
  .stringMatching(/^[A-Za-zÀ-ž"'$`\\!*?&|;<>(){}0-9_.:/-]([ A-Za-z"'$`\\!0-9-]{0,20}[A-Za-z0-9])?$/)
  .filter((text) => !['any', 'none'].includes(text.toLowerCase()));

const filters: fc.Arbitrary<StoryFilter> = fc.record(
  {
    topics: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    providers: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    minQuality: fc.integer({ min: 1, max: 100 }),
    minHeat: fc.integer({ min: 1, max: 100_000 }),
    without: fc.uniqueArray(
      word.filter((text) => /[A-Za-zÀ-ž0-9]/.test(text)),
      { minLength: 1, maxLength: 3 },
    ),
    withoutTopics: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    withoutOutlets: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const caps = fc.record(
  { maxPerOutlet: fc.integer({ min: 1, max: 10 }), maxPerTopic: fc.integer({ min: 1, max: 10 }) },
  { requiredKeys: [] },
);

const hours = fc.integer({ min: 1, max: 9_999 }).map((count) => count * 3_600_000);

/** Anything that a person can set. */
export const anySettings: fc.Arbitrary<DigestSettings> = fc.record({
  name: word,
  schedule: fc.record({
    cron: fc.constantFrom(
      '0 8 * * *',
      '30 7 * * 1-5',
      '*/5 9-17 * * 1',
      '0 0 1,15 * *',
      '15 8,18 * * 0,6',
      '0 * * * *',
      '0 */2 * * *',
      '0 9 * * * 2d',
      '30 8 * * 1 2w@2026-12-07',
    ),
    timezone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'UTC', 'America/New_York'),
  }),
  criteria: fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.option(hours, { nil: undefined }), caps, filters)
    .map(([count, windowMs, most, filter]) => ({
      count,
      ...(windowMs !== undefined && { windowMs }),
      ...most,
      filter,
    })),
  style: fc.constantFrom('rich', 'compact', 'thread'),
  language: fc.constantFrom(...languages),
  onEmpty: fc.constantFrom('skip', 'note'),
  catchUp: fc.oneof(
    fc.constant({ kind: 'skip' } as const),
    fc.constant({ kind: 'all' } as const),
    fc
      .integer({ min: 1, max: 200 })
      .map((count) => ({ kind: 'latest', withinMs: count * 3_600_000 }) as const),
  ),
  ifUnknown: fc.constantFrom('leave', 'repeat'),
  updates: fc.constantFrom('edit', 'leave'),
  posting: fc.record(
    {
      // A group of Slack, so that a channel there can have any of these settings.
      mention: fc.stringMatching(/^S[A-Z0-9]{4,18}[0-9]$/),
      silent: fc.constant(true),
      crosspost: fc.constant(true),
      tag: word,
    },
    { requiredKeys: [] },
  ),
});
