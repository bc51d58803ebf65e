import type { App } from '@slack/bolt';
import type { CommandService } from '../../../src/platform/commands/command.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Randomness } from '../../../src/platform/randomness.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import type { Users } from '../users/users.ts';
import type { Workspaces } from '../web-api/workspaces.ts';
import type { Ask } from './ask.ts';
import type { UnderWay } from './under-way.ts';

/** What the listeners need to handle everything that people do. */
export interface ListenDeps
  extends Pick<Workspaces, 'clientFor' | 'ids' | 'reach'>,
    Pick<Clock, 'callIn'>,
    Pick<Randomness, 'randomId'> {
  /** Its listeners acknowledge before anything else, so it needs no token at first. */
  readonly app: App;
  readonly service: CommandService;
  readonly log: Log;
  /** Learns from commands who is in which channel, and looks up people's names. */
  readonly people: Pick<Users, 'noteIn' | 'lookUp'>;
  /** The domains whose links get previews. */
  readonly unfurlDomains: readonly string[];
}

/** What one listener needs. */
export interface ListenerDeps extends ListenDeps {
  readonly ask: Ask;
  readonly underWay: UnderWay;
}
