import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { recordArrivals } from './delivery-arrivals.ts';
import { startQuickSlack } from './delivery-slack.ts';

/** A process with a local Slack in which people type commands: node slack-command-server.ts {} */

export interface CommandOrder {
  readonly as: Stage;
  /** The number of commands, evenly spaced. */
  readonly commands: number;
  readonly withinMs: number;
  /** In milliseconds since 1970 by the machine's clock. */
  readonly beginAt: number;
}

/** Commands are typed to warm up, to a service that is otherwise idle, and to a busy one. */
export type Stage = 'warm' | 'idle' | 'busy';

/** All commands of a stage have been answered. */
export interface Typed<Kind extends Stage> {
  readonly kind: Kind;
  /** How long each command waited for its acknowledgement. */
  readonly ackMs: readonly number[];
  /** How many channels have received a digest so far. */
  readonly digests: number;
}

export type CommandServerSays =
  | { readonly kind: 'listening'; readonly slackUrl: string }
  | Typed<'warm'>
  | Typed<'idle'>
  | Typed<'busy'>;

const say = (said: CommandServerSays) => process.send?.(said);

/** What people search for, one after another. */
const texts = [
  'top 5',
  'search china',
  'search "supply chain" chips',
  'related sensetime',
  'top 3 ai',
  'help',
];

let answered = 0;
const arrivals = recordArrivals();
const slack = await startQuickSlack(arrivals, {
  onReply() {
    answered += 1;
  },
});

async function type(number: number): Promise<number> {
  const startedAt = performance.now();
  await slack.socket.send('slash_commands', {
    command: '/news',
    text: texts[number % texts.length],
    channel_id: 'C0READERS',
    channel_name: 'readers',
    user_id: `U0READER${number}`,
    user_name: 'reader',
    team_id: 'T000000001',
    team_domain: 'bench',
    api_app_id: 'A0HEATLINE',
    trigger_id: `trigger-${number}`,
    response_url: slack.replyUrl,
  });
  return performance.now() - startedAt;
}

process.on('message', async ({ as, commands, withinMs, beginAt }: CommandOrder) => {
  const answeredBefore = answered;
  await delay(Math.max(0, beginAt - Date.now()));
  const ackMs = await Promise.all(
    Array.from({ length: commands }, async (_, number) => {
      await delay((number * withinMs) / commands);
      return type(number);
    }),
  );
  while (answered - answeredBefore < commands) await delay(10);
  say({ kind: as, ackMs, digests: Object.keys(arrivals.read().byChannel).length });
});
process.on('disconnect', () => process.exit());
say({ kind: 'listening', slackUrl: slack.apiUrl });
