/**
 * Where a week came from, short enough for a line.
 *
 * @param from - an address or the name of a file
 * @returns the host of the address, or the first 60 characters of the name
 */
export function shortenSource(from: string): string {
  return URL.canParse(from) ? new URL(from).hostname : from.slice(0, 60);
}
