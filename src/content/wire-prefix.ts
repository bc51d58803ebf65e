/** How agencies and papers mark a text that they send again. */
const wirePrefix =
  /^(?:(?:update|wrapup|take)[ -]?\d{1,2}|rpt|refile|corrected|correction|updated?|brief|urgent|breaking)(?:\s?[-:–—](?!\d)\s?)/i;

/** A title without marks of resending: "UPDATE 2-", "RPT-" and "Correction:". */
export function withoutWirePrefix(title: string): string {
  let rest = title.trim();
  for (let shorter = rest.replace(wirePrefix, ''); shorter !== rest && shorter !== ''; ) {
    rest = shorter;
    shorter = rest.replace(wirePrefix, '');
  }
  return rest;
}
