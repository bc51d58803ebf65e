import type { Logger, webApi } from '@slack/bolt';
import type { Workspaces } from '../reaching/workspaces.ts';
import type { SlackSettings } from '../settings.ts';

/** What a check of the set-up works with. */
export interface DiagnoseDeps {
  readonly settings: SlackSettings;
  readonly workspaces: Workspaces;
  readonly sdkLogger: Logger;
  readonly fetch: webApi.FetchFunction;
  readonly now: () => Date;
}
