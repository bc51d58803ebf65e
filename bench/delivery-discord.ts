import { createDiscordGateway } from '../test/servers/discord-gateway.ts';
import { applicationId, bot, guild } from '../test/servers/discord-people.ts';
import { createDiscordRegistry } from '../test/servers/discord-registry.ts';
import { createDiscordSessions } from '../test/servers/discord-sessions.ts';
import type { ArrivalRecorder } from './delivery-arrivals.ts';
import { type Answer, type Request, serve } from './delivery-http.ts';
import { createDiscordLimits, type LimitVerdict } from './delivery-limits.ts';
import { type ChannelFault, discordToken, type FaultKind } from './delivery-scene.ts';

const answersOfFaults: Readonly<Record<FaultKind, Answer>> = {
  hang: 'nothing',
  cut: 'cut',
  '500': { status: 500, body: {} },
  '429': tooMany({ retryAfterSeconds: 3600, global: false }, { 'retry-after': '3600' }),
  'lost channel': { status: 404, body: { message: 'Unknown Channel', code: 10003 } },
  'bad payload': { status: 400, body: { message: 'Invalid Form Body', code: 50035 } },
  'bad row': 'nothing',
};

const messagesPath = /^\/api\/v10\/channels\/(\d+)\/messages$/;
const session_start_limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };

/**
 * A Discord that accepts messages and does little else, so that its own time does not count. Returns the address of
 * its API.
 */
export async function startQuickDiscord(
  arrivals: ArrivalRecorder,
  { withLimits, fault }: { withLimits: boolean; fault?: ChannelFault | undefined },
): Promise<string> {
  const judge: (channel: string) => LimitVerdict = withLimits
    ? createDiscordLimits()
    : () => ({ headers: {} });
  const registry = createDiscordRegistry();
  let lastId = 1_450_000_000_000_000_000n;

  const { server, host } = await serve(answer);
  createDiscordGateway(server, {
    token: discordToken(applicationId),
    ready: () => ({
      user: bot,
      application: { id: applicationId, flags: 0 },
      resumeUrl: `ws://${host}/resume`,
    }),
    guilds: [guild],
    heartbeatIntervalMs: 20_000,
    sessions: createDiscordSessions(),
    changed() {},
  });

  function answer({ method, path, body }: Request): Answer {
    const [, channel] = messagesPath.exec(path) ?? [];
    if (channel) return post(channel, body);
    const [route = '', query] = path.split('?');
    switch (`${method} ${route}`) {
      case 'GET /api/v10/gateway/bot':
        return { status: 200, body: { url: `ws://${host}`, shards: 1, session_start_limit } };
      case 'GET /api/v10/applications/@me':
        return { status: 200, body: { id: applicationId } };
      case `GET /api/v10/applications/${applicationId}/commands`:
        return registry.list(new URLSearchParams(query));
      case `PUT /api/v10/applications/${applicationId}/commands`:
        return registry.overwrite(JSON.parse(body));
      default:
        return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
  }

  function post(channel: string, body: string): Answer {
    const { headers, refusal } = judge(channel);
    if (refusal) {
      arrivals.refused();
      return tooMany(refusal, headers);
    }
    if (channel === fault?.channel) return answersOfFaults[fault.kind];
    arrivals.arrived('discord', channel, body);
    lastId += 1n;
    return { status: 200, body: { id: String(lastId), channel_id: channel, type: 0 }, headers };
  }

  return `http://${host}/api`;
}

function tooMany(
  { retryAfterSeconds: retry_after, global }: NonNullable<LimitVerdict['refusal']>,
  headers: Readonly<Record<string, string>>,
): Answer {
  return { status: 429, body: { message: 'You are being rate limited.', retry_after, global }, headers };
}
