import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord } from './validate-slack-message.ts';
import { createWaiters } from './waiters.ts';

/** The Socket Mode side of a local Slack: says hello, sends envelopes, records acknowledgements. */
export interface SlackSocket {
  /**
   * Sends an envelope over the newest connection; resolves with the payload of its acknowledgement. `retry`
   * counts Slack's earlier attempts.
   */
  send(type: EnvelopeType, payload: object, retry?: number): Promise<unknown>;
  /** Sends a raw frame over the newest connection. */
  mumble(frame: string): void;
  /** The number of open connections. */
  open(): number;
  /** Resolves once `count` hellos have been said in total. */
  hellos(count: number): Promise<void>;
  /** Asks every client to reconnect, as Slack does every few hours. */
  askToReconnect(): void;
  /** Cuts every connection without a word. */
  cut(): void;
  /** From now on, new clients hear nothing while connecting, or get no hello. */
  silence(from: 'connecting' | 'hello'): void;
  /** Resolves once `count` clients in total have asked to connect. */
  asked(count: number): Promise<void>;
  /** Stops reading from connected clients, like a machine that hangs. */
  freeze(): void;
  close(): Promise<void>;
}

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

export function createSlackSocket(server: Server, tickets: Set<string>): SlackSocket {
  const sockets = new WebSocketServer({ noServer: true });
  const unanswered = new Set<Duplex>();
  const acked = new Map<string, unknown>();
  const waiters = createWaiters();
  let helloCount = 0;
  let envelopeCount = 0;
  let askedCount = 0;
  let silentFrom: 'connecting' | 'hello' | undefined;

  server.on('upgrade', (request, stream, head) => {
    const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) return stream.destroy();
    askedCount += 1;
    waiters.look();
    if (silentFrom === 'connecting') return unanswered.add(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket));
  });

  function welcome(socket: WebSocket): void {
    socket.on('message', (data) => {
      const frame: unknown = JSON.parse(String(data));
      if (isRecord(frame)) acked.set(String(frame['envelope_id']), frame['payload']);
      waiters.look();
    });
    if (silentFrom) return;
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.clients.size }));
    helloCount += 1;
    waiters.look();
  }

  return {
    async send(type, payload, retry = 0) {
      const envelope_id = `envelope-${++envelopeCount}`;
      const socket = [...sockets.clients].at(-1);
      if (!socket) throw new Error('nobody is connected to the local Slack');
      const accepts_response_payload = type !== 'events_api';
      const retried = retry > 0 ? { retry_attempt: retry, retry_reason: 'timeout' } : {};
      socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload, ...retried }));
      await waiters.until(() => acked.has(envelope_id), `an acknowledgement of ${type}`);
      return acked.get(envelope_id);
    },
    mumble: (frame) => [...sockets.clients].at(-1)?.send(frame),
    open: () => sockets.clients.size,
    hellos: (count) => waiters.until(() => helloCount >= count, `hello number ${count}`),
    askToReconnect() {
      for (const socket of sockets.clients) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    silence(from) {
      silentFrom = from;
    },
    asked: (count) => waiters.until(() => askedCount >= count, `connection number ${count}`),
    freeze() {
      for (const socket of sockets.clients) socket.pause();
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      for (const stream of unanswered) stream.destroy();
      sockets.close();
      waiters.close();
    },
  };
}
