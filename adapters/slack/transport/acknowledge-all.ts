import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../../src/platform/log.ts';
import { messageOf } from '../../../src/platform/thrown.ts';

/**
 * A receiver whose every request is acknowledged once the app is through with it, also one that no listener took: a menu
 * of an earlier version, a form that was closed. Slack would tell the person of an error after three seconds, and Bolt
 * answer with a 404. One that Bolt cannot read is logged and acknowledged too: it would be no better when it is sent again.
 */
export function acknowledgeAll(receiver: Receiver, log: Log): Receiver {
  return {
    init(app) {
      // The app with another `processEvent`; the receiver calls nothing else of it.
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
