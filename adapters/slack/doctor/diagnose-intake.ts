import { createHmac } from 'node:crypto';
import { type Finding, findingOf, right } from '../../../src/platform/finding.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import type { HttpIntake, SlackSettings, SocketIntake } from '../settings.ts';
import { toPlatformError } from '../web-api/errors.ts';
import { defaultBotName } from '../web-api/one-workspace.ts';
import { answerWithinMs, createWebClient } from '../web-api/web-client.ts';
import { installPath, requestsPath } from '../web-api/web-paths.ts';
import type { DiagnoseDeps } from './diagnose-channel.ts';

/**
 * A smaller difference is not reported. Slack and we refuse each other's requests once the clocks are five
 * minutes apart.
 */
const clockMayDifferMs = minuteMs;

/** Checks whether what people do can reach us, and whether the clocks agree. */
export async function* diagnoseIntake(deps: DiagnoseDeps): AsyncGenerator<Finding> {
  const { settings } = deps;
  yield* diagnoseClock(settings, deps);
  const { intake, credentials, publicUrl, port } = settings;
  if (intake.kind === 'socket') yield await diagnoseSocket(intake, deps);
  else yield await diagnoseRequests(intake, settings, deps);
  if (credentials.kind === 'many workspaces')
    yield await diagnoseInstallPage(`${publicUrl}${installPath}`, port, deps);
}

async function* diagnoseClock(
  { apiUrl }: SlackSettings,
  { fetch, now, signalIn }: Pick<DiagnoseDeps, 'fetch' | 'now' | 'signalIn'>,
): AsyncGenerator<Finding> {
  const answer = await ask(`${apiUrl}api.test`, { method: 'POST' }, { fetch, signalIn });
  const slackMs = Date.parse(answer?.headers.get('date') ?? '');
  const differenceMs = Math.abs(now().getTime() - slackMs);
  if (Number.isNaN(differenceMs) || differenceMs < clockMayDifferMs) return;
  yield {
    verdict: 'wrong',
    text: `slack: this machine's clock differs from Slack's by ${Math.round(differenceMs / 1000)} seconds`,
    fix: 'Set the clock, ideally with a time service (NTP). Otherwise digests come at the wrong time and requests are refused.',
  };
}

/** Checks whether an app-level token opens Socket Mode. */
export async function diagnoseSocket(
  { appToken }: Pick<SocketIntake, 'appToken'>,
  {
    settings: { apiUrl },
    sdkLogger,
    fetch,
  }: Pick<DiagnoseDeps, 'sdkLogger' | 'fetch'> & {
    readonly settings: Pick<SlackSettings, 'apiUrl'>;
  },
): Promise<Finding> {
  try {
    await createWebClient(appToken, { apiUrl, sdkLogger, fetch }).apps.connections.open();
    return right('slack: Socket Mode can be opened');
  } catch (error) {
    return findingOf(
      'slack',
      toPlatformError(error, {
        ...{ what: sentence('opening Socket Mode'), botName: defaultBotName, token: 'SLACK_APP_TOKEN' },
        ...{ scope: 'connections:write', mayHaveWorked: false },
      }),
    );
  }
}

/** Sends our own public address the request with which Slack verifies an address. */
async function diagnoseRequests(
  intake: HttpIntake,
  { publicUrl, port }: SlackSettings,
  { fetch, now, signalIn, randomId }: Pick<DiagnoseDeps, 'fetch' | 'now' | 'signalIn' | 'randomId'>,
): Promise<Finding> {
  if (publicUrl === undefined) {
    return {
      verdict: 'weak',
      text: `slack: requests are expected on port ${port}, but nothing says how they get there`,
      fix: 'Set SLACK_PUBLIC_URL to the address of the app’s Request URL to have it checked too.',
    };
  }
  const url = `${publicUrl}${requestsPath}`;
  const challenge = randomId();
  const answer = await ask(
    url,
    signed(JSON.stringify({ type: 'url_verification', challenge }), intake, now),
    { fetch, signalIn },
  );
  if (answer?.status === 200 && answer.text.includes(challenge)) {
    return right(`slack: requests reach us at ${url}`);
  }
  if (answer?.status === 401) {
    return {
      verdict: 'wrong',
      text: `slack: what answers at ${url} has a different signing secret, or a wrong clock`,
      fix: 'Restart the service with this SLACK_SIGNING_SECRET, from "Basic Information", and set its clock.',
    };
  }
  return notReached(url, answer?.status, port);
}

async function diagnoseInstallPage(
  url: string,
  port: number,
  { fetch, signalIn }: Pick<DiagnoseDeps, 'fetch' | 'signalIn'>,
): Promise<Finding> {
  const answer = await ask(url, { method: 'GET' }, { fetch, signalIn });
  return answer?.status === 200
    ? right(`slack: workspaces can install the app at ${url}`)
    : notReached(url, answer?.status, port);
}

function notReached(url: string, status: number | undefined, port: number): Finding {
  return {
    verdict: 'wrong',
    text: `slack: ${url} does not lead to Heatline: ${status === undefined ? 'nothing answers' : `it answers with ${status}`}`,
    fix: `Start the service, and make that address lead to its port ${port}.`,
  };
}

function signed(body: string, { signingSecret }: HttpIntake, now: () => Date) {
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

/** Undefined if no answer came. */
async function ask(
  url: string,
  init: Parameters<DiagnoseDeps['fetch']>[1],
  { fetch, signalIn }: Pick<DiagnoseDeps, 'fetch' | 'signalIn'>,
): Promise<{ status: number; text: string; headers: { get(name: string): string | null } } | undefined> {
  try {
    const response = await fetch(url, { ...init, signal: signalIn(answerWithinMs) });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch {
    return undefined;
  }
}
