import type { Alert } from '../../alerts/alert.ts';
import type { KeptAlert } from '../../alerts/alert-store.ts';
import { conditionsText } from '../../alerts/alert-text.ts';
import type { PlatformError } from '../../platform/errors.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { type ChangeBy, tellChannel, untoldBlocks } from './announce-change.ts';
import { channelWord } from './channel-word.ts';

/** For people who say until when. */
export const noUntilText = 'An alert is paused until you resume it: leave out the time.';

/** Pauses an alert until it is resumed. */
export async function pauseAlert({ alert }: KeptAlert, by: ChangeBy, deps: CommandDeps): Promise<Message> {
  const { id } = alert;
  const isPaused = await deps.alerts.pause(id, deps.now());
  const untold = isPaused ? await tell(alert, by, 'paused', deps) : undefined;
  const text = isPaused ? 'is paused: it posts nothing. ' : 'was already paused or off. ';
  return notice(
    [
      plain(`${nameOf(alert)} ${text}`),
      code(`/${deps.commandNames.digest} resume id:${id}`),
      plain(' starts it again.'),
    ],
    [...untoldBlocks(untold), ...buttons(commandButton('Resume', 'digest', 'resume', { id }))],
  );
}

/** Resumes an alert that is paused or off. */
export async function resumeAlert({ alert }: KeptAlert, by: ChangeBy, deps: CommandDeps): Promise<Message> {
  const { id } = alert;
  const isResumed = await deps.alerts.resume(id, deps.now());
  const untold = isResumed ? await tell(alert, by, 'resumed', deps) : undefined;
  const text = isResumed
    ? 'is active again. It looks at stories that are first seen from now on.'
    : 'was already active.';
  return notice(`${nameOf(alert)} ${text}`, [
    ...untoldBlocks(untold),
    ...buttons(commandButton('Pause', 'digest', 'pause', { id })),
  ]);
}

/** Ends an alert for good. */
export async function removeAlert({ alert }: KeptAlert, by: ChangeBy, deps: CommandDeps): Promise<Message> {
  if (!(await deps.alerts.remove(alert.id))) return notice(`${nameOf(alert)} was removed in the meantime.`);
  const untold = await tell(alert, by, 'ended', deps);
  return notice(
    `${nameOf(alert)} was removed. It was about ${conditionsText(alert.conditions)}.`,
    untoldBlocks(untold),
  );
}

function nameOf({ id }: Alert): string {
  return `Alert ${id}`;
}

/** Tells the alert's channel what was done to it, unless it is the person's own. */
async function tell(
  { id, channel, conditions, posting }: Alert,
  by: ChangeBy,
  verb: string,
  deps: CommandDeps,
): Promise<PlatformError | undefined> {
  if (by.isPersonal) return undefined;
  const deed = `${verb} this ${channelWord(channel, deps)}'s alert ${id} (${conditionsText(conditions)})`;
  const key = `${id}/${verb}/${deps.now().toISOString()}`;
  return tellChannel({ channel, by: by.invocation.person, deed: [plain(deed)], key, posting }, deps);
}
