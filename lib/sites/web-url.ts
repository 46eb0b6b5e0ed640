/**
 * Reads an absolute address strictly: https or http, no credentials, default port.
 *
 * @returns the address, or `null` when it is not such a one
 */
export function parseWebUrl(text: string): URL | null {
  try {
    // Made once: asking `canParse` first would parse everything twice, and timelines are full of links.
    const url = new URL(text);
    const isWeb = /^https?:$/.test(url.protocol);
    return isWeb && !url.port && !url.username && !url.password ? url : null;
  } catch {
    return null; // no absolute address
  }
}
