/** How agencies and papers mark a text that they send again. */
const WIRE_PREFIX =
  /^(?:(?:update|wrapup|take)[ -]?\d{1,2}|rpt|refile|corrected|correction|updated?|brief|urgent|breaking)(?:\s?[-:–—](?!\d)\s?)/i;

/** A title without marks of resending: "UPDATE 2-", "RPT-" and "Correction:". */
export function withoutWirePrefix(title: string): string {
  let rest = title.trim();
  for (let shorter = rest.replace(WIRE_PREFIX, ''); shorter !== rest && shorter !== ''; ) {
    rest = shorter;
    shorter = rest.replace(WIRE_PREFIX, '');
  }
  return rest;
}
