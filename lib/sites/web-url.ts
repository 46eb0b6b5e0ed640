/**
 * Reads an absolute address strictly: https or http, no credentials, default port.
 *
 * @returns the address, or `null` when it is not such a one
 */
export function parseWebUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url && isWeb && !url.port && !url.username && !url.password ? url : null;
}
