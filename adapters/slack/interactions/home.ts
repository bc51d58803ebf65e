import type { ListenerDeps } from '../replies/listen-deps.ts';
import { refreshHome } from '../views/home-view.ts';
import { workspaceOf } from '../web-api/workspace.ts';

/**
 * Draws the app's Home whenever somebody opens it. Commands given there act on their direct messages with the
 * app.
 */
export function takeHome(deps: ListenerDeps): void {
  deps.app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    const origin = {
      workspace: workspaceOf(context),
      channelId: event.channel,
      userId: event.user,
      userName: '',
    };
    await deps.underWay.run('home', () => refreshHome(origin, deps));
  });
}
