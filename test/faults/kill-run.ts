import { createFaultPlan } from './fault-plan.ts';
import { type ChannelRecord, type FaultSceneOptions, openFaultScene } from './fault-scene.ts';
import { type Kill, startKilledCopies } from './killed-copies.ts';

export interface KillRunOptions extends Omit<FaultSceneOptions, 'treat' | 'onPost' | 'stateDir'> {
  readonly copies: number;
  /** The minimum number of kills over all copies. */
  readonly kills: number;
}

export interface KillRun {
  readonly channels: readonly ChannelRecord[];
  readonly kills: readonly Kill[];
  /** How often each fault was injected. */
  readonly injected: ReadonlyMap<string, number>;
  readonly log: readonly string[];
  /** Since the first process was started with the running clock. */
  readonly tookMs: { readonly untilLastKill: number; readonly untilDecided: number };
  /** What went wrong with the processes. */
  readonly faults: readonly string[];
}

/**
 * Runs the service through its slots while it is killed and the platforms fail, until every delivery is
 * decided. The clock runs at normal speed: the promises depend on how long a request may take and how long a
 * copy may be silent, and a faster clock would shorten only the latter.
 */
export async function runThroughKills(options: KillRunOptions): Promise<KillRun> {
  const { copies, kills } = options;
  const plan = createFaultPlan();
  await using scene = await openFaultScene({
    ...options,
    treat: plan.treat,
    onPost: (copy, stage) => killed.onPost(copy, stage),
  });
  await scene.begin();
  const startedAt = performance.now();
  await using killed = startKilledCopies({
    copies,
    kills,
    env: scene.env,
    postsUnderWay: scene.network.postsUnderWay,
  });
  await killed.killed;
  const untilLastKill = performance.now() - startedAt;
  await scene.untilDecided();
  const tookMs = { untilLastKill, untilDecided: performance.now() - startedAt };
  const faults = await killed.stop();
  const channels = await scene.records();
  return { channels, kills: killed.kills, injected: plan.injected, log: killed.log, tookMs, faults };
}
