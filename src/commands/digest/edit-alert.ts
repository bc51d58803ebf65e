import type { Alert, AlertSettings } from '../../alerts/alert.ts';
import type { KeptAlert } from '../../alerts/alert-store.ts';
import { areSameConditions, conditionsText, limitsText } from '../../alerts/alert-text.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Message, MessageBlock } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { upperFirst } from './alert.ts';
import { alertForm, alertPages } from './alert-form.ts';
import { alertDifference, alertTexts, noneText } from './alert-settings.ts';
import { type ChangeBy, tellChannel, untoldBlocks } from './announce-change.ts';
import { beside, besideText } from './beside.ts';
import { channelWord } from './channel-word.ts';
import { otherSettingsRefusal, settingsOfAlerts } from './other-settings.ts';
import { namesAlertSettings, readAlert } from './read-alert.ts';

/** Changes the settings of an alert that are given; if none are, opens a form with the current ones. */
export async function editAlert(
  { alert }: KeptAlert,
  by: ChangeBy,
  options: CommandInvocation['options'],
  deps: CommandDeps,
): Promise<CommandReply> {
  const { language } = deps;
  const unknown = Object.keys(options).filter((name) => name !== 'page' && !settingsOfAlerts.has(name));
  if (unknown.length > 0) return otherSettingsRefusal(unknown, language);
  if (!namesAlertSettings(options)) {
    const form = alertForm(alert, {
      command: beside(by.invocation, 'edit'),
      locale: by.invocation.person.locale,
      page: Number(options['page'] ?? 1),
      room: roomFor(alert, deps),
    });
    return { form, message: settingsMessage(alert, by, deps) };
  }
  const settings = readAlert(options, alert, {
    platform: deps.platformNamed(alert.channel.platform),
    now: deps.now(),
    language,
  });
  if (settings instanceof Refusal) return settings;
  return { message: await change(alert, settings, by, deps) };
}

async function change(
  before: Alert,
  settings: AlertSettings,
  by: ChangeBy,
  deps: CommandDeps,
): Promise<Message> {
  const { id } = before;
  const { language } = deps;
  const difference = alertDifference(settings, before, language);
  const more = moreButton(before, by, deps);
  if (difference.length === 0)
    return notice(
      say(language, 'Nothing was changed: {id} already has these settings.', { id }),
      buttons(more),
    );
  const edited = await deps.alerts.edit(id, settings, deps.now(), (other) =>
    areSameConditions(other.conditions, settings.conditions),
  );
  if (edited === 'removed') return notice(say(language, 'Alert {id} was removed in the meantime.', { id }));
  if (edited !== 'edited')
    return notice(
      say(language, 'Nothing was changed: alert {id} is about {stories} already.', {
        ...{ id: edited.alert.id, stories: conditionsText(edited.alert.conditions, language) },
      }),
    );
  const untold = by.isPersonal ? undefined : await tell(before, settings, by, deps);
  const isAboutOthers = !areSameConditions(settings.conditions, before.conditions);
  const limits = upperFirst(limitsText(settings, language));
  const since = say(language, 'Only stories that are first seen from now on count.');
  return notice(
    say(language, 'Alert {id} was changed: {stories}.', {
      ...{ id, stories: conditionsText(settings.conditions, language) },
    }),
    [
      { kind: 'note', spans: difference },
      { kind: 'text', spans: [plain(say(language, '{limits}.', { limits }))] },
      ...(isAboutOthers ? [{ kind: 'text' as const, spans: [plain(since)] }] : []),
      ...unknownNameBlocks(settings.conditions.filter, deps),
      ...untoldBlocks(untold, language),
      ...buttons(more),
    ],
  );
}

async function tell(before: Alert, settings: AlertSettings, by: ChangeBy, deps: CommandDeps) {
  const { id, channel } = before;
  const { language, posting } = settings;
  return tellChannel(
    {
      ...{ channel, by: by.invocation.person, posting, language },
      key: `${id}/changed/${deps.now().toISOString()}`,
      deed: (who) => [
        ...saySpans(
          language,
          "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ",
          { who, place: channelWord(channel, deps), id },
        ),
        ...alertDifference(settings, before, language),
      ],
    },
    deps,
  );
}

function roomFor({ channel }: Alert, { platformNamed }: CommandDeps): number | undefined {
  return platformNamed(channel.platform)?.maxFormFields;
}

/** Opens the part of the form that follows the one a person filled in. */
function moreButton(alert: Alert, { invocation }: ChangeBy, deps: CommandDeps) {
  const next = Number(invocation.options['page'] ?? 1) + 1;
  if (next > alertPages(roomFor(alert, deps))) return [];
  return commandButton(say(deps.language, 'More settings'), ...beside(invocation, 'edit'), {
    id: alert.id,
    page: next,
  });
}

/** Shown where forms are not possible: all settings, and how to change them. */
function settingsMessage(
  alert: Alert,
  { invocation }: ChangeBy,
  { commandNames, language }: CommandDeps,
): Message {
  const { id } = alert;
  const title = say(language, 'The settings of alert {id}', { id });
  const example = `${besideText(invocation, 'edit', id, commandNames)} quiet:22:00-07:00 max_a_day:5`;
  return {
    summary: title,
    blocks: [
      { kind: 'heading', text: title },
      ...[...alertTexts(alert)].map(
        ([name, text]): MessageBlock => ({
          kind: 'text',
          spans: [code(name), plain(` ${shortLine(text || noneText, 200)}`)],
        }),
      ),
      {
        kind: 'note',
        spans: saySpans(language, 'To change settings, name them: {example}', { example: code(example) }),
      },
    ],
  };
}
