const escapeRegExp = (text: string) => text.replace(/[.?+^$()[\]{}|\\]/g, '\\$&');

/**
 * Whether an address fits a match pattern as browsers read it: the host exactly or under `*.`, the
 * path with its query, `*` for anything.
 */
export function fitsPattern(pattern: string, { hostname, pathname, search }: URL): boolean {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const domain = host.replace(/^\*\./, '');
  const isHost = hostname === domain || (host !== domain && hostname.endsWith(`.${domain}`));
  const parts = path.split('*').map(escapeRegExp);
  return isHost && new RegExp(`^${parts.join('.*')}$`).test(pathname + search);
}
