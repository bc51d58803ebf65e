import type { KeptAlert } from '../../alerts/alert-store.ts';
import { firstSeen, freshForMs, outletsOf } from '../../alerts/matching-stories.ts';
import { isQuiet, quietEnd } from '../../alerts/quiet-hours.ts';
import { noveltyOf } from '../../digest/novelty.ts';
import { answerOnStory } from '../../digest/select-stories.ts';
import type { Story } from '../../digest/story.ts';
import { alertOutcome, alertOutcomeReasons } from '../../history/alert-outcome-text.ts';
import { listText } from '../../platform/language/format-list.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { code, plain } from '../../platform/spans.ts';
import { quoted } from '../../platform/text/one-line.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { CommandDeps } from '../command-deps.ts';
import { channelWord } from './channel-word.ts';
import { keyText } from './why-absent.ts';

/** What an alert did with a story, and why, or why it has not posted it. */
export async function whyAlertBlocks(
  story: Story,
  kept: KeptAlert,
  deps: CommandDeps,
): Promise<MessageBlock[]> {
  const { language } = deps;
  const id = code(kept.alert.id);
  const posted = await postedSentences(story, kept, deps);
  const sentences = posted ?? (await absenceSentences(story, kept, deps));
  return [
    {
      kind: 'text',
      spans: posted
        ? saySpans(language, 'Alert {id} took it.', { id })
        : saySpans(language, 'Alert {id} has not posted it.', { id }),
    },
    ...sentences.map((text): MessageBlock => ({ kind: 'text', spans: [plain(text)] })),
  ];
}

/** Undefined if the alert has not taken the story. */
async function postedSentences(
  { keys }: Story,
  { alert: { id, timezone } }: KeptAlert,
  { alerts, deliveries, language }: CommandDeps,
): Promise<string[] | undefined> {
  const { slot } = (await alerts.fateOf(id, [...keys])) ?? {};
  if (!slot) return undefined;
  const delivery = (await deliveries.history(id, maxLookedThrough)).find(
    (one) => one.slot.getTime() === slot.getTime(),
  );
  if (!delivery) return [];
  const reader = { language, timezone };
  return [
    say(language, 'It was first seen {time}: {outcome}.', {
      ...{ time: formatLocalTime(language, slot, timezone), outcome: alertOutcome(delivery, reader) },
    }),
    ...alertOutcomeReasons(delivery, reader),
  ];
}

const maxLookedThrough = 1_000;

async function absenceSentences(story: Story, kept: KeptAlert, deps: CommandDeps): Promise<string[]> {
  const { language, now } = deps;
  const { alert, condition } = kept;
  const time = (at: Date) => formatLocalTime(language, at, alert.timezone);
  const fate = await deps.alerts.fateOf(alert.id, [...story.keys]);
  if (fate)
    return [
      say(language, 'It was left out on {time}: the alert had posted as many stories as it may that day.', {
        time: time(fate.at),
      }),
    ];
  const unmet = [...unmetConditions(story, kept, deps), ...tooOldSentences(story, kept, deps)];
  if (unmet.length > 0) return unmet;
  const memory = await deps.deliveries.memoryOf(alert.channel, now());
  if (noveltyOf(story, memory) === 'known')
    return [
      say(
        language,
        '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.',
        { place: channelWord(alert.channel, deps), key: keyText(language, story, memory) },
      ),
    ];
  if (condition.state !== 'active')
    return [
      condition.state === 'paused'
        ? say(language, 'The alert is paused.')
        : say(language, 'The alert is off: {reason}.', { reason: told(language, condition.reason) }),
    ];
  if (alert.quiet && isQuiet(alert.quiet, now(), alert.timezone))
    return [
      say(language, 'It waits for the end of the quiet hours: {time}.', {
        time: time(quietEnd(alert.quiet, now(), alert.timezone)),
      }),
    ];
  return [say(language, 'It meets the conditions, and is posted within a minute.')];
}

function unmetConditions(
  story: Story,
  { alert: { conditions } }: KeptAlert,
  { index, language, now }: CommandDeps,
): string[] {
  const { words, minOutlets = 1, filter } = conditions;
  const { topics = [], providers = [], minHeat = Number.NEGATIVE_INFINITY } = filter;
  const span = { after: new Date(0), until: now() };
  const leftOutBy = answerOnStory(index, story.lead, { span, filter: { topics, providers } })?.leftOutBy;
  const eitherOf = (names: readonly string[]) => listText(language, names, 'disjunction');
  const count = outletsOf(story);
  const among = story.articles.map(({ path }) => path);
  const hasWords =
    words === undefined || index.search({ words, among, span, limit: 1, isStrict: true }).length > 0;
  return [
    ...(hasWords
      ? []
      : [
          say(language, 'None of its articles has all of the words {words}.', {
            words: quoted(words),
          }),
        ]),
    ...(count >= minOutlets
      ? []
      : [
          say(
            language,
            '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.',
            { count, min: minOutlets },
          ),
        ]),
    ...(story.heat.value >= minHeat
      ? []
      : [
          say(language, 'Its heat is {heat}; the alert wants {min}.', {
            ...{ heat: Math.round(story.heat.value), min: minHeat },
          }),
        ]),
    ...(leftOutBy?.includes('topics')
      ? [say(language, 'It is not on {topics}.', { topics: eitherOf(topics) })]
      : []),
    ...(leftOutBy?.includes('providers')
      ? [say(language, 'It is not by {outlets}.', { outlets: eitherOf(providers) })]
      : []),
  ];
}

function tooOldSentences(
  story: Story,
  { alert, since }: KeptAlert,
  { index, language, now }: CommandDeps,
): string[] {
  const seenAt = firstSeen(story, index);
  const time = (at: Date) => formatLocalTime(language, at, alert.timezone);
  if (seenAt && seenAt <= since)
    return [
      say(
        language,
        'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.',
        { seen: time(seenAt), since: time(since) },
      ),
    ];
  const fresh = new Date(now().getTime() - freshForMs);
  return story.lead.publishedAt <= fresh || (seenAt && seenAt <= fresh)
    ? [say(language, 'It is more than two days old, which is too old for an alert.')]
    : [];
}
