import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlertConditions } from '../../src/alerts/alert.ts';
import type { KeptAlert } from '../../src/alerts/alert-store.ts';
import { shareMatches } from '../../src/alerts/share-matches.ts';
import { type AlertRounds, createAlertRounds } from '../../src/scheduler/alert-rounds.ts';
import { type Archive, createArchive } from '../digest/archive.ts';
import { inStep } from '../in-step.ts';
import { silentLog } from '../silent-log.ts';

const start = Date.parse('2021-12-13T09:00:00Z');
let archive: Archive;
let now: number;
let alerts: KeptAlert[];
let searches: number;
let rounds: AlertRounds;

beforeEach(() => {
  archive = createArchive();
  now = start;
  alerts = [];
  searches = 0;
  const matches = shareMatches(archive.index);
  rounds = createAlertRounds({
    index: archive.index,
    alerts: { active: async () => alerts },
    matches: (...asked) => {
      searches += 1;
      return matches(...asked);
    },
    inSlices: async (work) => work(),
    contentStep: inStep,
    isClockInDoubt: () => false,
    isStopping: () => false,
    now: () => new Date(now),
    elapsedMs: () => now,
    log: silentLog,
  });
});
afterEach(() => archive[Symbol.dispose]());

function watch(
  id: string,
  conditions: Partial<AlertConditions>,
  more: Partial<KeptAlert['alert']> = {},
): void {
  const since = new Date(start - 60_000);
  alerts.push({
    alert: {
      ...{ id, channel: { platform: 'chat', id }, origin: 'chat', timezone: 'UTC', language: 'en' },
      ...{ conditions: { filter: {}, ...conditions }, maxADay: 10, posting: {}, ...more },
    },
    ...{ createdAt: since, since, condition: { state: 'active' } },
  });
}

async function arrive(articles: Readonly<Record<string, object>>): Promise<void> {
  now += 1_000;
  for (const [name, front] of Object.entries(articles))
    archive.write(name, {
      publishedDateTime: new Date(now).toISOString(),
      title: `Title of ${name}`,
      ...front,
    });
  await archive.sync(new Date(now));
}

/** The alerts that have found something after a round a minute later. */
async function nextRound(): Promise<string[]> {
  now += 60_000;
  rounds.due();
  await rounds.ended();
  return rounds.due().map(({ subscriptionId }) => subscriptionId);
}

function finishAll(): void {
  for (const work of rounds.due()) {
    rounds.take(work);
    rounds.finish(work);
  }
}

describe('a round of alerts', () => {
  it('searches only for alerts that the changed articles may concern', async () => {
    for (let number = 0; number < 50; number += 1) watch(`w${number}`, { words: `word${number}` });
    await arrive({ first: { title: 'About word7 and word9' } });
    expect(await nextRound()).toEqual(['w7', 'w9']);
    expect(searches).toBe(2);
    finishAll();
    expect(await nextRound()).toEqual([]);
    await arrive({ second: { title: 'All about word3' } });
    expect(await nextRound()).toEqual(['w3']);
    expect(searches).toBe(3);
  });

  it('finds a story once more outlets cover it, or its heat has risen, though its words came before', async () => {
    watch('outlets', { words: 'dresden', minOutlets: 2 });
    watch('heat', { words: 'dresden', filter: { minHeat: 80 } });
    await arrive({ first: { title: 'Plant in Dresden halts', story: 'a', heat: 10 } });
    expect(await nextRound()).toEqual([]);
    await arrive({ second: { title: 'Lines stand still', story: 'a', heat: 10 } });
    expect(await nextRound()).toEqual(['outlets']);
    finishAll();
    await arrive({ first: { title: 'Plant in Dresden halts', story: 'a', heat: 90 } });
    expect(await nextRound()).toContain('heat');
  });

  it('finds after quiet hours what came in them', async () => {
    watch('quiet', { words: 'log4j' }, { quiet: { from: 9 * 60, until: 9 * 60 + 10 } });
    await arrive({ first: { title: 'Flaw in log4j' } });
    expect(await nextRound()).toEqual([]);
    now = start + 10 * 60_000;
    expect(await nextRound()).toEqual(['quiet']);
  });

  it('finds again what was not dealt with, and what an alert is about now', async () => {
    watch('one', { words: 'log4j' });
    await arrive({ first: { title: 'Flaw in log4j' }, second: { title: 'Kernel released' } });
    expect(await nextRound()).toEqual(['one']);
    for (const work of rounds.due()) rounds.take(work);
    expect(await nextRound()).toEqual(['one']);
    finishAll();
    expect(await nextRound()).toEqual([]);
    const [kept] = alerts.splice(0);
    if (!kept) throw new Error('nobody watches');
    alerts.push({ ...kept, alert: { ...kept.alert, conditions: { words: 'kernel', filter: {} } } });
    expect(await nextRound()).toEqual(['one']);
  });

  it('looks at everything again after an hour', async () => {
    watch('one', { words: 'log4j' });
    await arrive({ first: { title: 'Flaw in log4j' } });
    await nextRound();
    finishAll();
    expect(await nextRound()).toEqual([]);
    now += 60 * 60_000;
    expect(await nextRound()).toEqual(['one']);
  });
});
