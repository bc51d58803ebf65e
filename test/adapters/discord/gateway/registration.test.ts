import { describe, expect, it, vi } from 'vitest';
import { createRegistration } from '../../../../adapters/discord/gateway/registration.ts';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { eventually } from '../../../eventually.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { recordLog } from '../record-log.ts';
import { serveAdapter } from '../served-adapter.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [{ name: 'help', description: 'This list', example: 'help', options: [] }],
};
const answering = (commands: readonly CommandDefinition[]) =>
  commandService(commands, async () => ({ message: { summary: 'An answer', blocks: [] } }));
const route = 'PUT /applications/:id/commands';

describe.concurrent('commands whose registration Discord refuses', () => {
  it.for([
    ['an invalid command', { code: 50035 }],
    ['a missing permission', { code: 50001 }],
    ['a token that is refused once', { status: 401, code: 0 }],
    ['an outage', { status: 503 }],
    ['a rate limit', { retryAfter: 3 }],
    ['a connection that is cut', { cut: true }],
  ] as const)(
    'retries a command registration that failed with %s, without a new session',
    async ([, fault], context) => {
      const { server, adapter, log } = await serveAdapter(context);
      server.fail(fault, { route });
      await adapter.start(answering([news]));
      expect(adapter.faultOfConnection?.()).toMatch(/^Discord did not register the commands: /);
      expect(log.events()).toContain('commands not registered');
      await server.until(() => server.registeredCommands().length > 0, 'the commands to be registered');
      await eventually(() => expect(adapter.faultOfConnection?.()).toBeUndefined());
      expect(server.gateway.counts.identified).toBe(1);
    },
  );

  it('keeps answering commands registered earlier', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context, { sessions: { turnMs: 0 } });
    await adapter.start(answering([news]));
    await adapter.stop();
    server.fail({ code: 50035 }, { route, times: 9 });
    await restarted().start(answering([{ ...news, description: 'Look news up' }]));
    const { reply } = await server.command({ name: 'news', subcommand: 'help' });
    expect(textsOf(reply.body)).toEqual(['An answer']);
  });
});

describe('registering', () => {
  it('retries registration less and less often, and not after it stops', async (context) => {
    vi.useFakeTimers();
    context.onTestFinished(() => void vi.useRealTimers());
    let attempts = 0;
    const registration = createRegistration({ ...machineClock, log: recordLog() });
    await registration.begin(async () => {
      attempts += 1;
      throw new Error('not today');
    });
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(attempts).toBeGreaterThan(20);
    expect(attempts).toBeLessThan(40);
    registration.stop();
    const made = attempts;
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(attempts).toBe(made);
  });
});
