import type { KeptAlert } from '../../alerts/alert-store.ts';
import { conditionsText } from '../../alerts/alert-text.ts';
import type { Choice } from '../../platform/commands/choice.ts';
import { maxChoiceLength, maxChoices } from '../../platform/commands/choice.ts';
import type { SuggestionQuery } from '../../platform/commands/command.ts';
import { type Language, languageOf } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { formatScheduleText } from '../../subscriptions/schedule-format.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';

/** Digests and alerts whose id, name or schedule contains what is typed: the channel's, then the asker's own elsewhere. */
export async function suggestSubscriptions(
  { typed, channel, person }: SuggestionQuery,
  { subscriptions, alerts }: Pick<CommandDeps, 'subscriptions' | 'alerts'>,
): Promise<Choice[]> {
  const found = await Promise.all([
    subscriptions.listOfChannel(channel),
    subscriptions.listOfOwner(channel.platform, person.id),
  ]);
  const foundAlerts = await Promise.all([
    alerts.listOfChannel(channel),
    alerts.listOfOwner(channel.platform, person.id),
  ]);
  const alertsById = new Map(foundAlerts.flat().map((kept) => [kept.alert.id, kept]));
  const byId = new Map(found.flat().map((scheduled) => [scheduled.subscription.id, scheduled]));
  const wanted = typed.trim().toLowerCase();
  return [
    ...[...byId.values()].map(subscriptionChoice),
    ...[...alertsById.values()].map((kept) => alertChoice(kept, languageOf(person.locale))),
  ]
    .filter(({ label, value }) => value.length <= maxChoiceLength && label.toLowerCase().includes(wanted))
    .slice(0, maxChoices);
}

/** "k7m2p · weekdays at 09:00 · Top stories (paused)" */
function subscriptionChoice({ subscription, condition }: ScheduledSubscription): Choice {
  const { id, name, schedule } = subscription;
  const state = condition.state === 'active' ? '' : ` (${condition.state})`;
  const text = `${id} · ${formatScheduleText(schedule.cron)} · ${name}`;
  return { label: `${shortLine(text, maxChoiceLength - state.length)}${state}`, value: id };
}

/** "q7m2p · alert: stories that match "log4j" (paused)" */
function alertChoice({ alert, condition }: KeptAlert, language: Language): Choice {
  const { id, conditions } = alert;
  const states = { active: '', paused: say(language, 'paused'), off: say(language, 'off') };
  const state = condition.state === 'active' ? '' : ` (${states[condition.state]})`;
  const text = say(language, '{id} · alert: {stories}', {
    id,
    stories: conditionsText(conditions, language),
  });
  return { label: `${shortLine(text, maxChoiceLength - state.length)}${state}`, value: id };
}
