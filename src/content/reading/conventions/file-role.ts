/** What a Markdown file is that is no article. */
export type FileRole = 'section' | 'template' | 'draft' | 'project' | 'page';

const TEMPLATE_FOLDERS = new Set([
  ...['_layouts', '_includes', '_data', '_sass', '_site', '_templates', '_partials'],
  ...['archetypes', 'exampleSite'],
]);

/** By its place alone, whatever it holds. `path` is relative to its content folder. */
export function roleOfPlace(path: string): FileRole | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (folders.some((folder) => TEMPLATE_FOLDERS.has(folder))) return 'template';
  if (folders.includes('_drafts')) return 'draft';
  return /^_index\.(?:[\w-]+\.)?\w+$/i.test(name) ? 'section' : undefined;
}

/** Whether a file of this name describes a project: it is an article only if it says so itself. */
export function isAboutProject(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(?:readme|licen[cs]e|contributing|contributors|changelog|code_of_conduct|security|authors)(?:[._-][\w-]{2,10})?\.\w+$/i.test(
    name,
  );
}
