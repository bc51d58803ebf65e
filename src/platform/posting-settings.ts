/**
 * Settings of a channel that affect only how a digest is posted. A platform ignores those it doesn't support.
 */
export interface PostingSettings {
  /** The platform's id of a role or group to notify with a digest's first message; absent for nobody. */
  readonly mention?: string;
  /** Whether to post without a notification on people's phones and desktops. */
  readonly silent?: boolean;
  /** Set for a person's own digest, which comes by direct message and so notifies them. */
  readonly isDirect?: true;
  /** Whether to publish it to the channels that follow this one. */
  readonly crosspost?: boolean;
  /** The tag, by name or id, for posts in a channel that sorts by tags. */
  readonly tag?: string;
}
