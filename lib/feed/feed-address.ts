import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { FEED_ADDRESS_WORDS } from './feed-address.words';
import { HEAD_PATH } from './feed-format';

/** What a reader has to know of a feed to read it. */
export interface FeedAddress {
  /** the folder of the feed: `https:`, ends in `/`, without query and fragment */
  url: string;
  /** whose signature counts, 32 bytes in base64; `null` to take the feed as its host sends it */
  publicKey: string | null;
}

const LONGEST = 2_000;
/** `feed.example/papers`, `feed.example:8443`: people leave the scheme out. */
const WITHOUT_SCHEME = /^[^/:?#@]+\.[^/:?#@]+(?::\d+)?(?:[/?#]|$)/;
/** Endings kept for networks of one's own, for tests and for other ways than DNS, and those routers use. */
const OWN_ENDINGS =
  'localhost localdomain local internal intranet private corp mail home lan domain router invalid test onion i2p alt svc arpa';
/** Public names that lead to the number written in them, to this very computer or to the router. */
const DISGUISES =
  'nip.io sslip.io xip.io traefik.me backname.io localtest.me lvh.me vcap.me lacolhost.com localho.st rbndr.us mshome.net fritz.box router.asus.com tplinkwifi.net routerlogin.net';
const PRIVATE_NAMES = `${OWN_ENDINGS} ${DISGUISES}`.replaceAll('.', '\\.').replaceAll(' ', '|');
/** `URL` has made one form of every way to write a number. Where a name leads, only the browser knows. */
const PRIVATE_HOST = new RegExp(`^(?:[\\d.]+|\\[.*\\]|[^.]+)$|(?:^|\\.)(?:${PRIVATE_NAMES})$`);
const OTHER_FILE = /\.(?:json|html?|xml|md|txt)$/i;
/** 43 signs hold 258 bits, a key 256: the last sign is one of sixteen. */
const KEY = /^#ed25519=([\w+/-]{42}[AEIMQUYcgkosw048])=?$/;

const NO_FOLDER: LocalizedText = localize(FEED_ADDRESS_WORDS.noFolder, { file: HEAD_PATH });

/**
 * Reads the address of a feed as a reader types or pastes it: `https://host/path/`, the address of
 * its `head.json`, either with the publisher's key as `#ed25519=BASE64` in any of its alphabets.
 *
 * What stands behind `#` is a whole key or a problem: a feed is never taken as unpinned by mistake.
 */
export function readFeedAddress(text: string): FeedAddress | { problem: LocalizedText } {
  const url = toUrl(text);
  if (url?.protocol === 'http:') return { problem: FEED_ADDRESS_WORDS.notSecure };
  if (url?.protocol !== 'https:') return { problem: FEED_ADDRESS_WORDS.noAddress };
  if (url.username || url.password) return { problem: FEED_ADDRESS_WORDS.credentials };
  const host = url.hostname.replace(/\.+$/, '');
  if (PRIVATE_HOST.test(host)) return { problem: FEED_ADDRESS_WORDS.private };
  if (url.search) return { problem: FEED_ADDRESS_WORDS.query };
  const publicKey = readKey(url.hash);
  if (url.hash && !publicKey) return { problem: FEED_ADDRESS_WORDS.brokenKey };
  const folder = url.pathname.replace(/(?<=\/)head\.json$/, '');
  if (OTHER_FILE.test(folder)) return { problem: NO_FOLDER };
  const port = url.port && `:${url.port}`;
  const slash = folder.endsWith('/') ? '' : '/';
  return { url: `https://${host}${port}${folder}${slash}`, publicKey };
}

/** White space is never part of an address, but long lines are wrapped. */
function toUrl(text: string): URL | null {
  const bare = text.slice(0, LONGEST + 1).replace(/\s+/g, '');
  const address = WITHOUT_SCHEME.test(bare) ? `https://${bare}` : bare;
  return address.length <= LONGEST && URL.canParse(address) ? new URL(address) : null;
}

/** Some programs escape the signs that base64 has beyond letters and digits. */
function readKey(fragment: string): string | null {
  const unescaped = fragment.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '=');
  const key = KEY.exec(unescaped)?.[1];
  return key ? `${key.replaceAll('-', '+').replaceAll('_', '/')}=` : null;
}
