import { slack } from '../../../../adapters/slack/index.ts';
import { machineRandomness } from '../../../../src/platform/randomness.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { memoryInstallations } from '../../../memory-installations.ts';
import { silentLog } from '../../../silent-log.ts';
import { newsCommand } from '../news-command.ts';

// A separate program, which ends by itself once Slack has stopped and nothing keeps it alive.
const adapter = await slack.configure(process.env)?.createAdapter({
  ...machineClock,
  ...machineRandomness,
  log: silentLog,
  installations: memoryInstallations(),
});
process.once('SIGTERM', async () => {
  await adapter?.stop();
  process.stdout.write(process.getActiveResourcesInfo().join());
});
await adapter
  ?.start(commandService([newsCommand], async () => ({ message: { summary: 'Answered', blocks: [] } })))
  .catch(() => {});
