import { describe, expect, test } from 'vitest';
import { couldNamePaper, findNamedPapers } from '../../lib/sites/named-papers';

const DIFF = 'https://arxiv.org/abs/2410.05258';

describe('a text names a paper', () => {
  test.each([
    // by arXiv's id
    ['arXiv:2410.05258', [DIFF]],
    ['ARXIV:2410.05258v2', [DIFF]],
    ['arXiv: 2410.05258', [DIFF]],
    ['arXiv:\n2410.05258', [DIFF]],
    ['arXiv :2410.05258', [DIFF]],
    ['(arXiv:2410.05258).', [DIFF]],
    ['[arXiv:2410.05258v1 [cs.CL]]', [DIFF]],
    ['오늘 논문arXiv:2410.05258을 읽었어요', [DIFF]],
    ['첫 줄\narXiv:2410.05258\n다음 줄', [DIFF]],
    ['ａｒＸｉｖ：２４１０．０５２５８', [DIFF]],
    ['arXiv：2410.05258。', [DIFF]],
    ['arXiv:hep-th/9901001', ['https://arxiv.org/abs/hep-th/9901001']],
    ['arXiv:math.GT/0309136v1', ['https://arxiv.org/abs/math/0309136']],
    ['arXiv:2410.05258, arXiv:2410.07095', [DIFF, 'https://arxiv.org/abs/2410.07095']],
    ['doi:10.48550/arXiv.2410.05258', [DIFF]],
    ['10.48550/ARXIV.2410.05258', [DIFF]],
    // by an address
    ['arxiv.org/abs/2410.05258', [DIFF]],
    ['https://arxiv.org/abs/2410.05258.', [DIFF]],
    ['http://www.arxiv.org/html/2410.05258v1', [DIFF]],
    ['(arxiv.org/abs/2410.05258)', [DIFF]],
    ['논문:arxiv.org/abs/2410.05258에서', [DIFF]],
    ['arxiv.org/abs/\n2410.05258', [DIFF]],
    ['https://www.arxiv.org/pdf/\n2410.05258v2', [DIFF]],
    ['arxiv.org／abs／２４１０．０５２５８', [DIFF]],
    ['ArXiv.org/pdf/2410.05258v2.pdf, new', [DIFF]],
    ['export.arxiv.org/abs/hep-th/9901001', ['https://arxiv.org/abs/hep-th/9901001']],
    ['arxiv.org/abs/2410.05258?context=cs', [DIFF]],
  ])('%j', (text, addresses) => {
    expect(couldNamePaper(text)).toBe(true);
    expect(findNamedPapers(text)).toEqual(addresses);
  });
});

describe('a text names none', () => {
  test.each([
    '2410.05258',
    'paper 2410.05258 and $2410.05',
    'arXiv 2410.05258',
    'arXiv 2024, 2410.05258',
    'arXiv:2413.00001',
    'arXiv:2410.05258v0',
    'arXiv:2410.052580',
    'arXiv:2410.05258x',
    'arXiv:2410.05258.1',
    'arXiv:2410.052',
    'arXiv:2410.0525…',
    'arXiv:2410.0525...',
    'arXiv:hep-xx/9901001',
    'notarXiv:2410.05258',
    'not-arXiv:2410.05258',
    '1arXiv:2410.05258',
    'x=arXiv:2410.05258',
    'x.arXiv:2410.05258',
    'x/arXiv:2410.05258',
    '@arXiv:2410.05258',
    'arXiv:\n\n\n2410.05258',
    'arXiv: see 2410.05258',
    'x10.48550/arXiv.2410.05258',
    '110.48550/arXiv.2410.05258',
    'notarxiv.org/abs/2410.05258',
    'not-arxiv.org/abs/2410.05258',
    'arxiv.org.example/abs/2410.05258',
    'arxiv.example/abs/2410.05258',
    'evil.arxiv.org/abs/2410.05258',
    'a.b.c.d.e.f.g.arxiv.org/abs/2410.05258',
    'https://example.org/?u=https://arxiv.org/abs/2410.05258',
    'example.org?u=arxiv.org/abs/2410.05258',
    'https://arxiv.org@evil.example/abs/2410.05258',
    'https://reader@arxiv.org/abs/2410.05258',
    'https://arxiv.org:8443/abs/2410.05258',
    'ftp://arxiv.org/abs/2410.05258',
    'arxiv.org/abs/2410.0525…',
    'arxiv.org/abs/2410.0525...',
    'arxiv.org/abs/2410.0525.. 8',
    'arxiv.org/abs/ soon: 2410.05258',
    'notarxiv.org/abs/\n2410.05258',
    'arxiv.org/list/cs.CL/2410',
    'arxiv.org/abs/2413.00001',
    'arxiv.org/abs/2410.05258/2410.07095',
    'arxiv.org/html/2410.05258v1/x1.png',
    'arxiv.org/html/2410.05258.png',
    'example.org/arxiv.org/abs/2410.05258',
    'arxiv.org',
    'huggingface.co/papers/2410.05258',
    'openai.com/index/mle-bench/',
    'x.com/omarsar0/status/1843694897020150216',
    '',
  ])('%j', (text) => {
    expect(couldNamePaper(text) ? findNamedPapers(text) : []).toEqual([]);
  });
});
