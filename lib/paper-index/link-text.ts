/** Longer labels are no addresses. */
const LONGEST = 300;

/**
 * The text of a link whose label somebody else chose: one that looks like an address of another host
 * than the link leads to has that host behind it.
 *
 * @param url - valid, `https:`
 */
export function linkText(label: string, url: string): string {
  const { hostname } = new URL(url);
  const named = hostsIn(label.slice(0, LONGEST));
  const isFalse = named.some((host) => !isSameSite(host, hostname));
  const said = ` (${hostname})`;
  return isFalse && !label.endsWith(said) ? label + said : label;
}

/** What in a text could be taken for a host: `arxiv.org`, `https://arxiv.org/abs/1`, `me@arxiv.org`. */
function hostsIn(label: string): string[] {
  return label
    .normalize('NFKC')
    .split(/[\s()[\]<>"'`,;|·]+/u)
    .flatMap((word) => {
      const [host = ''] = word.replace(/^[a-z][a-z0-9+.-]*:\/*/i, '').split(/[/?#\\]/);
      const bare = host.slice(host.lastIndexOf('@') + 1).replace(/\.+$/, '');
      if (!/\.[\p{L}][\p{L}\d-]+(?::\d+)?$/u.test(bare)) return [];
      const address = `https://${bare}/`;
      return URL.canParse(address) ? [new URL(address).hostname] : [];
    });
}

function isSameSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
