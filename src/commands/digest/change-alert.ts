import type { Alert } from '../../alerts/alert.ts';
import type { KeptAlert } from '../../alerts/alert-store.ts';
import { conditionsText } from '../../alerts/alert-text.ts';
import type { PlatformError } from '../../platform/errors.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { type ChangeBy, tellChannel, untoldBlocks } from './announce-change.ts';
import { channelWord } from './channel-word.ts';

/** For people who say until when. */
export function noUntilText(language: Language): string {
  return say(language, 'An alert is paused until you resume it: leave out the time.');
}

/** Pauses an alert until it is resumed. */
export async function pauseAlert({ alert }: KeptAlert, by: ChangeBy, deps: CommandDeps): Promise<Message> {
  const { id } = alert;
  const isPaused = await deps.alerts.pause(id, deps.now());
  const untold = isPaused ? await tell(alert, by, 'paused', deps) : undefined;
  const { language } = deps;
  const values = { id, command: code(`/${deps.commandNames.digest} resume id:${id}`) };
  return notice(
    isPaused
      ? saySpans(language, 'Alert {id} is paused: it posts nothing. {command} starts it again.', values)
      : saySpans(language, 'Alert {id} was already paused or off. {command} starts it again.', values),
    [
      ...untoldBlocks(untold, language),
      ...buttons(commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
    ],
  );
}

/** Resumes an alert that is paused or off. */
export async function resumeAlert({ alert }: KeptAlert, by: ChangeBy, deps: CommandDeps): Promise<Message> {
  const { id } = alert;
  const isResumed = await deps.alerts.resume(id, deps.now());
  const untold = isResumed ? await tell(alert, by, 'resumed', deps) : undefined;
  const { language } = deps;
  const text = isResumed
    ? say(language, 'Alert {id} is active again. It looks at stories that are first seen from now on.', {
        id,
      })
    : say(language, 'Alert {id} was already active.', { id });
  return notice(text, [
    ...untoldBlocks(untold, language),
    ...buttons(commandButton(say(language, 'Pause'), 'digest', 'pause', { id })),
  ]);
}

/** Ends an alert for good. */
export async function removeAlert({ alert }: KeptAlert, by: ChangeBy, deps: CommandDeps): Promise<Message> {
  const { id, conditions } = alert;
  const { language } = deps;
  if (!(await deps.alerts.remove(id)))
    return notice(say(language, 'Alert {id} was removed in the meantime.', { id }));
  const untold = await tell(alert, by, 'ended', deps);
  return notice(
    say(language, 'Alert {id} was removed. It was about {stories}.', {
      id,
      stories: conditionsText(conditions, language),
    }),
    untoldBlocks(untold, language),
  );
}

/** Tells the alert's channel what was done to it, unless it is the person's own. */
async function tell(
  { id, channel, conditions, language, posting }: Alert,
  by: ChangeBy,
  verb: 'paused' | 'resumed' | 'ended',
  deps: CommandDeps,
): Promise<PlatformError | undefined> {
  if (by.isPersonal) return undefined;
  const place = channelWord(channel, deps);
  const deed = (who: string) => {
    const values = { who, place, id, stories: conditionsText(conditions, language) };
    const texts = {
      paused: say(
        language,
        "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})",
        values,
      ),
      resumed: say(
        language,
        "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})",
        values,
      ),
      ended: say(
        language,
        "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})",
        values,
      ),
    };
    return [plain(texts[verb])];
  };
  const key = `${id}/${verb}/${deps.now().toISOString()}`;
  return tellChannel({ channel, by: by.invocation.person, language, deed, key, posting }, deps);
}
