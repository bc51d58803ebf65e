import { describe, expect, it } from 'vitest';
import { type History, runHistory } from './history.ts';
import { emptyState } from './shared-state.ts';
import { simulate } from './simulate.ts';

const minuteMs = 60_000;

describe('the simulation', () => {
  it('finds nothing wrong in two thousand histories', { timeout: 30 * minuteMs }, async () => {
    const wrong: string[] = [];
    const said = new Map<string, number>();
    const troubles = new Set<string>();
    await simulate({ from: 1, count: 2_000 }, ({ seed, faults, ends, ...history }: History) => {
      if (faults.length > 0) wrong.push(`npm run test:simulation -- --seeds 1 --from ${seed}: ${faults[0]}`);
      for (const end of ends) said.set(end, (said.get(end) ?? 0) + 1);
      for (const trouble of history.troubles) troubles.add(trouble);
      return true;
    });
    expect(wrong).toEqual([]);
    // A simulation without troubles, or without digests, would find nothing wrong either.
    expect(troubles.size).toBe(19);
    expect([...said.keys()].toSorted()).toEqual(['failed', 'sent', 'skipped', 'unknown']);
    expect(said.get('sent')).toBeGreaterThan(5_000);
  });

  it('gives the same history for the same seed, to the last byte', async () => {
    const empty = await emptyState();
    for (const seed of [1, 2, 3, 4, 5]) {
      const { trace } = await runHistory(seed, empty);
      expect(trace.length).toBeGreaterThan(10);
      expect((await runHistory(seed, empty)).trace.join('\n')).toBe(trace.join('\n'));
    }
  });
});
