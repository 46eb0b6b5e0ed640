import type { DigestSource } from './format';

/** Stands where a source is not known: the format wants an address, and nobody's is ever this one. */
export const UNKNOWN_SOURCE = { name: 'unknown', url: 'https://unknown.invalid/' } as const;

/** Whether a source can be visited. */
export function hasAddress({ url }: Pick<DigestSource, 'url'>): boolean {
  return url.startsWith('https:') && url !== UNKNOWN_SOURCE.url;
}
