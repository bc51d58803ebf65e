import { readConfig } from '../../config.ts';
import type { Environment } from '../../platform/adapter.ts';
import { Fault } from '../../platform/fault.ts';
import { told } from '../../platform/language/sentence.ts';
import { SettingsError } from '../../platform/settings.ts';
import { formatScheduleText } from '../../subscriptions/schedule-format.ts';
import { readSchedule } from '../../subscriptions/schedule-text.ts';
import { faultOfTimezone } from '../../subscriptions/timezone.ts';
import { UsageError } from '../context.ts';
import type { NewSettings } from './edit-settings.ts';
import type { Session } from './session.ts';

/** Suggested if no time is set. */
const proposed = '09:00 weekdays';

/** Asks when digests come. */
export async function chooseSchedule(
  { flags, prompts, context }: Session,
  before: NewSettings,
): Promise<NewSettings> {
  const env = { ...context.env, ...before };
  const { schedule } = readConfig(env, context.platforms).digest;
  const present = env['DIGEST_CRON']?.trim() ? formatScheduleText(schedule.cron) : undefined;
  const at =
    flags.at ??
    (await prompts?.text('When should they come?', {
      initial: present ?? proposed,
      validate: faultOfTime,
    })) ??
    present ??
    proposed;
  const said = readSchedule(at);
  const zone = said instanceof Fault ? undefined : said.zone?.timezone;
  const timezone =
    flags.timezone ??
    zone ??
    (await prompts?.text('In which time zone?', {
      initial: schedule.timezone,
      validate: faultOfZone,
    })) ??
    schedule.timezone;
  const settings = {
    ...(at !== present && {
      DIGEST_CRON: zone === undefined || said instanceof Fault ? at : formatScheduleText(said.cron),
    }),
    ...(timezone !== env['DIGEST_TIMEZONE'] && { DIGEST_TIMEZONE: timezone }),
  };
  refuseUnreadable(settings, env, context.platforms);
  return settings;
}

function faultOfTime(text: string): string | undefined {
  const read = readSchedule(text);
  return read instanceof Fault ? told('en', read.fault) : undefined;
}

function faultOfZone(timezone: string): string | undefined {
  const fault = faultOfTimezone(timezone);
  return fault && told('en', fault);
}

/** @throws UsageError naming the flag */
function refuseUnreadable(
  settings: NewSettings,
  env: Environment,
  platforms: Session['context']['platforms'],
): void {
  try {
    readConfig({ ...env, ...settings }, platforms);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const faults = error.faults.map((fault) =>
      fault.replace(/^DIGEST_CRON/, '--at').replace(/^DIGEST_TIMEZONE/, '--timezone'),
    );
    throw new UsageError(faults.join('\n'));
  }
}
