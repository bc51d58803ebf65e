import { LRUCache } from 'lru-cache';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';

/** How many answers one person may post to channels within `windowMs`. */
const maxPosts = 5;
const windowMs = 10 * minuteMs;

/** Kept in memory by each copy. When it is full, whoever posted longest ago is forgotten first. */
const maxPeople = 5_000;

/** Keeps one person from filling channels through the bot. */
export interface PostingThrottle {
  /** Takes one of a person's places, so that no other answer of theirs can have it while it is found out whether they may. */
  take(personId: string): PostingPlace;
}

export type PostingPlace =
  /** `giveBack` is for an answer that is not posted. */
  | { readonly kind: 'taken'; giveBack(): void }
  /** How long the person has to wait before their next post. */
  | { readonly kind: 'full'; readonly waitMs: number };

/** An object for each post: two of the same moment are two. */
interface Post {
  readonly atMs: number;
}

/** It goes by the monotonic clock: a wall clock that is set would keep somebody waiting, or let them begin anew. */
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
