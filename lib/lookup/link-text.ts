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
/** Signs that browsers read as a full stop, or that look like one. */
const DOTS = /[。‧ꓸ]/gu;
/** What can stand in a host: words of any script, emoji and dots; or an address in brackets (IPv6). */
const NAME = /[\p{L}\p{M}\p{N}\p{So}_.-]+|\[[\da-f.]*:[\da-f:.]*\]/giu;
const NUMBER = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** The rest of the address that a host stands in: there are no other hosts in that. */
const REST = /(@)?(?::\d+)?(?:[/?#\\]\S*)?/y;

/**
 * What in a text could be taken for a host: `arxiv.org`, `https://arxiv.org/abs/1`, `me@arxiv.org`,
 * `127.0.0.1`, and `arxiv.org` in `https://arxiv.org@evil.example`, but not in a person's address.
 */
function hostsIn(label: string): string[] {
  const text = decodeSigns(label)
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(DOTS, '.')
    .replace(/\s+/g, ' ')
    .trim();
  const hosts: string[] = [];
  const names = new RegExp(NAME);
  for (let found = names.exec(text); found; found = names.exec(text)) {
    const isAfterScheme = /[a-z]:[/\\]{2}$/i.test(text.slice(0, found.index).slice(-12));
    const host = hostOf(found[0], isAfterScheme);
    if (host === null) continue;
    REST.lastIndex = names.lastIndex;
    const [rest = '', at] = REST.exec(text) ?? [];
    names.lastIndex += rest.length;
    if (!at || text[found.index - 1] === '/') hosts.push(host);
  }
  return hosts;
}

/** Browsers decode `%2E` in a host. What is no escape stays as it is. */
function decodeSigns(label: string): string {
  return label.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped; // not UTF-8
    }
  });
}

/**
 * The host that a name is, as browsers write it; `null` when it is not one. Behind `https://` any name
 * is; elsewhere one that ends as hosts do, so that `v1.5` is not.
 */
function hostOf(name: string, isAfterScheme: boolean): string | null {
  const labels = name.split('.').filter(Boolean);
  const last = labels.findLastIndex((label) => /^\p{L}[\p{L}\p{M}\p{N}\p{So}-]/u.test(label));
  const isHost = last > 0 || /^(?:localhost\b|\[)/i.test(name) || NUMBER.test(name);
  if (!isHost && !isAfterScheme) return null;
  const host = (last > 0 ? labels.slice(0, last + 1) : labels).join('.');
  const address = `https://${host}/`;
  return URL.canParse(address) ? new URL(address).hostname : host;
}

function isSameSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
