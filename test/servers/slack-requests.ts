import { createHmac, randomUUID } from 'node:crypto';

/** Slack's HTTP requests, signed as Slack signs them (docs, "Verifying requests from Slack"). */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

export function signRequest(
  body: string,
  { secret = signingSecret, at = new Date(), type = 'application/x-www-form-urlencoded' } = {},
): SignedRequest {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

/** Sends a request to where an app listens. */
export async function sendRequest(
  port: number,
  { body, headers }: SignedRequest,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

/** The body that Slack sends when a person types a command. */
export function commandBody(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams({
    ...{ token: 'verification-token-of-the-app', team_id: 'T000000001', team_domain: 'local' },
    ...{ channel_id: 'C000000001', channel_name: 'general', user_id: 'U0READER00', user_name: 'reader' },
    ...{ command: '/news', text: '', api_app_id: 'A0HEATLINE', trigger_id: randomUUID() },
    ...fields,
  }).toString();
}

/** The body that Slack sends for an event in a workspace. */
export function eventBody(
  teamId: string,
  event: object,
  eventId: string = randomUUID(),
  at = new Date('2023-11-14T22:13:20Z'),
  organisation?: string,
): string {
  const event_time = Math.floor(at.getTime() / 1000);
  const authorization = organisation
    ? { enterprise_id: organisation, team_id: null, is_enterprise_install: true }
    : { enterprise_id: null, team_id: teamId };
  const authorizations = [{ ...authorization, user_id: 'U0HEATLINE', is_bot: true }];
  return JSON.stringify({
    ...(organisation && { enterprise_id: organisation }),
    ...{ token: 'verification-token-of-the-app', type: 'event_callback', api_app_id: 'A0HEATLINE' },
    ...{ team_id: teamId, event, event_id: eventId, event_time, authorizations },
  });
}
