/** A process with an adapter in it: says "ready", and stops the adapter when its input ends. It then has to end by itself. */
import { discord } from '../../../adapters/discord/index.ts';
import { recordLog } from './record-log.ts';

const adapter = await discord.configure(process.env)?.createAdapter(recordLog());
await adapter?.start([], async () => ({ message: { summary: 'x', blocks: [] } }));
process.stdout.write('ready\n');
process.stdin.resume();
process.stdin.once('end', () => {
  void adapter?.stop().then(() => process.stdout.write('stopped\n'));
});
