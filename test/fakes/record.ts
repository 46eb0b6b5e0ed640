import type { Digest } from '../../lib/digest/format';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { paperKey } from '../../lib/paper/ref';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { buildMirrorImage } from './mirror';

/** The record that these digests make of the paper 2410.05258. */
export function makeRecord(...digests: Digest[]): PaperRecord {
  const { items } = buildMirrorImage({
    digests,
    broken: [],
    fingerprint: '',
    identifyPaper,
    identifyPost,
  });
  return items.get(`paper:${paperKey({ scheme: 'arxiv', id: '2410.05258' })}`) as PaperRecord; // by its prefix
}
