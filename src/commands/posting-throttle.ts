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
  /** Takes one of a person's places before their right to post is checked, so that simultaneous answers can't share one. */
  take(personId: string): PostingPlace;
}

export type PostingPlace =
  /** Call `giveBack` if the answer is not posted after all. */
  | { readonly kind: 'taken'; giveBack(): void }
  /** How long the person has to wait before their next post. */
  | { readonly kind: 'full'; readonly waitMs: number };

/** Compared by identity, because two posts can have the same time. */
interface Post {
  readonly atMs: number;
}

/** Uses the monotonic clock: setting the wall clock could make someone wait too long, or lift the limit. */
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
