import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpServer, type HttpServerDeps, startHttpServer } from '../../src/operation/http-server.ts';
import { createMetrics, type Metrics } from '../../src/operation/metrics.ts';
import { silentLog } from '../silent-log.ts';

let faults: string[];
let metrics: Metrics;
let deps: HttpServerDeps;
let server: HttpServer;

beforeEach(async () => {
  faults = [];
  metrics = createMetrics({
    platforms: ['slack'],
    openDeliveries: async () => 3,
    dueSubscriptions: async () => 5,
    index: () => ({ articles: 68, faulty: 1 }),
    isIndexInStep: () => true,
    newestArticleAgeMs: () => 90_000,
    isStateWritable: () => true,
    gathering: () => undefined,
  });
  deps = {
    metrics,
    log: silentLog,
    faultsOfHealth: async () => [],
    faultsOfReadiness: async () => faults,
  };
  server = await startHttpServer({ host: '127.0.0.1', port: 0 }, deps);
});

afterEach(() => server.close());

const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);

describe('the http server', () => {
  it('says that all is well', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await get(path);
      expect([response.status, await response.json()]).toEqual([200, { ok: true, faults: [] }]);
    }
  });

  it('names what keeps the service from its work', async () => {
    faults = ['slack: is not connected yet'];
    const response = await get('/readyz');
    expect([response.status, await response.json()]).toEqual([503, { ok: false, faults }]);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('gives Prometheus what was counted and measured', async () => {
    const { observer } = metrics;
    observer.slotDue();
    observer.digestSent({ platform: 'slack', latenessMs: 1_500 });
    observer.digestSkipped('nothing new');
    observer.digestPutOff('rate limited');
    observer.digestFailed('bad payload');
    observer.messageUpdated('slack');
    observer.updateFailed('rate limited');
    const response = await get('/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    for (const line of [
      'heatline_slots_due_total 1',
      'heatline_digests_sent_total{platform="slack"} 1',
      'heatline_digests_skipped_total{reason="nothing new"} 1',
      'heatline_digest_retries_total{kind="rate limited"} 1',
      'heatline_digests_failed_total{kind="bad payload"} 1',
      'heatline_messages_updated_total{platform="slack"} 1',
      'heatline_message_update_failures_total{kind="rate limited"} 1',
      'heatline_digest_lateness_seconds_bucket{le="1"} 0',
      'heatline_digest_lateness_seconds_bucket{le="2"} 1',
      'heatline_deliveries_open 3',
      'heatline_subscriptions_due 5',
      'heatline_index_articles 68',
      'heatline_index_faulty_files 1',
      'heatline_index_in_step 1',
      'heatline_newest_article_age_seconds 90',
      'heatline_state_writable 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('shows every series from the start, so that its first event is a rise', async () => {
    const text = await (await get('/metrics')).text();
    for (const line of [
      'heatline_slots_due_total 0',
      'heatline_digests_sent_total{platform="slack"} 0',
      'heatline_digests_skipped_total{reason="switched off"} 0',
      'heatline_digests_failed_total{kind="interrupted"} 0',
      'heatline_digest_retries_total{kind="ambiguous"} 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('knows no other page and no other method', async () => {
    expect((await get('/')).status).toBe(404);
    const posted = await fetch(`http://127.0.0.1:${server.port}/metrics`, { method: 'POST' });
    expect(posted.status).toBe(405);
  });

  it('ends a connection on which nothing comes', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    // What Node answers to a request that is late is read, or the end would not come.
    socket.resume();
    const ended = once(socket, 'close');
    await expect(ended).resolves.toBeDefined();
    // Node itself waits for a minute.
  }, 40_000);

  it('takes no more than two hundred connections at once, and answers those', async () => {
    const sockets = Array.from({ length: 220 }, () => connect(server.port, '127.0.0.1'));
    let closed = 0;
    for (const socket of sockets) {
      socket.on('error', () => {});
      socket.on('close', () => {
        closed += 1;
      });
    }
    await expect.poll(() => closed).toBe(20);
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await get('/healthz')).status).toBe(200);
  });

  it('listens where it is told to', async () => {
    const other = await startHttpServer({ host: '127.0.0.2', port: 0 }, deps);
    expect((await fetch(`http://127.0.0.2:${other.port}/healthz`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${other.port}/healthz`)).rejects.toThrow('fetch failed');
    await other.close();
  });
});
