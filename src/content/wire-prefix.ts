/** How agencies and papers head a text that they send once more. */
const wirePrefix =
  /^(?:(?:update|wrapup|take)[ -]?\d{1,2}|rpt|refile|corrected|correction|updated?|brief|urgent|breaking)(?:\s?[-:–—](?!\d)\s?)/i;

/** A title as it was before it was sent once more: without "UPDATE 2-", "RPT-" and "Correction:". */
export function withoutWirePrefix(title: string): string {
  let rest = title.trim();
  for (let shorter = rest.replace(wirePrefix, ''); shorter !== rest && shorter !== ''; ) {
    rest = shorter;
    shorter = rest.replace(wirePrefix, '');
  }
  return rest;
}
