/**
 * A process that runs an adapter: prints "ready" and stops the adapter when its input ends. It must then exit
 * by itself.
 */

import { discord } from '../../../../adapters/discord/index.ts';
import { machineRandomness } from '../../../../src/platform/randomness.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { memoryInstallations } from '../../../memory-installations.ts';
import { recordLog } from '../record-log.ts';

const adapter = await discord.configure(process.env)?.createAdapter({
  ...machineClock,
  ...machineRandomness,
  log: recordLog(),
  installations: memoryInstallations(),
});
await adapter?.start(commandService([], async () => ({ message: { summary: 'x', blocks: [] } })));
process.stdout.write('ready\n');
process.stdin.resume();
process.stdin.once('end', () => {
  void adapter?.stop().then(() => process.stdout.write('stopped\n'));
});
