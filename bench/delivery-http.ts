import { createServer, type Server } from 'node:http';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** The response: nothing leaves the request hanging, "cut" closes its connection. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'nothing'
  | 'cut';

/** An HTTP server on this machine. Returns its host and port. */
export async function serve(answer: (request: Request) => Answer): Promise<{ server: Server; host: string }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const answered = answer({ method: request.method ?? '', path: request.url ?? '', body });
    if (answered === 'cut') request.socket.destroy();
    else if (answered !== 'nothing') {
      const headers = { 'content-type': 'application/json', ...answered.headers };
      response.writeHead(answered.status, headers).end(JSON.stringify(answered.body));
    }
  });
  // As long as on the platforms: a connection that closes just as it is used leaves a post in doubt.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, host: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
}
