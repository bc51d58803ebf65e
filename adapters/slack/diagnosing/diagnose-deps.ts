import type { Logger, webApi } from '@slack/bolt';
import type { Clock } from '../../../src/platform/clock.ts';
import type { Randomness } from '../../../src/platform/randomness.ts';
import type { Workspaces } from '../reaching/workspaces.ts';
import type { SlackSettings } from '../settings.ts';

/** What a check of the set-up works with. */
export interface DiagnoseDeps extends Omit<Clock, 'elapsedMs'>, Pick<Randomness, 'randomId'> {
  readonly settings: SlackSettings;
  readonly workspaces: Workspaces;
  readonly sdkLogger: Logger;
  readonly fetch: webApi.FetchFunction;
}
