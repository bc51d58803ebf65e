import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { StateLocation } from '../../src/store/state-location.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';

export type StateRequest =
  | { readonly kind: 'wake' }
  /** Opens the state of the folder as a service, claims a slot of `slack:C1` and keeps it. */
  | { readonly kind: 'serve'; readonly folder: string; readonly slot: string }
  | OnState<'open'>
  | OnState<'configure', { readonly subscriptions: readonly Subscription[]; readonly at: string }>
  /** Does one thing with every subscription, all at once; `add` adds one of a new id to each channel of those ids. */
  | OnState<
      'subscriptions',
      { readonly work: 'add' | 'switch off' | 'take skip'; readonly ids: readonly string[] }
    >
  | OnState<'settle', { readonly copyId: string; readonly now: string }>
  | OnState<'deliveries', DeliveryRequest>;

type OnState<Kind extends string, More = unknown> = {
  readonly kind: Kind;
  readonly location: StateLocation;
} & More;

/** Does one thing with the same slot of every subscription, all at once. */
export interface DeliveryRequest {
  readonly copyId: string;
  readonly work: 'claim' | 'skip' | 'resume' | 'begin part' | 'mark sent';
  readonly ids: readonly string[];
  readonly slot: string;
}

export interface StateProcess extends AsyncDisposable {
  /**
   * `open` answers whether PostgreSQL's driver was loaded, `settle`, `deliveries` and `subscriptions` with the ids of the
   * subscriptions that it settled or for which the work was granted.
   */
  ask(request: StateRequest): Promise<unknown>;
  /** Whether it has answered everything that it was asked. */
  isAtRest(): boolean;
  /** As a power cut would end it. */
  kill(): Promise<void>;
}

const replySchema = z.object({ value: z.unknown().optional(), error: z.string().optional() });

/** Starts a process that works on states by itself, and waits until it takes requests. */
export async function startStateProcess(): Promise<StateProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'state-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let unanswered = 0;
  const ask = async (request: StateRequest) => {
    unanswered += 1;
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await lines.next();
    unanswered -= 1;
    if (line.done) throw new Error('the process ended before it answered');
    const { value, error } = replySchema.parse(JSON.parse(line.value));
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  await ask({ kind: 'wake' });
  return { ask, kill, isAtRest: () => unanswered === 0, [Symbol.asyncDispose]: kill };
}

/** Those that a test has started and is done with: starting one takes longer than most of what is asked of it. */
const idle: StateProcess[] = [];

/** Has several of them, which end with the process of the tests: their input does. */
export async function takeStateProcesses(count: number) {
  const missing = Array.from({ length: count - idle.length }, startStateProcess);
  const processes = [...idle.splice(0, count), ...(await Promise.all(missing))];
  return {
    /** Asks all of them at the same moment. */
    askAll: (requestOf: (position: number) => StateRequest) =>
      Promise.all(processes.map((process, position) => process.ask(requestOf(position)))),
    async [Symbol.asyncDispose]() {
      for (const process of processes) {
        if (process.isAtRest()) idle.push(process);
        else await process.kill();
      }
    },
  };
}
