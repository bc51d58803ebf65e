import { join } from 'node:path';
import { expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { backUpState, restoreState } from '../../src/store/state-backup.ts';
import { eventually } from '../eventually.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('finds a digest that was sent after the backup once it is restored, and does not send it again', async ({
  onTestFinished,
}) => {
  const stateDir = temporaryFolder();
  const file = join(stateDir, 'state.sqlite');
  const backup = join(stateDir, 'backup.sqlite');
  const [slackServer, discordServer] = await Promise.all([startSlackServer(), startDiscordServer()]);
  onTestFinished(() => Promise.all([slackServer.close(), discordServer.close()]).then(() => {}));
  const channels = [`slack:${slackServer.channel}`, `discord:${discordServer.channelId}`];
  const startAt = (now: string) =>
    startService({
      platforms: [slack, discord],
      now: new Date(now),
      env: {
        ...slackServer.env,
        ...discordServer.env,
        STATE_DIR: stateDir,
        DIGEST_CHANNELS: channels.join(),
        DIGEST_TIMEZONE: 'UTC',
      },
    });
  const messages = () => [
    slackServer.messages(slackServer.channel).length,
    discordServer.messages(discordServer.channelId).length,
  ];

  const service = await startAt('2021-12-13T07:59:30Z');
  backUpState(file, backup);
  service.letPassUntil(new Date('2021-12-13T08:00:01Z'));
  const isSent = ({ msg }: { msg: string }) => msg === 'digest sent';
  await eventually(() => expect(service.events().filter(isSent)).toHaveLength(2));
  await service.stop();
  const sent = messages();

  discordServer.forgetNonces();
  await restoreState(backup, file, new Date('2021-12-13T08:30:00Z'), machineClock);
  const restored = await startAt('2021-12-13T08:31:00Z');
  await eventually(() => expect(restored.events().filter(isSent)).toHaveLength(2));
  expect(messages()).toEqual(sent);
  for (const channel of channels) {
    expect(await restored.history(channel)).toMatchObject([{ status: { state: 'sent' } }]);
  }
  await restored.stop();
});
