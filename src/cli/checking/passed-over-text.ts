import type { PassedOver } from '../../content/index/index-facts.ts';
import type { FileRole } from '../../content/reading/conventions/file-role.ts';

const nouns: Readonly<Record<FileRole, readonly [one: string, many: string]>> = {
  page: ['page without a date', 'pages without a date'],
  section: ['section page (_index)', 'section pages (_index)'],
  project: ['README or the like', 'READMEs and the like'],
  template: ['template or file of a theme', 'templates and files of themes'],
  draft: ['file in _drafts', 'files in _drafts'],
  note: ['text without front matter', 'texts without front matter'],
};

/** "about.md is not an article: page without a date" */
export function passedOverLine(path: string, role: FileRole): string {
  return `${path} is not an article: ${nouns[role][0]}`;
}

/**
 * "14 files are not articles: 12 pages without a date, such as about.md; 2 READMEs …" Undefined if there are
 * none.
 */
export function passedOverText(
  files: readonly PassedOver[],
  shown: (path: string) => string,
): string | undefined {
  if (files.length === 0) return undefined;
  const kinds = [...Map.groupBy(files, ({ role }) => role)].sort(([, a], [, b]) => b.length - a.length);
  const list = kinds.map(([role, group]) => {
    const [one, many] = nouns[role];
    const example = shown(group[0]?.path ?? '');
    return group.length === 1
      ? `1 ${one} (${example})`
      : `${group.length.toLocaleString('en')} ${many} (such as ${example})`;
  });
  const count =
    files.length === 1
      ? '1 file is not an article'
      : `${files.length.toLocaleString('en')} files are not articles`;
  return `${count}: ${list.join(', ')}.`;
}

/**
 * "3 files were passed over because their names do not end in …: 2 .html, 1 .png." Undefined if there are
 * none.
 */
export function otherNamesText(counts: ReadonlyMap<string, number>): string | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const kinds = [...counts].sort(([, one], [, other]) => other - one).slice(0, maxEndingsNamed);
  const list = kinds.map(([end, count]) => `${count} ${end}`).join(', ');
  const were =
    total === 1
      ? '1 file was passed over because its name does not end in .md, .markdown or .mdx'
      : `${total} files were passed over because their names do not end in .md, .markdown or .mdx`;
  return `${were}: ${list}${kinds.length < counts.size ? ', …' : '.'}`;
}

const maxEndingsNamed = 5;
