import type { Platform } from '../../src/platform/adapter.ts';
import { renderText } from './render.ts';
import type { Terminal } from './terminal.ts';

/** The terminal's only channel. */
const channelId = 'terminal';

/** The terminal as a platform: it needs no settings, and its only channel is `console:terminal`. */
export function consolePlatform(terminal: Terminal): Platform {
  return {
    name: 'console',
    isTerminal: true,
    channelExample: channelId,
    faultOfChannelId: (id) => (id === channelId ? undefined : `the id "${channelId}", its only one`),
    render: (message) => [{ text: renderText(message, terminal) }],
    degrade: () => undefined,
    configure: () => ({
      createAdapter: async ({ randomId }) => {
        const { createConsoleAdapter } = await import('./adapter.ts');
        return createConsoleAdapter(terminal, { randomId });
      },
    }),
  };
}
