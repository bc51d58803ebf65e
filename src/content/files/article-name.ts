/** Whether a file of this name holds an article. */
export function isArticleName(name: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(name);
}

/** Names that are not looked at: with a dot in front (editors, git), installed packages, and the repairs of a file system. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'lost+found';
}
