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
  const named = hostsIn(label);
  const isFalse = named.some((host) => !isSameSite(host, hostname));
  const suffix = ` (${hostname})`;
  return isFalse && !label.endsWith(suffix) ? label + suffix : label;
}

/** Characters that are invisible, or that only change the direction of what follows. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** A host, with the rest of the address that it may stand in: there are no other hosts in that. */
const HOST =
  /(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}[\p{L}\p{N}-]+)\.?(@)?(?::\d+)?(?:[/?#\\]\S*)?/gu;

/**
 * What in a text could be taken for a host: `arxiv.org`, `https://arxiv.org/abs/1`, `me@arxiv.org`, and
 * `arxiv.org` in `https://arxiv.org@evil.example`, but not in a person's address.
 */
function hostsIn(label: string): string[] {
  const seen = label.replace(UNSEEN, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  const text = seen.slice(0, LONGEST).replaceAll('。', '.');
  return [...text.matchAll(HOST)].flatMap(({ 1: host = '', 2: at, index }) => {
    if (at && !text.slice(0, index).endsWith('/')) return [];
    const address = `https://${host}/`;
    return URL.canParse(address) ? new URL(address).hostname : host;
  });
}

function isSameSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
