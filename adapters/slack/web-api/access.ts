import type { webApi } from '@slack/bolt';
import type { TokenSource } from './refusals.ts';

/** What it takes to do something in a workspace, and to say what is wrong when that fails. */
export interface Access {
  readonly client: webApi.WebClient;
  /** The name under which people invite the bot. */
  readonly botName: string;
  readonly token: TokenSource;
}

/** Access to the workspace of a channel or a person, and what Slack calls them there. */
export interface Reach extends Access {
  readonly id: string;
  /** Who the app is in that workspace. */
  identity(): Promise<Identity>;
}

export interface Identity {
  readonly teamId: string | undefined;
  readonly botId: string | undefined;
  readonly userId: string | undefined;
}
