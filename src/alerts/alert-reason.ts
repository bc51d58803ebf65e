import type { Story } from '../digest/story.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { quoted } from '../platform/text/one-line.ts';
import type { AlertConditions } from './alert.ts';
import { outletsOf } from './matching-stories.ts';

/** Why a story meets an alert's conditions: `matches "log4j", now covered by 6 outlets`. */
export function reasonOf(story: Story, { words, minOutlets, filter }: AlertConditions): Sentence {
  const { topics = [], providers = [], minHeat } = filter;
  const reasons = [
    ...(words === undefined ? [] : [sentence('matches {words}', { words: quoted(words) })]),
    ...(minOutlets === undefined
      ? []
      : [sentence('now covered by {count} outlets', { count: outletsOf(story) })]),
    ...(minHeat === undefined
      ? []
      : [
          sentence('heat {heat}, at least {minimum}', {
            heat: Math.round(story.heat.value),
            minimum: minHeat,
          }),
        ]),
    ...(topics.length === 0 ? [] : [sentence('on {topics}', { topics: eitherOf(topics) })]),
    ...(providers.length === 0 ? [] : [sentence('by {outlets}', { outlets: eitherOf(providers) })]),
  ];
  return reasons.reduce((one, other) => sentence('{one}, {other}', { one, other }));
}

/** Where its language is known, `listText` writes a list; this one is said later. */
function eitherOf(names: readonly string[]): Sentence | string {
  return names.reduce<Sentence | string>(
    (one, other) => (one === '' ? other : sentence('{one} or {other}', { one, other })),
    '',
  );
}
