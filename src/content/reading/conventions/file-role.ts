/** What kind of Markdown file it is, if not an article. */
export type FileRole = 'section' | 'template' | 'draft' | 'project' | 'page' | 'note';

const TEMPLATE_FOLDERS = new Set([
  ...['_layouts', '_includes', '_data', '_sass', '_site', '_templates', '_partials'],
  ...['archetypes', 'exampleSite', 'scaffolds'],
]);

/** By its place alone, whatever it contains. `path` is relative to its content folder. */
export function roleOfPlace(path: string): FileRole | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (folders.some((folder) => TEMPLATE_FOLDERS.has(folder))) return 'template';
  if (folders.includes('_drafts')) return 'draft';
  return /^_index\.(?:[\w-]+\.)?\w+$/i.test(name) ? 'section' : undefined;
}

const PROJECT_FILE =
  /^(?:readme|licen[cs]e|contributing|contributors|changelog|code_of_conduct|security|authors|agents|claude)(?:[._-][\w-]{2,10})?\.\w+$/i;

/** A title for a generator to fill in: `title: {{ title }}`. */
const FILLED_IN_TITLE = /^title[ \t]*[:=][ \t]*["']?(?:\{\{|\{%|<%)/im;

/** In bytes. */
const MAX_BEGINNING = 2_000;

/** What kind of file it is if it cannot be read as an article, by its name and its beginning. */
export function roleOfUnread(path: string, bytes: Uint8Array): FileRole | undefined {
  if (PROJECT_FILE.test(path.slice(path.lastIndexOf('/') + 1))) return 'project';
  const length = Math.min(bytes.length, MAX_BEGINNING);
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
  return FILLED_IN_TITLE.test(beginning) ? 'template' : undefined;
}
