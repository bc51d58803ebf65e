import type { PostStage } from './faulty-network.ts';
import { killedAtLatestMs, type PlannedKill, planKill } from './kill-plan.ts';
import { type ServiceCopy, startServiceCopy } from './service-copy.ts';

/** Copies of the service that are killed again and again, and restarted at once. */
export interface KilledCopies extends AsyncDisposable {
  /** Must be called for every post. */
  onPost(copy: number, stage: PostStage): void;
  /** Resolves after the last kill; the copies are left alone from then on. */
  readonly killed: Promise<void>;
  readonly kills: readonly Kill[];
  /** Every line that a copy has logged. */
  readonly log: readonly string[];
  /** Asks them all to end, and resolves with what went wrong: processes that ended early or with an error. */
  stop(): Promise<readonly string[]>;
}

export interface Kill {
  readonly copy: number;
  /** Since its process started. */
  readonly afterMs: number;
  readonly postsUnderWay: number;
}

export interface KilledCopiesOptions {
  readonly copies: number;
  readonly kills: number;
  readonly env: (copy: number) => Readonly<Record<string, string>>;
  readonly postsUnderWay: (copy: number) => number;
}

export function startKilledCopies(options: KilledCopiesOptions): KilledCopies {
  const killed = Promise.withResolvers<void>();
  const kills: Kill[] = [];
  const log: string[] = [];
  const faults: string[] = [];
  const running = new Map<number, { process: ServiceCopy; onPost: (stage: PostStage) => void }>();
  let planned = 0;
  let isStopping = false;

  /** Runs the copy's processes one after another. */
  async function run(copy: number): Promise<void> {
    for (let life = 0; !isStopping; life += 1) {
      const startedAt = performance.now();
      const service = startServiceCopy(options.env(copy), (line) => log.push(line));
      let isKilled = false;
      const kill = () => {
        if (isKilled) return;
        isKilled = true;
        const afterMs = Math.round(performance.now() - startedAt);
        kills.push({ copy, afterMs, postsUnderWay: options.postsUnderWay(copy) });
        service.end('SIGKILL');
      };
      const watch = planned < options.kills ? watchFor(planKill(copy, life), service, kill) : undefined;
      if (watch) planned += 1;
      running.set(copy, { process: service, onPost: watch?.onPost ?? (() => {}) });
      const end = await service.ended;
      watch?.stop();
      if (kills.length === options.kills) killed.resolve();
      if (!isKilled && !(isStopping && end === '0')) {
        faults.push(`a process of copy ${copy} ended by itself with ${end}: ${log.slice(-5).join('\n')}`);
        killed.resolve();
        return;
      }
    }
  }

  const lives = Array.from({ length: options.copies }, (_, copy) => run(copy));
  return {
    onPost: (copy, stage) => running.get(copy)?.onPost(stage),
    killed: killed.promise,
    kills,
    log,
    async stop() {
      isStopping = true;
      for (const { process } of running.values()) {
        await process.started;
        process.end('SIGTERM');
      }
      await Promise.all(lives);
      return faults;
    },
    /** Ends the remaining processes if a test was aborted. */
    async [Symbol.asyncDispose]() {
      isStopping = true;
      for (const { process } of running.values()) process.end('SIGKILL');
      await Promise.all(lives);
    },
  };
}

function watchFor(planned: PlannedKill, { started }: ServiceCopy, kill: () => void) {
  const timers: NodeJS.Timeout[] = [];
  const killAfter = (ms: number) => void timers.push(setTimeout(kill, ms));
  if (planned.phase === 'starting') killAfter(planned.afterMs);
  else void started.then(() => killAfter(planned.phase === 'working' ? planned.afterMs : killedAtLatestMs));
  let posts = 0;
  return {
    onPost(stage: PostStage) {
      if (planned.phase !== 'posting' || stage !== planned.stage) return;
      posts += 1;
      if (posts === planned.count) kill();
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
