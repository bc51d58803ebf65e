import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileRecords } from '../../../src/content/index/file-records.ts';
import type { FileContent } from '../../../src/content/index/index-row.ts';
import { indexRow } from '../../../src/content/index/index-row.ts';
import { schema } from '../../../src/content/index/index-schema.ts';
import { withdrawnWords } from '../../../src/content/index/withdrawn-words.ts';
import { article } from '../../digest/articles.ts';

const now = new Date('2026-04-01T00:00:00Z');
const hourMs = 3_600_000;
const outlets = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];

/** Events, each as worded by several outlets. */
const events = [
  [
    'Quake shakes Lisbon, towers stand',
    'Lisbon counts the damage of a quake',
    'Quake of 6.1 off Lisbon wakes Portugal',
  ],
  [
    'Orion delays its lunar lander',
    'Lunar lander of Orion slips to autumn',
    'Orion lander late, says agency',
  ],
  ['Bank of Norway lifts rates to 4.5%', 'Norway raises rates again', 'Krone gains as Norway lifts rates'],
  ['Update 7.1 mends the Pinnacle editor', 'Pinnacle editor gets update 7.2', 'Pinnacle 7.1 is out for all'],
];

/** Enough files for the average of two to matter. */
const files = 40;

/** One change of a file: some outlet's piece about some event, withdrawn or removed. */
const changes = fc.record({
  file: fc.nat({ max: files - 1 }),
  kind: fc.constantFrom('published', 'published', 'published', 'published', 'withdrawn', 'gone'),
  event: fc.nat({ max: events.length - 1 }),
  wording: fc.nat({ max: 2 }),
  outlet: fc.nat({ max: outlets.length - 1 }),
  hour: fc.nat({ max: 24 * 40 }),
  /** Which other file's address it lists as related, if any. */
  lists: fc.option(fc.nat({ max: files - 1 }), { nil: undefined }),
  story: fc.option(fc.constantFrom('mine', 'none'), { nil: undefined, freq: 8 }),
  heat: fc.option(fc.nat({ max: 99 }), { nil: undefined }),
});

type Change = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

const urlOf = (file: number) => `https://news.example/page/${file}`;

function articleOf({ file, event, wording, outlet, hour, lists, story, heat }: Change) {
  const by = (at: number) => ({ name: outlets[at] ?? '', domain: `${outlets[at]}.example` });
  const { heat: _, ...rest } = article({
    id: `file${file}`,
    path: `file${file}.md`,
    title: events[event]?.[wording] ?? '',
    excerpt: `${events[event]?.[(wording + 1) % 3]}, writes ${outlets[outlet]}.`,
    url: urlOf(file),
    provider: by(outlet),
    publishedAt: new Date(now.getTime() - hour * hourMs),
    ...(story && { story }),
    related:
      lists === undefined
        ? []
        : [
            {
              title: events[event]?.[0] ?? '',
              excerpt: '',
              url: urlOf(lists),
              provider: by(lists % 5),
              quality: 9,
            },
          ],
  });
  return { ...rest, ...(heat !== undefined && { heat }) };
}

function contentOf(change: Change): FileContent {
  if (change.kind === 'gone') return { kind: 'gone' };
  const its = articleOf(change);
  return change.kind === 'withdrawn'
    ? { kind: 'withdrawn', words: withdrawnWords(its), faults: [] }
    : { kind: 'published', row: indexRow(its), slips: [], faults: [] };
}

function newIndex(): Database.Database {
  const db = new Database(':memory:');
  db.exec(schema);
  db.prepare('INSERT INTO about (source) VALUES (?)').run('content');
  return db;
}

function openIndex(db = newIndex()) {
  let records = createFileRecords(db);
  function record(batch: readonly Change[]): void {
    db.transaction(() => {
      for (const change of batch) {
        const found = {
          folder: '',
          name: `file${change.file}.md`,
          state: 'readable',
          source: '',
          stamp: '',
        } as const;
        records.record({ ...found, settled: true, modifiedMs: 0, changedMs: 0 }, contentOf(change), {
          arrivedAtMs: 0,
          nowMs: 0,
        });
      }
      records.flush();
    })();
  }
  return {
    record,
    /** Like one check of the folder, by a process that may be killed before it has grouped anything. */
    check(batch: readonly Change[], isKilled = false) {
      record(batch);
      if (isKilled) records = createFileRecords(db);
      else records.regroup(now);
    },
    /** As another process opens it. */
    openedAgain: () => openIndex(db),
    /** Like the next check, when it finds nothing new. */
    checkAgain: () => records.regroup(now),
    /** The whole result of grouping, by path. */
    grouped: () =>
      db
        .prepare(
          `SELECT piece.path, first.path AS story, rule, other.path AS joined_by, closeness, covers, list_is_chosen,
             heat, pace, lead_rank
           FROM piece JOIN article USING (ordinal)
           LEFT JOIN piece AS first ON first.ordinal = piece.story LEFT JOIN piece AS other ON other.ordinal = piece.joined_by
           ORDER BY piece.path`.replaceAll(
            /(?<=,|SELECT)\s+(rule|closeness|covers|list_is_chosen)/g,
            ' piece.$1',
          ),
        )
        .all(),
    close: () => db.close(),
  };
}

const checks = fc.record({
  changes: fc.array(changes, { minLength: 1, maxLength: 15 }),
  isKilled: fc.boolean(),
});

describe('stories', () => {
  it('groups stories when two processes record files of one index in turn', () => {
    const change = (file: number, outlet: number, hour: number): Change => {
      return {
        file,
        kind: 'published',
        event: 0,
        wording: file,
        outlet,
        hour,
        lists: undefined,
        story: undefined,
        heat: undefined,
      };
    };
    const index = openIndex();
    index.check([change(0, 0, 5)]);
    const other = index.openedAgain();
    other.record([change(1, 1, 3)]);
    index.record([change(2, 2, 4)]);
    other.checkAgain();
    index.checkAgain();
    const built = openIndex();
    built.check([change(0, 0, 5), change(1, 1, 3), change(2, 2, 4)]);
    expect(index.grouped()).toEqual(built.grouped());
  });

  it('gives the same stories in whatever order files came, changed and went, and whatever was killed', () => {
    fc.assert(
      fc.property(fc.array(checks, { maxLength: 12 }), (all) => {
        const grown = openIndex();
        for (const { changes, isKilled } of all) grown.check(changes, isKilled);
        grown.checkAgain();
        const last = new Map(all.flatMap(({ changes }) => changes).map((change) => [change.file, change]));
        const built = openIndex();
        built.check([...last.values()].sort((a, b) => b.file - a.file));
        expect(grown.grouped()).toEqual(built.grouped());
        grown.close();
        built.close();
      }),
      { numRuns: 150 },
    );
  });
});
