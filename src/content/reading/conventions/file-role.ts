/** What kind of Markdown file it is, if not an article. */
export type FileRole = 'section' | 'template' | 'draft' | 'project' | 'page' | 'note';

const templateFolders = new Set([
  ...['_layouts', '_includes', '_data', '_sass', '_site', '_templates', '_partials'],
  ...['archetypes', 'exampleSite', 'scaffolds'],
]);

/** By its place alone, whatever it contains. `path` is relative to its content folder. */
export function roleOfPlace(path: string): FileRole | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (folders.some((folder) => templateFolders.has(folder))) return 'template';
  if (folders.includes('_drafts')) return 'draft';
  return /^_index\.(?:[\w-]+\.)?\w+$/i.test(name) ? 'section' : undefined;
}

const projectFile =
  /^(?:readme|licen[cs]e|contributing|contributors|changelog|code_of_conduct|security|authors|agents|claude)(?:[._-][\w-]{2,10})?\.\w+$/i;

/** A title for a generator to fill in: `title: {{ title }}`. */
const filledInTitle = /^title[ \t]*[:=][ \t]*["']?(?:\{\{|\{%|<%)/im;

/** In bytes. */
const maxBeginning = 2_000;

/** What kind of file it is if it cannot be read as an article, by its name and its beginning. */
export function roleOfUnread(path: string, bytes: Uint8Array): FileRole | undefined {
  if (projectFile.test(path.slice(path.lastIndexOf('/') + 1))) return 'project';
  const length = Math.min(bytes.length, maxBeginning);
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
  return filledInTitle.test(beginning) ? 'template' : undefined;
}
