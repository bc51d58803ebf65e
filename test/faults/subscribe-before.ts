import { startServiceCopy } from './service-copy.ts';

/**
 * Starts the service before its first slot with a stopped clock, so that its subscriptions are stored when
 * the slot comes.
 */
export async function subscribeBefore(env: Readonly<Record<string, string>>): Promise<void> {
  const log: string[] = [];
  const service = startServiceCopy(env, (line) => log.push(line));
  await service.started;
  service.end('SIGKILL');
  const end = await service.ended;
  if (end !== 'SIGKILL') throw new Error(`the service did not start:\n${log.join('\n')}`);
}
