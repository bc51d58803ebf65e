import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type FetchOptions, fetchDocument } from '../../src/gathering/fetching/fetch-document.ts';
import { createHostTurns } from '../../src/gathering/fetching/host-turns.ts';
import { freshForMs, retryAfterMs } from '../../src/gathering/fetching/http-headers.ts';
import { allowedPrivate } from '../../src/gathering/fetching/private-addresses.ts';
import { createRequestSender } from '../../src/gathering/fetching/send-request.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
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
  const sender = createRequestSender(allowedPrivate(['127.0.0.1', 'localhost']), undefined);
  onTestFinished(() => sender[Symbol.asyncDispose]());
  options = {
    ...{
      ...machineClock,
      send: sender.send,
      hostTurns: createHostTurns(),
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
  it('is asked for with the name of the program, and only if it has changed', async () => {
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
  ])('is unpacked when it comes as "%s"', async (encoding, bytes) => {
    routes['/feed'] = (_, response) =>
      response.writeHead(200, encoding === '' ? {} : { 'content-encoding': encoding }).end(bytes);
    expect(text(await fetchPath('/feed'))).toBe(feed);
  });

  it.each([
    ['br', Buffer.from(feed)],
    ['gzip', Buffer.concat([gzipSync(feed).subarray(0, 10), Buffer.from('not what it says')])],
  ])('that is not packed as "%s", as its server says, is a fault of the server', async (encoding, bytes) => {
    routes['/feed'] = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
    expect(await fetchPath('/feed')).toMatchObject({
      cause: 'unreadable',
      fault: `the answer is not compressed the way its server says (Content-Encoding: ${encoding})`,
    });
  });

  it('of which nobody has a copy cannot be unchanged', async () => {
    routes['/feed'] = (_, response) => response.writeHead(304).end();
    expect(await fetchPath('/feed')).toMatchObject({
      kind: 'failed',
      fault: expect.stringContaining('(304)'),
    });
  });

  it('that moved for good is known by its new address, up to the first redirect that is not', async () => {
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

  it('behind a circle of redirects, or one out of the web, is a fault', async () => {
    routes['/a'] = to('/b');
    routes['/b'] = to('/a');
    expect(await fetchPath('/a')).toMatchObject({ kind: 'failed', cause: 'redirect' });
    expect(server.requests.length).toBe(6);
    for (const location of ['file:///etc/passwd', 'ftp://example.org/', 'javascript:1', 'data:text/xml,x']) {
      routes['/c'] = to(location);
      expect(await fetchPath('/c')).toMatchObject({ kind: 'failed', cause: 'redirect' });
    }
  });

  it('gives a password to its own host alone', async () => {
    routes['/feed'] = to(`http://localhost:${server.port}/other`);
    routes['/other'] = (_, response) => response.end(feed);
    const result = await fetchDocument(`http://me:s%40fe@127.0.0.1:${server.port}/feed`, {}, options);
    expect(text(result)).toBe(feed);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Basic ${Buffer.from('me:s@fe').toString('base64')}`,
      undefined,
    ]);
  });

  it('is given a password with a % of its own as it stands', async () => {
    await fetchDocument(`http://me:100%@127.0.0.1:${server.port}/feed`, {}, options);
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('me:100%').toString('base64')}`,
    );
  });

  it('has its whole time from its turn on, however long others take at its host', async () => {
    routes['/feed'] = (_, response) => void setTimeout(() => response.end(feed), 200);
    const signalIn = () => machineClock.signalIn(500);
    const results = await Promise.all(Array.from({ length: 5 }, () => fetchPath('/feed', {}, { signalIn })));
    expect(results.map(text)).toEqual(Array(5).fill(feed));
  });

  it('is asked for while nothing else is asked of its host', async () => {
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
  ])('answered with %i is a failure of the kind "%s"', async (status, cause) => {
    routes['/feed'] = (_, response) => response.writeHead(status, { 'retry-after': '120' }).end('no');
    const failure = await fetchPath('/feed');
    expect(failure).toMatchObject({ kind: 'failed', cause });
    if (status === 429) expect(failure).toMatchObject({ retryAfterMs: 120_000 });
  });

  it('of a server without TLS at an https address fails, and says how to write the address', async () => {
    const address = server.origin.replace('http:', 'https:');
    expect(await fetchDocument(address, {}, options)).toMatchObject({
      fault: `${new URL(address).hostname} did not answer with TLS`,
      fix: 'If it does not support https, use an address with http://.',
    });
  });

  it('of a host that is not there, or a port that is closed, fails with its reason', async () => {
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
  it('of 100 MB is not taken in, however it is packed', async () => {
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

  it('that never ends, or whose answer never begins, is broken off', async () => {
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

  it('that is cut off keeps what came, and no mark by which the rest would be left out', async () => {
    routes['/feed'] = (_, response) => {
      response.writeHead(200, { 'content-length': '1000', etag: '"x"' });
      response.write(feed, () => response.destroy());
    };
    const result = await fetchPath('/feed');
    expect(result).toMatchObject({ kind: 'document', isCutOff: true, validators: {} });
    expect(text(result)).toBe(feed);
  });

  it('that is no HTTP, or has endless headers, is a failure', async () => {
    routes['/feed'] = (request) => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n');
    expect(await fetchPath('/feed')).toMatchObject({ kind: 'failed', cause: 'network' });
    routes['/feed'] = (_, response) => response.writeHead(200, { 'x-a': 'a'.repeat(100_000) }).end();
    expect(await fetchPath('/feed')).toMatchObject({ kind: 'failed', cause: 'network' });
  });
});

describe('what an answer says of time', () => {
  const now = new Date('2026-03-02T06:00:00Z');

  it('is read from Retry-After, in seconds or as a date, and never more than a week', () => {
    expect(retryAfterMs({ 'retry-after': '90' }, now)).toBe(90_000);
    expect(retryAfterMs({ 'retry-after': 'Mon, 02 Mar 2026 07:00:00 GMT' }, now)).toBe(3_600_000);
    expect(retryAfterMs({ 'retry-after': '2147483647' }, now)).toBe(7 * 86_400_000);
    for (const nothing of ['', '-5', 'soon', 'Mon, 02 Mar 2020 07:00:00 GMT']) {
      expect(retryAfterMs({ 'retry-after': nothing }, now), nothing).toBeUndefined();
    }
  });

  it('is read from Cache-Control before Expires', () => {
    expect(freshForMs({ 'cache-control': 'public, max-age=600', age: '100' }, now)).toBe(500_000);
    expect(freshForMs({ 'cache-control': 'no-cache, max-age=600' }, now)).toBe(0);
    expect(freshForMs({ expires: 'Mon, 02 Mar 2026 06:10:00 GMT' }, now)).toBe(600_000);
    expect(freshForMs({ expires: '0' }, now)).toBe(0);
    expect(freshForMs({}, now)).toBe(0);
  });
});
