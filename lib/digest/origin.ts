/** By what way a digest came to the reader. */
export type OriginKind = 'own' | 'forum' | 'feed' | 'upstream' | 'bundled';

/**
 * Where a stored digest comes from. The same digest from two places is two texts, one click apart.
 *
 * - `own`: the reader added it from a page or a file
 * - `forum:HOST`: fetched from a forum, `forum:discuss.pytorch.kr`
 * - `feed:URL`: from a feed the reader subscribes to, by its address
 * - `upstream:NAME`: from a list that others publish, `upstream:dair-ai`
 * - `bundled`: came with the extension
 */
export type Origin =
  | 'own'
  | `forum:${string}`
  | `feed:${string}`
  | `upstream:${string}`
  | 'bundled';

const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;
const LONGEST_URL = 2_000;

/** Whether a text from outside is an origin, host, address and name included. */
export function isOrigin(text: string): text is Origin {
  if (text === 'own' || text === 'bundled') return true;
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  switch (text.slice(0, colon)) {
    case 'forum':
      return isHost(rest);
    case 'feed':
      return isSourceUrl(rest);
    case 'upstream':
      return NAME.test(rest);
    default:
      return false;
  }
}

/** The way an origin names, without the place. */
export function kindOfOrigin(origin: Origin): OriginKind {
  const colon = origin.indexOf(':');
  return (colon < 0 ? origin : origin.slice(0, colon)) as OriginKind; // what stands before the colon
}

/**
 * Whether a source can stand at an address: `https:`, without a user name, white space or hidden
 * characters.
 */
export function isSourceUrl(text: string): boolean {
  if (text.length > LONGEST_URL || /[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(text) || !URL.canParse(text))
    return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && !username && !password;
}

/** A host as a browser writes it, with its port where that is not the usual one. */
function isHost(text: string): boolean {
  const address = `https://${text}`;
  return text.length <= 253 && URL.canParse(address) && new URL(address).host === text;
}
