/** The words of lists in which they are parted by white space. */
export function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').trim().split(/\s+/));
}
