import type { PaperKey } from './ref';

/**
 * Where a paper can be read, built from its key, never taken from a page or a digest.
 *
 * @returns an `https:` address; `null` when the key holds no id (a title, a bare address)
 */
export function paperAddress(key: PaperKey): string | null {
  const colon = key.indexOf(':');
  const id = key.slice(colon + 1);
  switch (key.slice(0, colon)) {
    case 'arxiv':
      return `https://arxiv.org/abs/${id}`;
    case 'doi':
      return `https://doi.org/${encodeURI(id).replace(/[?#]/g, encodeURIComponent)}`;
    case 'openreview':
      return `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
    case 'acl':
      return `https://aclanthology.org/${encodeURIComponent(id)}/`;
    default:
      return null;
  }
}

/** Where a post can be read; X finds the author by the id. */
export function postAddress(statusId: string): string {
  return `https://x.com/i/status/${statusId}`;
}
