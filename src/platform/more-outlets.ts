/** What a story's coverage leaves out: "+6 more outlets". */
export function moreOutlets(count: number): string {
  return `+${count} more ${outlets(count)}`;
}

/** The same where none of the other outlets is named: "+9 outlets". */
export function plusOutlets(count: number): string {
  return `+${count} ${outlets(count)}`;
}

/** Everyone else who covers a story: "9 other outlets". */
export function otherOutlets(count: number): string {
  return `${count} other ${outlets(count)}`;
}

function outlets(count: number): string {
  return count === 1 ? 'outlet' : 'outlets';
}
