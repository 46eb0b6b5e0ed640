import { expect, test } from 'vitest';
import { namedVersion } from '../../lib/lookup/named-version';
import { paperKey } from '../../lib/paper/ref';

const NEW = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const OLD = paperKey({ scheme: 'arxiv', id: 'hep-th/9901001' });

test.each([
  [NEW, ['https://arxiv.org/abs/2410.05258v1'], 1],
  [NEW, ['https://arxiv.org/pdf/2410.05258v12.pdf'], 12],
  [NEW, ['https://arxiv.org/html/2410.05258v3/'], 3],
  [NEW, ['https://arxiv.org/abs/2410.05258'], undefined],
  [NEW, ['https://arxiv.org/abs/2410.05258', 'https://arxiv.org/abs/2410.05258v2'], 2],
  [NEW, ['https://arxiv.org/abs/2410.05258v1', 'https://arxiv.org/pdf/2410.05258v2'], undefined],
  [NEW, ['https://arxiv.org/abs/2410.07095v4'], undefined], // a different paper
  [NEW, ['no address', 'https://arxiv.org/'], undefined],
  [OLD, ['https://arxiv.org/abs/hep-th/9901001v2'], 2],
  [OLD, ['https://arxiv.org/abs/hep-th%2F9901001v2'], 2],
])('of %s, the links %j name version %s', (key, papers, version) => {
  expect(namedVersion(key, papers)).toBe(version);
});
