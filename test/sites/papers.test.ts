import { describe, expect, test } from 'vitest';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { URLS } from './urls';

describe('the paper an address names', () => {
  test.each([
    ['https://arxiv.org/abs/2410.05258v2', { scheme: 'arxiv', id: '2410.05258' }],
    ['https://doi.org/10.48550/arXiv.2410.05258', { scheme: 'arxiv', id: '2410.05258' }],
    ['https://openreview.net/forum?id=OvoCm1gGhN', { scheme: 'openreview', id: 'OvoCm1gGhN' }],
    ['https://aclanthology.org/P19-1423/', { scheme: 'acl', id: 'P19-1423' }],
    // no site of ours: the bare address is the identity
    ['https://openai.com/index/mle-bench/', { scheme: 'url', id: 'openai.com/index/mle-bench' }],
    ['http://www.openai.com/index/mle-bench', { scheme: 'url', id: 'openai.com/index/mle-bench' }],
    [
      'https://openai.com/index/mle-bench#results',
      { scheme: 'url', id: 'openai.com/index/mle-bench' },
    ],
    [
      'https://openai.com/index/mle-bench?utm_source=x&utm_campaign=y&fbclid=z',
      { scheme: 'url', id: 'openai.com/index/mle-bench' },
    ],
    [
      'https://openai.com/index/mle-bench?twclid=2-a&msclkid=b&mc_cid=c&mc_eid=d',
      { scheme: 'url', id: 'openai.com/index/mle-bench' },
    ],
    ['https://example.org/paper?id=7&s=20', { scheme: 'url', id: 'example.org/paper?id=7' }],
    // a site of ours with papers whose id we do not read
    [
      'https://www.semanticscholar.org/paper/Differential-Transformer/0123456789abcdef',
      {
        scheme: 'url',
        id: 'semanticscholar.org/paper/Differential-Transformer/0123456789abcdef',
      },
    ],
    [
      'https://ui.adsabs.harvard.edu/abs/2019ApJ...885....3S/',
      { scheme: 'url', id: 'ui.adsabs.harvard.edu/abs/2019ApJ...885....3S' },
    ],
    [
      'https://huggingface.co/orchard/pear-7b?library=x',
      { scheme: 'url', id: 'huggingface.co/orchard/pear-7b?library=x' },
    ],
    [
      'https://aclanthology.org/volumes/2030.orchard-1/',
      { scheme: 'url', id: 'aclanthology.org/volumes/2030.orchard-1' },
    ],
    // a paper site's own address that is no paper is no paper at all
    ['https://scirate.com/arxiv/quant-ph', null],
    ['https://arxiv.org/list/cs.CL/recent', null],
    ['https://arxiv.org/abs/2413.00001', null],
    ['https://huggingface.co/papers', null],
    ['javascript:alert(1)', null],
    ['https://reader@example.org/paper', null],
    ['not an address', null],
  ])('of %s is %o', (url, expected) => {
    expect(identifyPaper(url)).toEqual(expected);
  });
});

describe('the post an address names', () => {
  test.each(URLS)('of $url follows the table ($kind)', ({ url, kind, key, handle }) => {
    const expected = kind === 'post' ? { statusId: key?.slice(2), handle } : null;
    expect(identifyPost(url)).toEqual(expected);
  });
});
