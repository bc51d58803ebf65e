import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';

/**
 * A receiver that acknowledges every request once the app has handled it, even if no listener took it, such
 * as one from a menu of an earlier version or a form that was closed. Otherwise Slack would show an error
 * after three seconds, or Bolt would answer with a 404. A request that Bolt cannot read is logged and
 * acknowledged too: sending it again would not help.
 */
export function acknowledgeAll(receiver: Receiver, log: Log): Receiver {
  return {
    init(app) {
      // The same app with another `processEvent`, the only method that the receiver calls.
      const patient: App = Object.create(app, {
        processEvent: { value: (event: ReceiverEvent) => processThenAcknowledge(app, event, log) },
      });
      receiver.init(patient);
    },
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}

async function processThenAcknowledge(app: App, event: ReceiverEvent, log: Log): Promise<void> {
  let isAcknowledged = false;
  try {
    await app.processEvent({
      ...event,
      ack(response) {
        isAcknowledged = true;
        return event.ack(response);
      },
    });
  } catch (error) {
    log.error({ error: messageOf(error) }, 'slack event not read');
  }
  if (!isAcknowledged) await event.ack();
}
