import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ArticleIndex, openArticleIndex } from '../../src/content/article-index.ts';
import { syncContent } from '../../src/content/sync-content.ts';
import { machineClock } from '../../src/platform/time/clock.ts';

export interface FrontMatter {
  readonly title?: string;
  readonly excerpt?: string;
  readonly publishedDateTime?: string;
  readonly webUrl?: string;
  readonly heat?: number;
  readonly quality?: number;
  readonly published?: boolean;
  readonly provider?: { readonly name: string; readonly domain: string };
  readonly topics?: readonly string[];
  readonly story?: string;
  readonly related?: readonly {
    readonly title: string;
    readonly webUrl: string;
    readonly provider: { readonly name: string; readonly domain: string };
  }[];
}

/** A folder of real article files with their index, in a temporary place. */
export interface Archive extends Disposable {
  /** Where the files are. */
  readonly folder: string;
  readonly index: ArticleIndex;
  /** Writes a file; anything not given is derived from its name. */
  write(name: string, front: FrontMatter): void;
  remove(name: string): void;
  /** Brings the index up to date, as if it were `now`. */
  sync(now?: Date): Promise<void>;
}

export function createArchive(): Archive {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-archive-'));
  const location = { contentFolder: join(folder, 'content'), stateFolder: join(folder, 'state') };
  mkdirSync(location.contentFolder);
  const index = openArticleIndex(location);
  return {
    folder: location.contentFolder,
    index,
    write(name, front) {
      const file = join(location.contentFolder, `${name}.md`);
      mkdirSync(dirname(file), { recursive: true });
      // JSON is valid YAML, and needs no escaping.
      const lines = Object.entries({
        title: `Title of ${name}`,
        publishedDateTime: '2021-12-13T06:00:00Z',
        webUrl: `https://${name}.example/story`,
        provider: { name, domain: `${name}.example` },
        ...front,
      }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
      writeFileSync(file, ['---', ...lines, '---', ''].join('\n'));
    },
    remove: (name) => rmSync(join(location.contentFolder, `${name}.md`)),
    async sync(now = new Date()) {
      await syncContent({ ...machineClock, ...location, now: () => now });
    },
    [Symbol.dispose]() {
      index.close();
      rmSync(folder, { recursive: true });
    },
  };
}
