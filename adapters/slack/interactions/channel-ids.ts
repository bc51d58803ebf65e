import { messageOf } from '../../../src/platform/thrown.ts';
import { delay } from '../../../src/platform/time/delay.ts';
import { secondMs } from '../../../src/platform/time/durations.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import { workspaceOf } from '../web-api/workspace.ts';

/** Slack doesn't send an event again once it is acknowledged, so a state that is away for a moment is waited for. */
const triesAfterMs = [secondMs, 5 * secondMs, 30 * secondMs];

/**
 * Lets what belongs to a channel follow when Slack gives it another id, as it does to a private channel that is shared
 * with another company (docs, channel_id_changed).
 */
export function followChannels(deps: ListenerDeps): void {
  deps.app.event('channel_id_changed', async ({ event, context }) => {
    const workspace = workspaceOf(context);
    const refOf = (id: string) => ({ platform: 'slack', id: deps.ids.toPort(workspace, id) });
    const [from, to] = [refOf(event.old_channel_id), refOf(event.new_channel_id)];
    await deps.underWay.run('channel id', async () => {
      for (const waitMs of triesAfterMs) {
        try {
          return await deps.service.followChannel?.(from, to);
        } catch (error) {
          deps.log.warn({ error: messageOf(error) }, 'new id of a channel not stored yet');
          await delay(waitMs, deps);
        }
      }
      await deps.service.followChannel?.(from, to);
    });
  });
}
