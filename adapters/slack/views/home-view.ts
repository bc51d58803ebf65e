import { withoutSharing } from '../../../src/platform/without-sharing.ts';
import type { ListenerDeps } from '../replies/listen-deps.ts';
import type { Origin } from '../web-api/origin.ts';
import { homeView } from './render-view.ts';
import { publishHome } from './view-calls.ts';
import { contextOf } from './view-context.ts';

/** Draws the app's Home for one person: the digests they get, and what they can do about them. */
export async function refreshHome(
  origin: Origin,
  {
    ask,
    service,
    clientFor,
    callIn,
    log,
  }: Pick<ListenerDeps, 'ask' | 'service' | 'clientFor' | 'callIn' | 'log'>,
): Promise<void> {
  const { message } = await ask.known({ ...service.gestures.home, options: {} }, origin);
  const client = await clientFor(origin.workspace);
  await publishHome(homeView(withoutSharing(message), contextOf(origin, { isOfHome: true })), origin.userId, {
    client,
    callIn,
    log,
  });
}
