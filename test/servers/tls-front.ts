import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls';

/** A local TLS server that poses as slack.test and gateway.test. */
export interface TlsFront extends AsyncDisposable {
  readonly port: number;
}

/** @param port of the plain server behind it */
export async function startTlsFront(port: number): Promise<TlsFront> {
  const read = (name: string) => readFileSync(new URL(`./tls/${name}`, import.meta.url), 'utf8');
  const cert = read('certificate.pem');
  const trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, cert]);
  const sockets = new Set<Socket>();
  const server = createServer({ cert, key: read('key.pem') }, (client) => {
    const upstream = connect({ host: '127.0.0.1', port });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async [Symbol.asyncDispose]() {
      setDefaultCACertificates(trusted);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
