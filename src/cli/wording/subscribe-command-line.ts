import { formatChannelRef } from '../../platform/channel.ts';
import { settingsDifference } from '../../subscriptions/settings-difference.ts';
import type { DigestSettings, Subscription } from '../../subscriptions/subscription.ts';
import { settingNames } from '../../subscriptions/subscription-settings.ts';
import { optionNames } from '../setting-options.ts';
import { shellWord } from './shell-word.ts';

/** The command that makes a subscription again, where `before` is what the environment says. */
export function subscribeCommandLine({ channel, ...settings }: Subscription, before: DigestSettings): string {
  const written = settingsDifference(settings, before);
  const options = settingNames
    .filter((name) => name !== 'schedule')
    .flatMap((name) => [written[name] ?? []].flat().flatMap((text) => [optionNames[name], shellWord(text)]));
  const words = [formatChannelRef(channel), written.schedule ?? ''].map(shellWord);
  return ['heatline subscribe', ...words, ...options].join(' ');
}
