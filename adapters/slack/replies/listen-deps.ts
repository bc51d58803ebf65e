import type { App } from '@slack/bolt';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Randomness } from '../../../src/platform/randomness.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import type { Users } from '../users/users.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import type { Ask } from './ask.ts';
import type { UnderWay } from './under-way.ts';

/** What taking everything that people do works with. */
export interface ListenDeps
  extends Pick<Workspaces, 'clientFor' | 'ids' | 'reach'>,
    Pick<Clock, 'callIn'>,
    Pick<Randomness, 'randomId'> {
  /** Listeners of it acknowledge before anything else, so it needs no token to begin with. */
  readonly app: App;
  readonly service: CommandService;
  readonly log: Log;
  /** Learns from the commands who is in which channel; knows what people are called. */
  readonly people: Pick<Users, 'noteIn' | 'lookUp'>;
}

/** What one listener works with. */
export interface ListenerDeps extends ListenDeps {
  readonly ask: Ask;
  readonly underWay: UnderWay;
}
