import type { Platform } from '../platform/adapter.ts';
import { platformTitle } from '../platform/platform-title.ts';
import { quoted } from '../platform/text/one-line.ts';
import type { DigestSettings } from './settings.ts';

/** What is asked of the platform of a digest's channel: which ids its groups have. */
export type GroupPlatform = Pick<Platform, 'name' | 'groups' | 'isTerminal'>;

/**
 * The settings with the group that they notify by the id that the channel's platform knows it by.
 * @returns what is wrong with it, as a sentence without its full stop, where it is no group of that platform
 */
export function withGroupOf<Settings extends Pick<DigestSettings, 'posting'>>(
  platform: GroupPlatform,
  settings: Settings,
): Settings | string {
  const { mention } = settings.posting;
  if (mention === undefined) return settings;
  const id = platform.groups?.idIn(mention);
  if (id === undefined) return faultOfGroup(mention, [platform]);
  return { ...settings, posting: { ...settings.posting, mention: id } };
}

/** Settings that are not written for one platform, as its channels have them: without a group that is another one's. */
export function withoutForeignGroup<Settings extends Pick<DigestSettings, 'posting'>>(
  platform: GroupPlatform,
  settings: Settings,
): Settings {
  const own = withGroupOf(platform, settings);
  if (typeof own !== 'string') return own;
  const { mention: _, ...posting } = settings.posting;
  return { ...settings, posting };
}

/** What is wrong with a text that is no group of any of these platforms, as a sentence without its full stop. */
export function faultOfGroup(text: string, platforms: readonly GroupPlatform[]): string {
  const where = platforms
    .map(({ name, isTerminal }) => (isTerminal ? 'the terminal' : platformTitle(name)))
    .join(' or ');
  const forms = platforms.flatMap(({ groups }) => groups?.idForm ?? []);
  return forms.length === 0
    ? `nobody can be notified in ${where}; leave it out, or write none`
    : `${quoted(text)} is not the id of a group of ${where}; write ${forms.join('; or ')}; or none`;
}
