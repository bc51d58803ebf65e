/** What a channel's manager asked for that is about posting alone; a platform leaves out what it has no form for. */
export interface PostingSettings {
  /** The platform's id of a role or group that the first message of a digest notifies: nobody is, if it is absent. */
  readonly mention?: string;
  /** Whether it is passed on to the channels that follow this one. */
  readonly crosspost?: boolean;
  /** The tag, by name or id, of what is posted to a channel that sorts by tags. */
  readonly tag?: string;
}
