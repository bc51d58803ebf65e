import type { webApi } from '@slack/bolt';
import type { TokenSource } from './refusals.ts';

/** What is needed to act in a workspace, and to explain why that failed. */
export interface Access {
  readonly client: webApi.WebClient;
  /** The name that people use to invite the bot. */
  readonly botName: string;
  readonly token: TokenSource;
}

/** Access to the workspace of a channel or a person, with Slack's id for them. */
export interface Reach extends Access {
  readonly id: string;
  /** The app's identity in that workspace. */
  identity(): Promise<Identity>;
}

export interface Identity {
  readonly teamId: string | undefined;
  readonly botId: string | undefined;
  readonly userId: string | undefined;
}
