import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A local HTTP proxy that can resolve hosts unknown to others. */
export interface ConnectProxy extends AsyncDisposable {
  readonly port: number;
  /** "http://127.0.0.1:3128" */
  readonly url: string;
  /** The targets of its tunnels ("slack.test:443"), oldest first. */
  readonly targets: readonly string[];
  /** The requests it received without a tunnel. */
  readonly plain: readonly string[];
}

export interface ConnectProxyOptions {
  /** Where hosts and ports really lead, if elsewhere. */
  readonly routes?: Readonly<Record<string, number>>;
  /** "user:password"; without it the proxy answers with 407. */
  readonly credentials?: string;
  /** A host and port to which it always makes a tunnel, whatever the other options. */
  readonly spared?: string;
  /** The status with which it refuses every tunnel. */
  readonly refusesWith?: number;
  /** What it does instead of making a tunnel. */
  readonly instead?: keyof typeof inPlaceOfATunnel;
}

const agreed = 'HTTP/1.1 200 Connection established\r\n\r\n';

const inPlaceOfATunnel = {
  hangs: () => {},
  'answers garbage': (client) => void client.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'),
  closes: (client) => void client.end(),
  'lets garbage through': (client) => void client.write(`${agreed}\0\u0001<html>login</html>`),
  'lets nothing through': (client) => void client.write(agreed),
  'agrees and closes': (client) => void client.end(agreed),
} as const satisfies Record<string, (client: Socket) => void>;

export async function startConnectProxy({
  routes = {},
  spared,
  credentials,
  refusesWith,
  instead,
}: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const targets: string[] = [];
  const plain: string[] = [];
  const sockets = new Set<Socket>();
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer((request, response) => {
    plain.push(request.url ?? '');
    response.writeHead(400).end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client: Socket) => {
    client.on('error', () => client.destroy());
    const isSpared = request.url !== undefined && request.url === spared;
    if (instead !== undefined && !isSpared) {
      targets.push(request.url ?? '');
      inPlaceOfATunnel[instead](client);
      return;
    }
    const isWelcome = expected === undefined || request.headers['proxy-authorization'] === expected;
    const refusal = refusesWith ?? (isWelcome ? undefined : 407);
    if (refusal !== undefined && !isSpared) {
      client.end(`HTTP/1.1 ${refusal} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const target = request.url ?? '';
    targets.push(target);
    const url = new URL(`http://${target}`);
    const upstream = connect(
      routes[target] === undefined
        ? { host: url.hostname, port: Number(url.port || 80) }
        : { host: '127.0.0.1', port: routes[target] },
    );
    sockets.add(upstream);
    upstream.on('connect', () => {
      client.write(agreed);
      client.pipe(upstream).pipe(client);
    });
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => {
      sockets.delete(upstream);
      client.destroy();
    });
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...{ port, targets, plain, url: `http://127.0.0.1:${port}` },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
