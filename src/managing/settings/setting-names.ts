import type { WrittenSettings } from '../../subscriptions/subscription-settings.ts';

/** What each setting is called where people type commands. */
export const settingOptionNames: Readonly<Record<keyof WrittenSettings, string>> = {
  schedule: 'time',
  timezone: 'timezone',
  count: 'count',
  topics: 'topics',
  providers: 'providers',
  minQuality: 'min_quality',
  minHeat: 'min_heat',
  window: 'window',
  style: 'style',
  onEmpty: 'on_empty',
  catchUp: 'catch_up',
  ifUnknown: 'if_unknown',
  updates: 'updates',
  mention: 'mention',
  crosspost: 'crosspost',
  tag: 'tag',
  name: 'name',
};
