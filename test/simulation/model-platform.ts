import type { PlatformAdapter, PlatformPayload } from '../../src/platform/adapter.ts';
import type { Clock } from '../../src/platform/time/clock.ts';
import { longestOnItsWayMs } from './network.ts';
import type { Life, World } from './world.ts';

export interface ModelMessage {
  readonly id: string;
  /** What the platform was told to know it again by: one for each message that was meant. */
  readonly identity: string;
  /** The channel of the digest, also where it stands in a thread of that. */
  readonly channel: string;
  readonly takenAt: number;
  /** A platform may take a message and show it some seconds later. */
  readonly shownAt: number;
  /** What it said when it was posted, and what it says by now. */
  readonly postedText: string;
  text: string;
}

/** A platform as its documentation describes it, below the adapters' own code. */
export interface ModelPlatform {
  readonly name: 'slack' | 'discord';
  /** Whether the app may not read its channels, so that the platform cannot always tell what became of a message. */
  readonly isBlind: boolean;
  readonly channels: readonly string[];
  readonly messages: readonly ModelMessage[];
  /** Channels that it says are gone. */
  readonly lost: Set<string>;
  /** Whether the app is taken off: it says so to every request. */
  isTakenOff: boolean;
  /** As {@link ModelMessage.identity}. */
  identityOf(channel: string, idempotencyKey: string): string;
  /** The adapter of a process, with what that remembers. */
  adapterFor(life: Life, clock: Pick<Clock, 'elapsedMs'>): PlatformAdapter;
  render(text: string): PlatformPayload;
  /** What was rendered. */
  textOf(payload: PlatformPayload): string;
}

/** A text, which a platform may not like, and may like better in its plainest form. */
export function whatIsSaid(identity: string, text: string | undefined): string {
  return `${identity} ${isPlain(text) ? 'plainly' : 'as it was drawn'}`;
}

/** What a message says once it was made lighter: a forum names its posts by the first line, which stays. */
export function plainlySaid(text: string): string {
  return `${text.split('\n', 1)[0]}\nplain`;
}

export function isPlain(text: string | undefined): boolean {
  return text?.endsWith('\nplain') ?? false;
}

/** When a message that is taken now is shown: a platform may be slow to. */
export function showTime({ draws, time }: World): number {
  return time() + (draws.chance(0.1) ? draws.between(0, longestOnItsWayMs) : 0);
}

/** The messages of people, which stand between the digests: at the multiples of a time. The newest, `most` at most. */
export function timesOfOthers(everyMs: number, afterMs: number, untilMs: number, most = Infinity): number[] {
  const last = Math.floor(untilMs / everyMs);
  const first = Math.max(Math.floor(afterMs / everyMs) + 1, last - most + 1);
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * everyMs);
}

/** What no simulated person asks for. */
export const unasked: Omit<PlatformAdapter, 'post' | 'verify' | 'update'> = {
  async start() {},
  async stop() {},
  directChannel: async (person) => ({ platform: 'none', id: person }),
  profileOf: async () => ({}),
  roleIn: async () => 'stranger',
  async *diagnose() {},
};
