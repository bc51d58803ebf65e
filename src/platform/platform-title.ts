/** A platform's name as people write it: "Slack" for "slack". */
export function platformTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
