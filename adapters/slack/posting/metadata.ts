import type { types } from '@slack/bolt';

const eventType = 'heatline_digest';

/** Metadata posted along with a message, not shown, so that the message can be found again. */
export function metadataFor(key: string): types.MessageMetadata {
  return { event_type: eventType, event_payload: { key } };
}

/** Whether metadata returned by Slack was posted with `key`. */
export function carriesKey(metadata: object | undefined, key: string): boolean {
  if (!metadata || !('event_type' in metadata) || !('event_payload' in metadata)) return false;
  const { event_type, event_payload: payload } = metadata;
  return (
    event_type === eventType &&
    typeof payload === 'object' &&
    payload !== null &&
    'key' in payload &&
    payload.key === key
  );
}
