import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/**
 * A receiver whose every request is acknowledged once the app is through with it, also one that no listener took: a menu
 * of an earlier version, a form that was closed. Slack would tell the person of an error after three seconds, and Bolt
 * answer with a 404.
 */
export function acknowledgeAll(receiver: Receiver): Receiver {
  return {
    init(app) {
      // The app with another `processEvent`; the receiver calls nothing else of it.
      const patient: App = Object.create(app, {
        processEvent: { value: (event: ReceiverEvent) => processThenAcknowledge(app, event) },
      });
      receiver.init(patient);
    },
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}

async function processThenAcknowledge(app: App, event: ReceiverEvent): Promise<void> {
  let isAcknowledged = false;
  await app.processEvent({
    ...event,
    ack(response) {
      isAcknowledged = true;
      return event.ack(response);
    },
  });
  if (!isAcknowledged) await event.ack();
}
