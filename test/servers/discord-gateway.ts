import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { DiscordSessions } from './discord-sessions.ts';

/** Discord's gateway. As in reality, sessions survive their connection. */
export interface DiscordGateway {
  /** How often a client began a session, resumed one and sent a heartbeat. */
  readonly counts: { readonly identified: number; readonly resumed: number; readonly heartbeats: number };
  /** The shards that began a session, in order, each as its number and the total. */
  shards(): readonly (readonly number[])[];
  /** The codes with which clients closed connections, in order. */
  closedByClient(): readonly number[];
  /** The number of open connections. */
  connections(): number;
  /** Sends an event to every session, where it waits while nobody is connected. */
  dispatch(type: string, data: object): void;
  /** Asks the client to reconnect (op 7). */
  reconnect(): void;
  /** Declares the session over or resumable (op 9). */
  invalidate(isResumable?: boolean): void;
  /** Sends something that violates the protocol. */
  mumble(): void;
  /** Cuts all connections. */
  drop(): void;
  /** Closes all connections with a close code. */
  closeWith(code: number): void;
  behave(behaviour: GatewayBehaviour): void;
  close(): void;
}

/**
 * New connections are greeted as usual, left without a word, refused while opening, or closed with a code.
 * With "deaf", heartbeats are no longer answered on any connection.
 */
export type GatewayBehaviour = 'usual' | 'silent' | 'deaf' | 'refusing' | { readonly closeWith: number };

interface Session {
  readonly id: string;
  /** Its number and the total. */
  readonly shard: readonly [number, number];
  readonly events: { s: number; t: string; d: object }[];
  socket: WebSocket | undefined;
}

const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1) }),
  z.object({
    op: z.literal(2),
    d: z.object({ token: z.string(), intents: z.int(), shard: z.tuple([z.int(), z.int()]).optional() }),
  }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }) }),
]);

export interface DiscordGatewayOptions {
  readonly token: string;
  /** What READY says about the application and its servers. */
  readonly ready: () => { readonly user: object; readonly application: object; readonly resumeUrl: string };
  readonly guilds: readonly ({ readonly id: string } & object)[];
  readonly heartbeatIntervalMs: number;
  readonly sessions: Pick<DiscordSessions, 'begin' | 'isTokenReset'>;
  /** Called after every event. */
  readonly changed: () => void;
}

const guildsIntent = 1;

export function createDiscordGateway(server: Server, options: DiscordGatewayOptions): DiscordGateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: Session[] = [];
  const counts = { identified: 0, resumed: 0, heartbeats: 0 };
  const shards: (readonly number[])[] = [];
  const closedByClient: number[] = [];
  let behaviour: GatewayBehaviour = 'usual';

  server.on('upgrade', (request, socket, head) => {
    if (behaviour === 'refusing') {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      options.changed();
      connection.on('close', (code) => {
        closedByClient.push(code);
        options.changed();
      });
      if (behaviour === 'silent') return;
      send(connection, { op: 10, d: { heartbeat_interval: options.heartbeatIntervalMs } });
      connection.on('message', (data) => {
        const read = frame.safeParse(JSON.parse(String(data)));
        if (read.success) receive(connection, read.data);
        else connection.close(4002);
        options.changed();
      });
    });
  });

  function receive(connection: WebSocket, message: z.output<typeof frame>): void {
    if (message.op === 1) {
      counts.heartbeats += 1;
      if (behaviour !== 'deaf') send(connection, { op: 11 });
    } else if (typeof behaviour === 'object') {
      connection.close(behaviour.closeWith);
    } else if (message.d.token !== options.token || options.sessions.isTokenReset()) {
      connection.close(4004);
    } else if (message.op === 2) {
      identify(connection, message.d);
    } else {
      resume(connection, message.d);
    }
  }

  function identify(
    connection: WebSocket,
    { intents, shard = [0, 1] }: { intents: number; shard?: [number, number] | undefined },
  ) {
    if (intents !== guildsIntent) return connection.close(4014);
    const begun = options.sessions.begin(shard[0]);
    // Discord answers an early IDENTIFY with an invalid session (developer documentation, "Identifying").
    if (begun === 'too soon') return send(connection, { op: 9, d: false });
    if (begun === 'token reset') {
      for (const open of sockets.clients) open.close(4004);
      return;
    }
    counts.identified += 1;
    shards.push(shard);
    const id = `session-${counts.identified}`;
    const session: Session = { id, shard, events: [], socket: connection };
    sessions.push(session);
    const { user, application, resumeUrl } = options.ready();
    const guilds = options.guilds.filter((guild) => isOn(session, guild.id));
    emit(session, 'READY', {
      v: 10,
      user,
      application,
      shard,
      session_id: session.id,
      resume_gateway_url: resumeUrl,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    });
    for (const guild of guilds) emit(session, 'GUILD_CREATE', guild);
  }

  /** Discord sends each server's events to one shard, and events outside servers to the first. */
  function isOn({ shard: [number, count] }: Session, guild: string | undefined): boolean {
    return number === (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count)));
  }

  function resume(connection: WebSocket, { session_id, seq }: { session_id: string; seq: number }) {
    const session = sessions.find(({ id }) => id === session_id);
    if (!session) return send(connection, { op: 9, d: false });
    counts.resumed += 1;
    session.socket = connection;
    for (const event of session.events.filter(({ s }) => s > seq)) send(connection, { op: 0, ...event });
    emit(session, 'RESUMED', {});
  }

  function emit(session: Session, type: string, data: object): void {
    const event = { s: session.events.length + 1, t: type, d: data };
    session.events.push(event);
    if (session.socket?.readyState === 1) send(session.socket, { op: 0, ...event });
  }

  return {
    counts,
    shards: () => shards,
    closedByClient: () => closedByClient,
    connections: () => sockets.clients.size,
    dispatch(type, data) {
      if (sessions.length === 0) throw new Error('no client has identified at the gateway');
      const guild = /^\d+$/.exec('guild_id' in data ? String(data.guild_id) : '')?.[0];
      for (const session of sessions.filter((it) => isOn(it, guild))) emit(session, type, data);
    },
    reconnect() {
      for (const connection of sockets.clients) send(connection, { op: 7 });
    },
    invalidate(isResumable = false) {
      if (!isResumable) sessions.length = 0;
      for (const connection of sockets.clients) send(connection, { op: 9, d: isResumable });
    },
    mumble() {
      for (const connection of sockets.clients) send(connection, { op: 9 });
    },
    drop() {
      for (const connection of sockets.clients) connection.terminate();
    },
    closeWith(code) {
      for (const connection of sockets.clients) connection.close(code);
    },
    behave(next) {
      behaviour = next;
    },
    close() {
      for (const connection of sockets.clients) connection.terminate();
      sockets.close();
    },
  };
}

function send(connection: WebSocket, message: object): void {
  connection.send(JSON.stringify(message));
}
