import type { REST } from 'discord.js';
import type { DiscordSettings } from '../settings.ts';
import type { ExplainDeps } from './explain.ts';

/** What a check of the set-up works with. */
export interface DiagnoseDeps extends ExplainDeps {
  readonly rest: REST;
  readonly settings: DiscordSettings;
  /** Makes a request, and gives its failure as the port's error. */
  readonly request: <Result>(action: string, send: () => Promise<Result>) => Promise<Result>;
}
