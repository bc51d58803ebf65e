import type { PlatformAdapter, PlatformPayload } from '../../src/platform/adapter.ts';
import type { Clock } from '../../src/platform/time/clock.ts';
import { longestOnItsWayMs } from './network.ts';
import type { Life, World } from './world.ts';

export interface ModelMessage {
  readonly id: string;
  /** What the adapter told the platform to recognise it by, different for each intended message. */
  readonly identity: string;
  /** The digest's channel, even if the message is in one of its threads. */
  readonly channel: string;
  readonly takenAt: number;
  /** A platform may accept a message and show it some seconds later. */
  readonly shownAt: number;
  /** What it said when it was posted, and what it says now. */
  postedText: string;
  text: string;
  /** Whether it still shows only the headlines that notify people, and so far nothing else. */
  isUnfinished?: boolean;
  /** Whether the platform refused what it was to show instead. */
  wasRefused?: boolean;
}

/** A platform as its documentation describes it, below the adapters' own code. */
export interface ModelPlatform {
  readonly name: 'slack' | 'discord';
  /** Whether the app may not read its channels, so that the platform cannot always tell what happened to a message. */
  readonly isBlind: boolean;
  readonly channels: readonly string[];
  readonly messages: readonly ModelMessage[];
  /** The channels that it reports as gone. */
  readonly lost: Set<string>;
  /** Whether the app has been removed, which it then answers to every request. */
  isTakenOff: boolean;
  /** See {@link ModelMessage.identity}. */
  identityOf(channel: string, idempotencyKey: string): string;
  /** The adapter of a process, with its own memory. */
  adapterFor(life: Life, clock: Pick<Clock, 'elapsedMs'>): PlatformAdapter;
  render(text: string): PlatformPayload;
  /** The text that was rendered. */
  textOf(payload: PlatformPayload): string;
}

/** What identifies a text to a platform that may dislike it, but accept its plainest form. */
export function whatIsSaid(identity: string, text: string | undefined): string {
  return `${identity} ${isPlain(text) ? 'plainly' : 'as it was drawn'}`;
}

/** What a message says in its plainest form. It keeps the first line, which names a forum post. */
export function plainlySaid(text: string): string {
  return `${text.split('\n', 1)[0]}\nplain`;
}

export function isPlain(text: string | undefined): boolean {
  return text?.endsWith('\nplain') ?? false;
}

/** When a message that is accepted now becomes visible; a platform may be slow. */
export function showTime({ draws, time }: World): number {
  return time() + (draws.chance(0.1) ? draws.between(0, longestOnItsWayMs) : 0);
}

/** When other people posted between the digests: at each multiple of `everyMs`, the newest `most` at most. */
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
