import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostAddress, PrivateAddress } from '../../src/gathering/fetching/checked-hosts.ts';
import { fetchDocument } from '../../src/gathering/fetching/fetch-document.ts';
import { allowedPrivate, isPublic, nothingPrivate } from '../../src/gathering/fetching/private-addresses.ts';
import { createRequestSender, type RequestSender } from '../../src/gathering/fetching/send-request.ts';
import { createKeyedQueue } from '../../src/platform/queues/keyed-queue.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { withoutFault } from '../without-fault.ts';
import { type LocalServer, startLocalServer } from './local-server.ts';

/** URL hosts that mean this machine or a private network, in every spelling that URLs allow. */
const literals = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '0x7f000001',
    '0x7f.1',
    '2130706433',
  ],
  ...[
    '017700000001',
    '0177.0.0.1',
    '0x7f.0x0.0x0.0x1',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '%31%32%37.0.0.1',
  ],
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.1',
    '0xc0a80001',
    '169.254.169.254',
  ],
  ...['2852039166', '100.64.0.1', '192.0.0.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.0.0.1]'],
  ...['[::127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::1]', '[2002:7f00:1::]', '[2001:0:7f00:1::]'],
  ...['[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[fec0::1]', '[ff02::1]', '[100::1]', '[2001:db8::1]'],
  ...['[::ffff:0:127.0.0.1]', '[4000::1]', '[5f00::1]', '[fd00:ec2::254]', '[::ffff:203.0.114.7]'],
];

/** Names that a resolver might point here, and its answers. */
const names: readonly (readonly [string, readonly string[]])[] = [
  ['localhost', ['127.0.0.1']],
  ['localhost.', ['127.0.0.1']],
  ['LOCALHOST', ['::1']],
  ['feeds.localhost', ['127.0.0.1']],
  ['printer.local', ['93.184.216.34']],
  ['metadata.google.internal', ['169.254.169.254']],
  ['127.0.0.1.nip.example', ['127.0.0.1']],
  ['rebound.example.com', ['10.1.2.3']],
  ['six.example.com', ['::ffff:192.168.1.1']],
  ['ula.example.com', ['fd00::1']],
  ['nat64.example.com', ['64:ff9b::a00:1']],
  ['all-zero.example.com', ['0.0.0.0']],
  ['odd.example.com', ['127.1']],
  ['own.example.com', ['203.0.114.7']],
];

let server: LocalServer;
let sender: RequestSender;
let answers: Map<string, () => readonly string[]>;

const addressesOf = (found: readonly string[]): HostAddress[] =>
  found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const resolver = {
  resolve: async (name: string) => addressesOf(answers.get(name.toLowerCase().replace(/\.$/, ''))?.() ?? []),
  ownAddresses: () => ['127.0.0.1', '203.0.114.7'],
};

const get = (url: string, by = sender) => by.send(new URL(url), {}, AbortSignal.timeout(10_000));

beforeEach(async () => {
  answers = new Map(names.map(([name, found]) => [name.toLowerCase().replace(/\.$/, ''), () => found]));
  server = await startLocalServer((request, response) => {
    // Makes each request open its own connection.
    response.setHeader('connection', 'close');
    const to = new URL(request.url ?? '', 'http://x').searchParams.get('to');
    if (to) response.writeHead(302, { location: to });
    response.end('<rss version="2.0"><channel><title>Reached</title></channel></rss>');
  });
  sender = createRequestSender(nothingPrivate, undefined, resolver);
});
afterEach(() => sender[Symbol.asyncDispose]());

describe('requests to private addresses', () => {
  it.each(literals)('refuses the address %s', async (host) => {
    await expect(get(`http://${host}:${server.port}/`)).rejects.toThrow(PrivateAddress);
    expect(server.connections()).toBe(0);
  });

  it.each(names)('refuses the name %s, which resolves to %s', async (host) => {
    const error = await get(`http://${host}:${server.port}/`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PrivateAddress);
    expect(server.connections()).toBe(0);
  });

  it.each(literals.slice(0, 12))('refuses a redirect to %s', async (host) => {
    // The first host is allowed by name, as an outlet on the internet would be.
    answers.set('outlet.example.org', () => ['127.0.0.1']);
    await using open = createRequestSender(
      withoutFault(allowedPrivate(['outlet.example.org'])),
      undefined,
      resolver,
    );
    const target = encodeURIComponent(`http://${host}:${server.port}/inside`);
    const result = await fetchDocument(
      `http://outlet.example.org:${server.port}/?to=${target}`,
      {},
      {
        ...{ ...machineClock, send: open.send, hostTurns: createKeyedQueue().inTurn, userAgent: 'test' },
        signal: new AbortController().signal,
      },
    );
    expect(result).toMatchObject({ kind: 'failed', cause: 'private' });
    expect(server.requests.map(({ path }) => path)).not.toContain('/inside');
  });

  it('connects to the address that was checked, even if the name resolves differently afterwards', async () => {
    let asked = 0;
    // The first answer is reachable, every later one is not.
    answers.set('changing.example.com', () => (asked++ === 0 ? ['127.0.0.2'] : ['127.0.0.1']));
    await using open = createRequestSender(withoutFault(allowedPrivate(['127.0.0.2'])), undefined, resolver);
    const address = `http://changing.example.com:${server.port}/`;
    const answer = await get(address, open);
    for await (const _ of answer.body);
    expect([answer.status, asked, server.requests.length]).toEqual([200, 1, 1]);
    await expect(get(address, open)).rejects.toThrow(PrivateAddress);
    expect([asked, server.requests.length]).toEqual([2, 1]);
  });

  it('refuses a name if any of its addresses is private', async () => {
    answers.set('both.example.com', () => ['127.0.0.1', '203.0.113.9']);
    await expect(get(`http://both.example.com:${server.port}/`)).rejects.toThrow(PrivateAddress);
    expect(server.connections()).toBe(0);
  });

  it.each([['127.0.0.1'], ['127.0.0.0/8'], ['intranet.example.org']])(
    'reaches the host that FEEDS_ALLOW_PRIVATE names as %s, and nothing else',
    async (entry) => {
      answers.set('intranet.example.org', () => ['127.0.0.1']);
      await using open = createRequestSender(withoutFault(allowedPrivate([entry])), undefined, resolver);
      const host = entry.includes('example') ? entry : '127.0.0.1';
      expect((await get(`http://${host}:${server.port}/`, open)).status).toBe(200);
      await expect(get('http://10.0.0.1/', open)).rejects.toThrow(PrivateAddress);
    },
  );

  it('refuses anything but hosts, addresses and ranges in FEEDS_ALLOW_PRIVATE', () => {
    for (const entry of ['10.0.0.0/33', 'http://x', '-x', '*']) {
      expect(allowedPrivate([entry])).toMatchObject({ fault: expect.stringContaining(`${entry}`) });
    }
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '64:ff9b::808:808'])(
    'treats %s as public',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );
});
