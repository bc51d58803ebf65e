import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { NewFeed } from '../../gathering/listing/edit-feeds-file.ts';
import { counted } from '../wording/counted.ts';
import { chatsOf } from './chats.ts';
import type { NewSettings } from './edit-settings.ts';
import { settingsLeftInEnvironment } from './kept-settings.ts';
import { type Session, say } from './session.ts';
import type { SettingsFile } from './settings-file.ts';

/** The settings that differ from those in the file. */
export function changedSettings(settings: NewSettings, { file }: Session): NewSettings {
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => file.values[name] !== value));
}

/** At most this many feeds are named. */
const maxNamed = 5;

/** Shows what will be written, and where. Secrets are not shown. */
export function sayChanges(
  { settings, feeds }: { readonly settings: NewSettings; readonly feeds: readonly NewFeed[] },
  config: Config,
  session: Session,
): void {
  const { context, file } = session;
  const names = Object.keys(settings);
  if (names.length > 0) {
    const widest = Math.max(...names.map((name) => name.length));
    say(`\nTo be written to ${file.path}${modeNote(file.modes)}:`, context);
    for (const name of names)
      context.write(`  ${name.padEnd(widest)}  ${changeText(name, settings, session)}\n`);
    if (file.modes) say('Its other lines stay as they are.', context);
  }
  if (feeds.length === 0) return;
  const titles = feeds.map(({ name, address }) => name ?? new URL(address).hostname);
  const more = titles.length > maxNamed ? ` and ${titles.length - maxNamed} more` : '';
  say(
    `To be added to ${config.feeds.file}: ${counted(feeds.length, 'feed')} (${titles.slice(0, maxNamed).join(', ')}${more}). ${feeds.length === 1 ? 'Its' : 'Their'} articles go to ${join(config.contentDir, 'feeds')}.`,
    context,
  );
}

function modeNote(modes: SettingsFile['modes']): string {
  if (modes === undefined) return ', a new file that only you can read';
  if (modes.before === modes.after) return '';
  return (modes.after & 0o077) === 0
    ? ', which only its owner can read from now on'
    : ', which only its owner and its group can read from now on';
}

function changeText(name: string, settings: NewSettings, { file, context }: Session): string {
  const before = file.values[name];
  const isSecret = chatsOf(context.platforms).some(({ setup }) =>
    setup.credentials.some(({ variable }) => variable === name),
  );
  if (isSecret) return before === undefined ? '(the token)' : '(the token, replacing the current one)';
  return before === undefined ? String(settings[name]) : `${settings[name]} (instead of ${before})`;
}

/** Warns of settings that the environment overrides, and of those that another start would lack. */
export function sayOverruled(settings: NewSettings, session: Session): void {
  const { context, file } = session;
  for (const [name, value] of Object.entries(settings)) {
    const set = context.env[name];
    if (set === undefined || set === value || set === file.values[name]) continue;
    say(`! ${name} is also set in the environment, which overrides ${file.path}. Remove it there.`, context);
  }
  const left = settingsLeftInEnvironment(settings, session);
  if (left.length === 0) return;
  say(
    `! Set in the environment but not in ${file.path}: ${left.join(', ')}. Heatline needs ${left.length === 1 ? 'it' : 'them'} wherever it starts.`,
    context,
  );
}
