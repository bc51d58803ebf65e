import type { Logger } from '@slack/bolt';
import type { SlackSettings } from './settings.ts';
import type { Workspaces } from './workspaces.ts';

/** What a check of the set-up works with. */
export interface DiagnoseDeps {
  readonly settings: SlackSettings;
  readonly workspaces: Workspaces;
  readonly sdkLogger: Logger;
  readonly now: () => Date;
}
