/**
 * Reads an absolute address strictly: https or http, no credentials, default port.
 *
 * @returns the address, or `null` when it is not such a one
 */
export function parseWebUrl(text: string): URL | null {
  const url = toUrl(text);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url && isWeb && !url.port && !url.username && !url.password ? url : null;
}

/** Made once: asking `canParse` first would parse everything twice, and timelines are full of links. */
function toUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null; // no absolute address
  }
}
