import type { AskedFor } from './read-request.ts';
import { draw } from './seed.ts';

/** How a request to a platform is treated. */
export interface Treatment {
  readonly fault: Fault;
  /** Before the platform takes the request, and between that and the answer. */
  readonly delayMs: { readonly before: number; readonly after: number };
}

export type Fault =
  | { readonly kind: 'none' }
  /** In seconds. */
  | { readonly kind: '429'; readonly retryAfter: number }
  /** With `accepted`, after the platform has taken the request. */
  | { readonly kind: '500' | 'hang' | 'cut'; readonly accepted: boolean };

/** The longest delay on the way to a platform, and on the way back. */
const slowestMs = { post: 700, 'look back': 200 };

/** The same request fails at most this many times: platforms recover. */
const failsAtMost = 2;

type Share = readonly [share: number, fault: Exclude<Fault['kind'], 'none'>, accepted: boolean];

const ofPosts: readonly Share[] = [
  [0.06, '429', false],
  [0.04, '500', false],
  [0.04, '500', true],
  [0.005, 'hang', false],
  [0.01, 'hang', true],
  [0.03, 'cut', false],
  [0.04, 'cut', true],
];

/** Reads fail too; whether the platform took one makes no difference. */
const ofReads: readonly Share[] = [
  [0.06, '429', false],
  [0.06, '500', false],
  [0.04, 'cut', false],
];

/**
 * Plans every request by its content and how often it came before, so the plan is the same in every run with
 * the same seed, whatever the order.
 */
export function createFaultPlan() {
  const asked = new Map<string, number>();
  const injected = new Map<string, number>();

  return {
    /** How often each fault was injected. */
    injected: injected as ReadonlyMap<string, number>,
    treat({ platform, kind, name }: AskedFor): Treatment {
      if (kind === 'other') return { fault: { kind: 'none' }, delayMs: { before: 0, after: 0 } };
      const attempt = asked.get(name) ?? 0;
      asked.set(name, attempt + 1);
      const fault = attempt < failsAtMost ? drawFault(kind, name, attempt) : ({ kind: 'none' } as const);
      if (fault.kind !== 'none') {
        const injectedName = `${platform} ${kind}: ${nameOf(fault)}`;
        injected.set(injectedName, (injected.get(injectedName) ?? 0) + 1);
      }
      const delay = (stage: string) => slowestMs[kind] * draw('delay', stage, name, attempt);
      return { fault, delayMs: { before: delay('before'), after: delay('after') } };
    },
  };
}

function drawFault(kind: 'post' | 'look back', name: string, attempt: number): Fault {
  let drawn = draw('fault', name, attempt);
  const [, fault, accepted = false] =
    (kind === 'post' ? ofPosts : ofReads).find(([share]) => {
      drawn -= share;
      return drawn < 0;
    }) ?? [];
  // A hanging request lasts as long as our timeout for a platform, which no clock shortens, so it hangs only
  // once.
  if (fault === undefined || (fault === 'hang' && attempt > 0)) return { kind: 'none' };
  if (fault !== '429') return { kind: fault, accepted };
  return { kind: fault, retryAfter: 1 + Math.floor(4 * draw('retry after', name, attempt)) };
}

function nameOf(fault: Exclude<Fault, { kind: 'none' }>): string {
  if (fault.kind === '429') return fault.kind;
  return `${fault.kind} ${fault.accepted ? 'after' : 'before'} accepting`;
}
