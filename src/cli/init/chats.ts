import type { Environment, Platform } from '../../platform/adapter.ts';
import type { PlatformSetup } from '../../platform/platform-setup.ts';
import { platformTitle } from '../../platform/platform-title.ts';
import { SettingsError } from '../../platform/settings.ts';

/** A platform that can be set up interactively. */
export interface Chat {
  readonly name: string;
  readonly title: string;
  readonly platform: Platform;
  readonly setup: PlatformSetup;
}

export function chatsOf(platforms: readonly Platform[]): Chat[] {
  return platforms.flatMap((platform) => {
    const { name, setup } = platform;
    return setup ? [{ name, title: platformTitle(name), platform, setup }] : [];
  });
}

/** Whether its settings are valid, including those for many workspaces or over HTTP. */
export function isConfigured({ platform }: Pick<Chat, 'platform'>, env: Environment): boolean {
  try {
    return platform.configure(env) !== undefined;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}
