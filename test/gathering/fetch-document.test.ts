import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type FetchOptions, fetchDocument } from '../../src/gathering/fetching/fetch-document.ts';
import { freshForMs, retryAfterMs } from '../../src/gathering/fetching/http-headers.ts';
import { allowedPrivate } from '../../src/gathering/fetching/private-addresses.ts';
import { createRequestSender } from '../../src/gathering/fetching/send-request.ts';
import { createKeyedQueue } from '../../src/platform/queues/keyed-queue.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { withoutFault } from '../without-fault.ts';
import { type LocalServer, startLocalServer } from './local-server.ts';

const feed = '<rss version="2.0"><channel><title>Outlet</title></channel></rss>';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let routes: Record<string, Answer>;
let server: LocalServer;
let options: FetchOptions;

beforeEach(async () => {
  routes = { '/feed': (_, response) => response.end(feed) };
  server = await startLocalServer((request, response) => {
    const route = routes[URL.parse(request.url ?? '', 'http://x')?.pathname ?? ''];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  const sender = createRequestSender(withoutFault(allowedPrivate(['127.0.0.1', 'localhost'])), undefined);
  onTestFinished(() => sender[Symbol.asyncDispose]());
  options = {
    ...{
      ...machineClock,
      send: sender.send,
      hostTurns: createKeyedQueue().inTurn,
      userAgent: 'Heatline/9 (+https://example.org)',
    },
    signal: new AbortController().signal,
  };
});

const fetchPath = (path: string, validators = {}, changes: Partial<FetchOptions> = {}) =>
  fetchDocument(`${server.origin}${path}`, validators, { ...options, ...changes });
const to =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end();
const text = (result: Awaited<ReturnType<typeof fetchDocument>>) =>
  result.kind === 'document' ? Buffer.from(result.bytes).toString() : result;

describe('a document', () => {
  it("sends the program's name, and asks for a document only if it has changed", async () => {
    routes['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response.writeHead(200, { etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 06:00:00 GMT' }).end(feed);
    };
    const first = await fetchPath('/feed');
    expect(first).toMatchObject({
      kind: 'document',
      validators: { etag: '"1"', lastModified: 'Mon, 02 Mar 2026 06:00:00 GMT' },
    });
    expect(await fetchPath('/feed', { etag: '"1"', lastModified: 'x' })).toMatchObject({ kind: 'unchanged' });
    const [one, two] = server.requests.map(({ headers }) => headers);
    expect(one?.['user-agent']).toBe('Heatline/9 (+https://example.org)');
    expect(one?.['if-none-match']).toBeUndefined();
    expect(two?.['if-modified-since']).toBe('x');
  });

  it.each([
    ['gzip', gzipSync(feed)],
    ['br', brotliCompressSync(feed)],
    ['deflate', deflateSync(feed)],
    ['Deflate', deflateRawSync(feed)],
    ['zstd', zstdCompressSync(feed)],
    ['gzip, br', brotliCompressSync(gzipSync(feed))],
    ['gzip', Buffer.from(feed)],
    ['identity', Buffer.from(feed)],
    ['', gzipSync(feed)],
  ])('decompresses a document encoded as "%s"', async (encoding, bytes) => {
    routes['/feed'] = (_, response) =>
      response.writeHead(200, encoding === '' ? {} : { 'content-encoding': encoding }).end(bytes);
    expect(text(await fetchPath('/feed'))).toBe(feed);
  });

  it.each([
    ['br', Buffer.from(feed)],
    ['gzip', Buffer.concat([gzipSync(feed).subarray(0, 10), Buffer.from('not what it says')])],
  ])(
    'reports a document that is not encoded as "%s", as its server claims, as the server\'s fault',
    async (encoding, bytes) => {
      routes['/feed'] = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
      expect(await fetchPath('/feed')).toMatchObject({
        cause: 'unreadable',
        fault: `the response is not compressed the way its server says (Content-Encoding: ${encoding})`,
      });
    },
  );

  it('does not accept that a document is unchanged when there is no copy of it', async () => {
    routes['/feed'] = (_, response) => response.writeHead(304).end();
    expect(await fetchPath('/feed')).toMatchObject({
      kind: 'failed',
      fault: expect.stringContaining('(304)'),
    });
  });

  it('reports a new address after permanent redirects, up to the first temporary one', async () => {
    routes['/old'] = to('/newer', 301);
    routes['/newer'] = to('/feed', 308);
    expect(await fetchPath('/old')).toMatchObject({ kind: 'document', movedTo: `${server.origin}/feed` });
    routes['/newer'] = to('/feed', 302);
    expect(await fetchPath('/old')).toMatchObject({ kind: 'document', movedTo: `${server.origin}/newer` });
    routes['/old'] = to('/newer', 307);
    const moved = await fetchPath('/old');
    expect(moved).toMatchObject({ kind: 'document', address: `${server.origin}/feed` });
    expect(moved).not.toHaveProperty('movedTo');
  });

  it('fails on circular redirects, and on a redirect that leaves the web', async () => {
    routes['/a'] = to('/b');
    routes['/b'] = to('/a');
    expect(await fetchPath('/a')).toMatchObject({ kind: 'failed', cause: 'redirect' });
    expect(server.requests.length).toBe(6);
    for (const location of ['file:///etc/passwd', 'ftp://example.org/', 'javascript:1', 'data:text/xml,x']) {
      routes['/c'] = to(location);
      expect(await fetchPath('/c')).toMatchObject({ kind: 'failed', cause: 'redirect' });
    }
  });

  it('sends a password to its own host only', async () => {
    routes['/feed'] = to(`http://localhost:${server.port}/other`);
    routes['/other'] = (_, response) => response.end(feed);
    const result = await fetchDocument(`http://me:s%40fe@127.0.0.1:${server.port}/feed`, {}, options);
    expect(text(result)).toBe(feed);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Basic ${Buffer.from('me:s@fe').toString('base64')}`,
      undefined,
    ]);
  });

  it('sends a password with a % in it as it is', async () => {
    await fetchDocument(`http://me:100%@127.0.0.1:${server.port}/feed`, {}, options);
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('me:100%').toString('base64')}`,
    );
  });

  it('gives a request its full time from the start of its turn, however long others at its host take', async () => {
    routes['/feed'] = (_, response) => void setTimeout(() => response.end(feed), 600);
    // More than one takes, also on a busy machine, and less than five.
    const signalIn = () => machineClock.signalIn(2_500);
    const results = await Promise.all(Array.from({ length: 5 }, () => fetchPath('/feed', {}, { signalIn })));
    expect(results.map(text)).toEqual(Array(5).fill(feed));
  });

  it('sends one request at a time to a host', async () => {
    let atOnce = 0;
    let most = 0;
    routes['/feed'] = (_, response) => {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce -= 1;
        response.end(feed);
      }, 20);
    };
    const results = await Promise.all(Array.from({ length: 5 }, () => fetchPath('/feed')));
    expect(results.map(text)).toEqual(Array(5).fill(feed));
    expect(most).toBe(1);
  });

  it.each([
    [410, 'gone'],
    [404, 'missing'],
    [403, 'forbidden'],
    [429, 'busy'],
    [500, 'server'],
    [400, 'client'],
  ])('treats status %i as a failure of the kind "%s"', async (status, cause) => {
    routes['/feed'] = (_, response) => response.writeHead(status, { 'retry-after': '120' }).end('no');
    const failure = await fetchPath('/feed');
    expect(failure).toMatchObject({ kind: 'failed', cause });
    if (status === 429) expect(failure).toMatchObject({ retryAfterMs: 120_000 });
  });

  it('fails for a server without TLS at an https address, and says how to write the address', async () => {
    const address = server.origin.replace('http:', 'https:');
    expect(await fetchDocument(address, {}, options)).toMatchObject({
      fault: `${new URL(address).hostname} did not answer with TLS`,
      fix: 'If it does not support https, use an address with http://.',
    });
  });

  it('fails for an unknown host or a closed port, and gives the reason', async () => {
    expect(await fetchDocument('http://no-such-host.invalid/', {}, options)).toMatchObject({
      kind: 'failed',
      cause: 'network',
    });
    expect(await fetchDocument('http://127.0.0.1:1/', {}, options)).toMatchObject({
      fault: '127.0.0.1 refused the connection',
    });
  });
});

describe('a hostile document', () => {
  it('downloads no document of 100 MB, however it is compressed', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    routes['/large'] = (_, response) => {
      let sent = 0;
      const send = () => {
        while (sent++ < 100) if (!response.write(chunk)) return void response.once('drain', send);
        response.end();
      };
      send();
    };
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a'));
    routes['/bomb'] = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    const brotli = brotliCompressSync(Buffer.alloc(100 * 1024 * 1024, 'a'), { params: { 1: 1 } });
    routes['/brotli'] = (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotli);
    routes['/silent-bomb'] = (_, response) => response.end(bomb);
    for (const path of ['/large', '/bomb', '/brotli', '/silent-bomb']) {
      expect(await fetchPath(path), path).toMatchObject({ kind: 'failed', cause: 'large' });
    }
  });

  it('gives up on a response that never ends or never begins', async () => {
    routes['/drip'] = (_, response) => {
      const timer = setInterval(() => response.write('<'), 10);
      response.on('close', () => clearInterval(timer));
    };
    routes['/silent'] = () => {};
    for (const path of ['/drip', '/silent']) {
      const hasty = { signalIn: () => AbortSignal.timeout(200) };
      expect(await fetchPath(path, {}, hasty), path).toMatchObject({ kind: 'failed', cause: 'slow' });
    }
  });

  it('keeps what came before a connection broke, and no validator that would hide the rest', async () => {
    routes['/feed'] = (_, response) => {
      response.writeHead(200, { 'content-length': '1000', etag: '"x"' });
      response.write(feed, () => response.destroy());
    };
    const result = await fetchPath('/feed');
    expect(result).toMatchObject({ kind: 'document', isCutOff: true, validators: {} });
    expect(text(result)).toBe(feed);
  });

  it('fails on a response that is not HTTP or has endless headers', async () => {
    routes['/feed'] = (request) => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n');
    expect(await fetchPath('/feed')).toMatchObject({ kind: 'failed', cause: 'network' });
    routes['/feed'] = (_, response) => response.writeHead(200, { 'x-a': 'a'.repeat(100_000) }).end();
    expect(await fetchPath('/feed')).toMatchObject({ kind: 'failed', cause: 'network' });
  });
});

describe('the times in a response', () => {
  const now = new Date('2026-03-02T06:00:00Z');

  it('reads Retry-After in seconds or as a date, up to a week', () => {
    expect(retryAfterMs({ 'retry-after': '90' }, now)).toBe(90_000);
    expect(retryAfterMs({ 'retry-after': 'Mon, 02 Mar 2026 07:00:00 GMT' }, now)).toBe(3_600_000);
    expect(retryAfterMs({ 'retry-after': '2147483647' }, now)).toBe(7 * 86_400_000);
    for (const nothing of ['', '-5', 'soon', 'Mon, 02 Mar 2020 07:00:00 GMT']) {
      expect(retryAfterMs({ 'retry-after': nothing }, now), nothing).toBeUndefined();
    }
  });

  it('reads Cache-Control before Expires', () => {
    expect(freshForMs({ 'cache-control': 'public, max-age=600', age: '100' }, now)).toBe(500_000);
    expect(freshForMs({ 'cache-control': 'no-cache, max-age=600' }, now)).toBe(0);
    expect(freshForMs({ expires: 'Mon, 02 Mar 2026 06:10:00 GMT' }, now)).toBe(600_000);
    expect(freshForMs({ expires: '0' }, now)).toBe(0);
    expect(freshForMs({}, now)).toBe(0);
  });
});
