/** The tag for a reader of `locale`: that of the region if there is one, otherwise that of the language. */
export function nearestTag<Tag extends string>(tags: readonly Tag[], locale: string): Tag | undefined {
  const exact = tags.find((tag) => tag.toLowerCase() === locale.toLowerCase());
  // The last of several tags of one language serves all other regions: "es-419" for "es-MX".
  return exact ?? tags.findLast((tag) => primary(tag) === primary(locale));
}

/** "pt" of "pt-BR" */
function primary(tag: string): string {
  return tag.split(/[-_]/, 1).join().toLowerCase();
}
