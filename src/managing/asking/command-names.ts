/** The commands' roots, as buttons and the inner rooms call them. */
export const commandRoots = ['news', 'digest'] as const;

/** What people type for each root: the root itself, unless the operator chose another word. */
export type CommandNames = Readonly<Record<(typeof commandRoots)[number], string>>;
