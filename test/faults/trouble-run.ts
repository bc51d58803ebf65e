import { type ChannelRecord, type FaultSceneOptions, openFaultScene } from './fault-scene.ts';
import { draw } from './seed.ts';
import { type ServiceCopy, startServiceCopy } from './service-copy.ts';

export interface TroubleRunOptions extends Pick<FaultSceneOptions, 'slots' | 'databaseUrl' | 'stateDir'> {
  readonly clockErrorFile?: string;
  readonly copies?: number;
  /** The settings of every copy, if they are routed elsewhere. */
  readonly env?: Readonly<Record<string, string>>;
  /** What happens in the middle of posting the first slot. */
  readonly trouble: (copies: RunningCopies) => Promise<void>;
}

export interface RunningCopies {
  readonly first: ServiceCopy;
  /** Starts another process in place of the first, which has ended. */
  startAgain(): void;
}

export interface TroubleRun {
  readonly channels: readonly ChannelRecord[];
  readonly log: readonly string[];
  /** How each process ended. */
  readonly ends: readonly string[];
}

/** Per platform. */
const channelsOfEach = 100;

/** The number of posts after which the trouble starts. */
const amidPosts = 60;

const slowestMs = 300;

/** Runs the service over a slow but faultless network, with one trouble, until every delivery is decided. */
export async function runThroughTrouble(options: TroubleRunOptions): Promise<TroubleRun> {
  const { trouble, copies = 1, env = {}, ...sceneOptions } = options;
  const amid = Promise.withResolvers<void>();
  let posts = 0;
  await using scene = await openFaultScene({
    ...sceneOptions,
    slackChannels: channelsOfEach,
    discordChannels: channelsOfEach,
    treat({ name }) {
      const delay = (stage: string) => slowestMs * draw('delay', stage, name);
      return { fault: { kind: 'none' }, delayMs: { before: delay('before'), after: delay('after') } };
    },
    onPost(_copy, stage) {
      if (stage !== 'come') return;
      posts += 1;
      if (posts === amidPosts) amid.resolve();
    },
  });
  await scene.begin();
  const log: string[] = [];
  const start = (copy: number) => startServiceCopy({ ...scene.env(copy), ...env }, (line) => log.push(line));
  const running = Array.from({ length: copies }, (_, copy) => start(copy));
  const [first = start(0)] = running;
  await amid.promise;
  await trouble({ first, startAgain: () => void running.push(start(0)) });
  await scene.untilDecided();
  for (const copy of running) copy.end('SIGTERM');
  const ends = await Promise.all(running.map((copy) => copy.ended));
  return { channels: await scene.records(), log, ends };
}
