import { createSlackSocket, type SlackSocket } from '../test/servers/slack-socket.ts';
import type { ArrivalRecorder } from './delivery-arrivals.ts';
import { type Answer, type Request, serve } from './delivery-http.ts';
import type { ChannelFault, FaultKind } from './delivery-scene.ts';

const identity = { ok: true, user: 'heatline', user_id: 'U0HEATLINE', bot_id: 'B0HEATLINE', team: 'Bench' };

const answersOfFaults: Readonly<Record<FaultKind, Answer>> = {
  hang: 'nothing',
  cut: 'cut',
  '500': { status: 500, body: {} },
  '429': { status: 429, body: { ok: false, error: 'ratelimited' }, headers: { 'retry-after': '3600' } },
  'lost channel': ok({ ok: false, error: 'channel_not_found' }),
  'bad payload': ok({ ok: false, error: 'invalid_blocks' }),
  'bad row': 'nothing',
};

export interface QuickSlack {
  readonly apiUrl: string;
  /** Where to send the response to something that a person did. */
  readonly replyUrl: string;
  readonly socket: SlackSocket;
}

/** A Slack that accepts messages and does little else, so that its own time does not count. */
export async function startQuickSlack(
  arrivals: ArrivalRecorder,
  { fault, onReply }: { readonly fault?: ChannelFault | undefined; readonly onReply?: () => void } = {},
): Promise<QuickSlack> {
  const tickets = new Set<string>();
  const { server, host } = await serve(answer);
  const socket = createSlackSocket(server, tickets);

  function answer({ path, body }: Request): Answer {
    switch (path) {
      case '/api/chat.postMessage': {
        const [, channel = ''] = /(?:^|&)channel=([^&]*)/.exec(body) ?? [];
        if (channel === fault?.channel) return answersOfFaults[fault.kind];
        arrivals.arrived('slack', channel, body);
        return ok({ ok: true, channel, ts: `${Date.now() / 1000}` });
      }
      case '/api/auth.test':
        return ok(identity);
      case '/api/apps.connections.open':
        tickets.add('ticket');
        return ok({ ok: true, url: `ws://${host}/link/?ticket=ticket` });
      case '/reply':
        onReply?.();
        return ok({ ok: true });
      default:
        return ok({ ok: false, error: 'unknown_method' });
    }
  }

  return { apiUrl: `http://${host}/api/`, replyUrl: `http://${host}/reply`, socket };
}

function ok(body: object): Answer {
  return { status: 200, body };
}
