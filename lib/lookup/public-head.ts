import type { DigestSource } from '../digest/format';
import { kindOfOrigin, type Origin, type OriginKind } from '../digest/origin';
import { hasAddress } from '../digest/unknown-source';
import { hashOf } from '../text/hash';
import { linkText } from './link-text';
import type { DigestHead } from './paper-record';

/** Tells a digest from the others in the mirror without saying where it is from: sixteen characters at most. */
type OpaqueDigestId = string;

/** Hosts whose address tells nothing of the reader: they publish digests for everyone. */
const PUBLIC_HOSTS = new Set([
  'discuss.pytorch.kr',
  'github.com',
  'raw.githubusercontent.com',
  'dair.ai',
  'www.dair.ai',
]);

/**
 * Names a digest by where it came from and what it is called there. The mirror is readable for the
 * processes of arXiv's and X's pages, and the address of a feed can be a secret: only this stands there.
 *
 * Two hashes of 32 bits: nothing leads back from them to an address that cannot be guessed.
 */
export function opaqueDigestId(origin: Origin, digestId: string): OpaqueDigestId {
  const name = `${origin} ${digestId}`;
  return hashOf(name).toString(36) + hashOf(`${name.length} ${name}`).toString(36);
}

/**
 * What the mirror says of a digest and no more. Of a source that the reader brought, and that is not
 * known to be public, neither name nor address nor title stands there; only the way it came by.
 */
export function publicHead(
  head: Omit<DigestHead, 'way' | 'mark'>,
  origin: Origin,
  digestId: string,
): DigestHead {
  const way = kindOfOrigin(origin);
  const named = { ...head, way, mark: opaqueDigestId(origin, digestId) };
  const { name } = head.source;
  const url = hasAddress(head.source) ? head.source.url : '';
  if (isPublic(way, head.source))
    return { ...named, source: { ...head.source, url, name: url ? linkText(name, url) : name } };
  const source = { ...head.source, name: '', url: '' };
  return { ...named, title: { ko: null, en: null }, source };
}

/** Whether the name and address of a digest's source tell nothing of the reader. */
export function isPublic(way: OriginKind, { url }: Pick<DigestSource, 'url'>): boolean {
  if (way === 'bundled' || way === 'upstream') return true;
  return URL.canParse(url) && PUBLIC_HOSTS.has(new URL(url).hostname);
}
