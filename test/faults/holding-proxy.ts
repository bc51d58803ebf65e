import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A connection to a local server on which one answer can be held back. */
export interface HoldingProxy extends AsyncDisposable {
  readonly port: number;
  /** Resolves when the answer to be held back has arrived. */
  readonly held: Promise<void>;
  /** Lets it and everything after it pass. */
  release(): void;
}

/**
 * @param isHeld is given each piece of a connection to the server and everything before it, and says whether
 * to hold back its answer; it applies to the first connection for which it is true
 */
export async function startHoldingProxy(
  target: { readonly host: string; readonly port: number },
  isHeld: (piece: string, before: string) => boolean = () => false,
): Promise<HoldingProxy> {
  const held = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();
  const kept: Buffer[] = [];
  let holding: Socket | undefined;
  let isReleased = false;

  const server = createServer((client) => {
    let before = '';
    const connected = () => {
      const socket = connect(target);
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.on('data', (piece) => {
        if (holding !== client || isReleased) {
          client.write(piece);
          return;
        }
        kept.push(piece);
        held.resolve();
      });
      return socket;
    };
    let upstream = connected();
    sockets.add(client);
    client.on('error', () => {});
    client.on('close', () => {
      sockets.delete(client);
      upstream.destroy();
    });
    client.on('data', (piece) => {
      const text = piece.toString('latin1');
      if (!holding && isHeld(text, before)) holding = client;
      before += text;
      // A server closes idle connections, which would otherwise save the halted copy from making its request.
      if (upstream.destroyed) upstream = connected();
      upstream.write(piece);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    held: held.promise,
    release() {
      isReleased = true;
      for (const piece of kept) holding?.write(piece);
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
