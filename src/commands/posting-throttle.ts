import { LRUCache } from 'lru-cache';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';

/** How many answers one person may post to channels within `windowMs`. */
const maxPosts = 5;
const windowMs = 10 * minuteMs;

/** Kept in memory by each copy. When it is full, the person who has not posted for longest is forgotten first. */
const maxPeople = 5_000;

/** Keeps one person from filling channels through the bot. */
export interface PostingThrottle {
  /**
   * Reserves one of a person's posts while it is checked whether they may post, so that no other answer of theirs can
   * use it.
   */
  take(personId: string): PostingPlace;
}

export type PostingPlace =
  /** `giveBack` is for an answer that is not posted. */
  | { readonly kind: 'taken'; giveBack(): void }
  /** How long the person has to wait before their next post. */
  | { readonly kind: 'full'; readonly waitMs: number };

/** An object, so that two posts at the same moment are told apart. */
interface Post {
  readonly atMs: number;
}

/** Uses the monotonic clock: a change of the wall clock would keep people waiting or reset the limit. */
export function createPostingThrottle({ elapsedMs }: Pick<Clock, 'elapsedMs'>): PostingThrottle {
  const posts = new LRUCache<string, readonly Post[]>({ max: maxPeople });

  function recent(personId: string): readonly Post[] {
    const at = elapsedMs();
    return (posts.get(personId) ?? []).filter(({ atMs }) => at - atMs < windowMs);
  }

  return {
    take(personId) {
      const [oldest, ...others] = recent(personId);
      const at = elapsedMs();
      if (oldest !== undefined && others.length + 1 >= maxPosts)
        return { kind: 'full', waitMs: oldest.atMs + windowMs - at };
      const post: Post = { atMs: at };
      posts.set(personId, [...recent(personId), post]);
      return {
        kind: 'taken',
        giveBack() {
          const left = (posts.get(personId) ?? []).filter((other) => other !== post);
          if (left.length > 0) posts.set(personId, left);
          else posts.delete(personId);
        },
      };
    },
  };
}
