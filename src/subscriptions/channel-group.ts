import type { Platform } from '../platform/adapter.ts';
import { Fault } from '../platform/fault.ts';
import { type Said, type Sentence, sentence } from '../platform/language/sentence.ts';
import { platformTitle } from '../platform/platform-title.ts';
import { quoted } from '../platform/text/one-line.ts';
import type { DigestSettings } from './settings.ts';

/** The parts of a channel's platform that know the ids of its groups. */
export type GroupPlatform = Pick<Platform, 'name' | 'groups' | 'isTerminal'>;

/**
 * The settings with their mention reduced to the platform's own id of the group.
 * @returns a fault where it is not a group of that platform
 */
export function withGroupOf<Settings extends Pick<DigestSettings, 'posting'>>(
  platform: GroupPlatform,
  settings: Settings,
): Settings | Fault<Sentence> {
  const { mention } = settings.posting;
  if (mention === undefined) return settings;
  const id = platform.groups?.idIn(mention);
  if (id === undefined) return faultOfGroup(mention, [platform]);
  return { ...settings, posting: { ...settings.posting, mention: id } };
}

/** Settings meant for several platforms, as they apply to this one: without a mention of another platform's group. */
export function withoutForeignGroup<Settings extends Pick<DigestSettings, 'posting'>>(
  platform: GroupPlatform,
  settings: Settings,
): Settings {
  const own = withGroupOf(platform, settings);
  if (!(own instanceof Fault)) return own;
  const { mention: _, ...posting } = settings.posting;
  return { ...settings, posting };
}

/** Why a text is not a group of any of these platforms. */
export function faultOfGroup(text: string, platforms: readonly GroupPlatform[]): Fault<Sentence> {
  const where: Said = {
    kind: 'disjunction',
    items: platforms.map(({ name, isTerminal }) =>
      isTerminal ? sentence('the terminal') : platformTitle(name),
    ),
  };
  const forms = platforms.flatMap(({ groups }) => groups?.idForm ?? []);
  return new Fault(
    forms.length === 0
      ? sentence('nobody can be notified in {where}; leave it out, or write none', { where })
      : sentence('{text} is not the id of a group of {where}; write {forms}; or none', {
          ...{ text: quoted(text), where },
          forms: { kind: 'disjunction', items: forms },
        }),
  );
}
