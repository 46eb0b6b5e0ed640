import { expect, test } from 'vitest';
import { paperAddress, postAddress } from '../../lib/paper/address';
import { type PaperRef, paperKey } from '../../lib/paper/ref';
import { identifyPaper } from '../../lib/sites/papers';

test.each<[PaperRef, string | null]>([
  [{ scheme: 'arxiv', id: '2410.05258' }, 'https://arxiv.org/abs/2410.05258'],
  [{ scheme: 'arxiv', id: 'hep-th/9901001' }, 'https://arxiv.org/abs/hep-th/9901001'],
  [{ scheme: 'doi', id: '10.1145/3442188.3445922' }, 'https://doi.org/10.1145/3442188.3445922'],
  [{ scheme: 'openreview', id: 'OvoCm1gGhN' }, 'https://openreview.net/forum?id=OvoCm1gGhN'],
  [{ scheme: 'acl', id: '2024.acl-long.1' }, 'https://aclanthology.org/2024.acl-long.1/'],
  [{ scheme: 'url', id: 'openai.com/index/mle-bench' }, null],
  [{ scheme: 'title', id: 'differentialtransformer' }, null],
])('the paper %o has the address %s', (ref, address) => {
  expect(paperAddress(paperKey(ref))).toBe(address);
});

test.each<PaperRef>([
  { scheme: 'arxiv', id: '2410.05258' },
  { scheme: 'arxiv', id: 'hep-th/9901001' },
  { scheme: 'doi', id: '10.1002/(sici)1097-4571' },
  { scheme: 'doi', id: '10.1000/a#b' },
  { scheme: 'doi', id: '10.1000/a?b' },
  { scheme: 'doi', id: '10.1000/100%' },
  { scheme: 'openreview', id: 'Ab12_-34xy' },
  { scheme: 'acl', id: 'P19-1423' },
])('the paper %o is identified at its own address', (ref) => {
  expect(identifyPaper(paperAddress(paperKey(ref)) ?? '')).toEqual(ref);
});

test('the address of a post needs its id alone', () => {
  expect(postAddress('1844429536353714427')).toBe('https://x.com/i/status/1844429536353714427');
});
