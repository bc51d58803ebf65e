/** So many answers one person may have shown to channels within `windowMs`. */
const mostPosts = 5;
const windowMs = 10 * 60_000;

/** Who is over is remembered by the copy that was asked; what gives way is a throttle that has all but ended. */
const peopleKept = 5_000;

/** Keeps one person from filling channels through the bot. */
export interface PostingThrottle {
  /** How long a person has to wait before their next post, in milliseconds; undefined where they need not. */
  waitMs(personId: string): number | undefined;
  note(personId: string): void;
}

export function createPostingThrottle(now: () => Date): PostingThrottle {
  const posts = new Map<string, readonly number[]>();

  function recent(personId: string): readonly number[] {
    const at = now().getTime();
    // A clock that was set back forgets posts rather than keeping somebody waiting.
    return (posts.get(personId) ?? []).filter((postedAt) => postedAt <= at && at - postedAt < windowMs);
  }

  return {
    waitMs(personId) {
      const [oldest, ...others] = recent(personId);
      if (oldest === undefined || others.length + 1 < mostPosts) return undefined;
      return oldest + windowMs - now().getTime();
    },
    note(personId) {
      const noted = [...recent(personId), now().getTime()];
      posts.delete(personId);
      posts.set(personId, noted);
      const [first] = posts.keys();
      if (posts.size > peopleKept && first !== undefined) posts.delete(first);
    },
  };
}
