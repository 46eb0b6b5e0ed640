import { describe, expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { findArxiv } from '../../lib/lookup/arxiv-keys';
import type { PostRecord, WeekRecord } from '../../lib/lookup/mirror-image';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { hasPost } from '../../lib/lookup/post-keys';
import type { Shard } from '../../lib/lookup/shards';
import { findTitle, shardOfTitle } from '../../lib/lookup/title-keys';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { makeDigest, makeEntry } from '../fakes/digest';
import { buildMirrorImage } from '../fakes/mirror';

function build(...digests: Digest[]) {
  const image = buildMirrorImage({
    digests,
    broken: [],
    fingerprint: 'f',
    identifyPaper,
    identifyPost,
  });
  return {
    ...image,
    paper: (key: string) => image.items.get(`paper:${key}`) as PaperRecord | undefined, // by its prefix
    post: (id: string) => image.items.get(`post:${id}`) as PostRecord | undefined, // by its prefix
    week: (id: string) => image.items.get(`week:${id}`) as WeekRecord | undefined, // by its prefix
    shard: (name: string) => image.items.get(name) as Shard | undefined, // by its prefix
  };
}

function oneEntry(entry: Parameters<typeof makeEntry>[0]) {
  return build(makeDigest({ entries: [makeEntry(entry)] }));
}

const OLD = makeDigest({
  id: 'pytorchkr:2024-09-30',
  week: { start: '2024-09-30', end: '2024-10-06' },
});
const NEW = makeDigest({ entries: [makeEntry({ rank: 2 })] });

describe('one week', () => {
  const image = build(NEW);

  test('is stored as paper, post, week and keys', () => {
    expect(
      [...image.items.keys()].map((name) => name.replace(/title:\d+$/, 'title:NN')).sort(),
    ).toEqual([
      'keys:arxiv:2410',
      'keys:post:2024-10',
      'keys:title:NN',
      'paper:arxiv:2410.05258',
      'post:1843694897020150216',
      'week:pytorchkr:2024-10-07',
    ]);
  });

  test('leads from every key to the paper', () => {
    expect(findArxiv(image.shard('keys:arxiv:2410'), '2410.05258')).toEqual({
      weekStart: '2024-10-07',
      rank: 2,
    });
    expect(hasPost(image.shard('keys:post:2024-10'), '1843694897020150216')).toBe(true);
    const title = 'differentialtransformer';
    expect(findTitle(image.shard(shardOfTitle(title)), title, false)).toBe('arxiv:2410.05258');
    expect(image.post('1843694897020150216')).toEqual({
      handle: 'omarsar0',
      papers: ['arxiv:2410.05258'],
    });
  });

  test('lists its papers and trends', () => {
    expect(image.week('pytorchkr:2024-10-07')).toMatchObject({
      papers: ['arxiv:2410.05258'],
      trends: [{ ko: '흐름.', en: 'A trend.' }],
      size: 1,
    });
  });

  test('stands in the table of contents with the size of every shard', () => {
    const { head } = image;
    expect(head.weeks).toEqual([
      {
        id: 'pytorchkr:2024-10-07',
        ...{ start: '2024-10-07', end: '2024-10-13' },
        languages: ['ko', 'en'],
      },
    ]);
    expect(head.shards['keys:arxiv:2410']).toBe(16);
    expect(head.shards['keys:post:2024-10']).toBe(23);
    for (const name of Object.keys(head.shards)) expect(image.items.has(name), name).toBe(true);
    expect(Object.keys(head.shards).length).toBe(3);
  });

  test('has its texts paired and its links rebuilt from ids', () => {
    const [text] = image.paper('arxiv:2410.05258')?.texts ?? [];
    expect(text).toMatchObject({
      rank: 2,
      sections: [
        {
          name: 'summary',
          pairs: [
            { ko: '첫 문장.', en: 'First.' },
            { ko: '둘째 문장.', en: 'Second.' },
          ],
        },
        { name: 'abstract', pairs: [{ ko: '자세한 문장.', en: 'In detail.' }] },
      ],
      links: [
        { kind: 'paper', text: '', url: 'https://arxiv.org/abs/2410.05258' },
        { kind: 'post', text: '@omarsar0', url: 'https://x.com/i/status/1843694897020150216' },
      ],
    });
  });
});

describe('a paper of several weeks', () => {
  test.each([
    ['oldest first', [OLD, NEW]],
    ['newest first', [NEW, OLD]],
  ])('has one record with the newest text first (given %s)', (_, digests) => {
    const image = build(...digests);
    const texts = image.paper('arxiv:2410.05258')?.texts;
    expect(texts?.map(({ digest, rank }) => [digest.week.start, rank])).toEqual([
      ['2024-10-07', 2],
      ['2024-09-30', 1],
    ]);
    expect(findArxiv(image.shard('keys:arxiv:2410'), '2410.05258')).toEqual({
      weekStart: '2024-10-07',
      rank: 2,
    });
    expect(image.head.weeks.map(({ start }) => start)).toEqual(['2024-10-07', '2024-09-30']);
  });

  test('is one paper whatever its version and address', () => {
    const other = makeDigest({
      ...OLD,
      entries: [makeEntry({ papers: ['https://huggingface.co/papers/2410.05258v2'] })],
    });
    expect(build(NEW, other).paper('arxiv:2410.05258')?.texts.length).toBe(2);
  });

  test('keeps the order of preference where two digests share a week', () => {
    const a = makeDigest({ id: 'a:2024-10-07' });
    const b = makeDigest({ id: 'b:2024-10-07' });
    expect(build(b, a).head.weeks.map(({ id }) => id)).toEqual(['b:2024-10-07', 'a:2024-10-07']);
    expect(build(a, b).head.weeks.map(({ id }) => id)).toEqual(['a:2024-10-07', 'b:2024-10-07']);
  });
});

test('the first of two digests under one id counts', () => {
  const again = makeDigest({ entries: [makeEntry({ rank: 9 })] });
  const image = build(again, NEW);
  expect(image.head.weeks.length).toBe(1);
  expect(image.paper('arxiv:2410.05258')?.texts.map(({ rank }) => rank)).toEqual([9]);
});

describe('an entry is called by its strongest name:', () => {
  test.each([
    [
      'arXiv before a bare address',
      ['https://openai.com/mle', 'https://arxiv.org/abs/2410.07095'],
      'arxiv:2410.07095',
    ],
    [
      'arXiv before a DOI',
      ['https://doi.org/10.1145/1', 'https://arxiv.org/pdf/2410.07095'],
      'arxiv:2410.07095',
    ],
    [
      'a DOI before OpenReview',
      ['https://openreview.net/forum?id=OvoCm1gGhN', 'https://doi.org/10.1145/1'],
      'doi:10.1145/1',
    ],
    [
      'the first of two arXiv ids',
      ['https://arxiv.org/abs/2410.07095', 'https://arxiv.org/abs/2410.05258'],
      'arxiv:2410.07095',
    ],
    ['arXiv behind its DOI', ['https://doi.org/10.48550/arXiv.2410.07095'], 'arxiv:2410.07095'],
    [
      'a bare address where that is all',
      ['https://openai.com/index/mle-bench/'],
      'url:openai.com/index/mle-bench',
    ],
    ['its title where there is no link', [], 'title:differentialtransformer'],
    [
      'its title where a link names no paper',
      ['https://arxiv.org/list/cs.CL/recent'],
      'title:differentialtransformer',
    ],
  ])('%s', (_, papers, key) => {
    const image = oneEntry({ papers });
    expect(image.week('pytorchkr:2024-10-07')?.papers).toEqual([key]);
    expect(image.paper(key)?.key).toBe(key);
  });
});

describe('links', () => {
  test('are shown for https only', () => {
    const image = oneEntry({
      papers: ['https://arxiv.org/abs/2410.05258'],
      discussions: ['http://forum.example/1'],
      links: [
        { label: 'code', url: 'http://github.example/' },
        { label: 'demo', url: 'https://demo.example/' },
      ],
    });
    const links = image.paper('arxiv:2410.05258')?.texts[0]?.links.map(({ url }) => url);
    expect(links).toEqual(['https://arxiv.org/abs/2410.05258', 'https://demo.example/']);
  });

  test('to a discussion elsewhere are called by their host', () => {
    const image = oneEntry({ discussions: ['https://news.ycombinator.com/item?id=1'] });
    expect(image.paper('arxiv:2410.05258')?.texts[0]?.links[1]).toEqual({
      kind: 'other',
      text: 'news.ycombinator.com',
      url: 'https://news.ycombinator.com/item?id=1',
    });
  });

  test('to a paper without a link are not made up', () => {
    const image = oneEntry({ papers: [], discussions: [] });
    expect(image.paper('title:differentialtransformer')?.texts[0]?.links).toEqual([]);
  });
});

describe('a post', () => {
  test('that two entries name belongs to both papers', () => {
    const image = build(
      makeDigest({
        entries: [
          makeEntry(),
          makeEntry({ rank: 2, papers: ['https://arxiv.org/abs/2410.07095'] }),
        ],
      }),
    );
    expect(image.post('1843694897020150216')?.papers).toEqual([
      'arxiv:2410.05258',
      'arxiv:2410.07095',
    ]);
  });

  test('that two weeks name is kept once', () => {
    const image = build(NEW, OLD);
    expect(image.post('1843694897020150216')?.papers).toEqual(['arxiv:2410.05258']);
    expect(image.shard('keys:post:2024-10')).toHaveLength(23);
  });
});

test('a language that is missing leaves out its title and its sections', () => {
  const image = oneEntry({
    title: { ko: '차등 트랜스포머', en: null },
    abstract: { ko: null, en: null },
    summary: { ko: ['하나.'], en: null },
  });
  expect(image.paper('arxiv:2410.05258')?.texts[0]?.sections).toEqual([
    { name: 'summary', pairs: [{ ko: '하나.', en: null }] },
  ]);
  expect([...image.items.keys()].filter((name) => name.startsWith('keys:title:'))).toEqual([]);
});

test('no digests make an empty table of contents', () => {
  const { head, items } = build();
  expect(head).toMatchObject({ weeks: [], shards: {}, broken: [], fingerprint: 'f' });
  expect(items.size).toBe(0);
});

test('the mirror survives being stored as JSON', () => {
  const { items, head } = build(NEW, OLD);
  for (const item of [head, ...items.values()])
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
});

describe('an entry that lost its link', () => {
  const title = { ko: '차등 트랜스포머', en: 'Differential  Transformer' };
  const lost = makeDigest({ id: 'a:lost', entries: [makeEntry({ papers: [], title })] });

  test('gets the paper of another digest with the same title, and says how', () => {
    const linked = makeEntry({ title: { ko: null, en: 'Differential Transformer' } });
    const image = build(lost, makeDigest({ id: 'b:linked', entries: [linked] }));
    const texts = image.paper('arxiv:2410.05258')?.texts;
    expect(texts?.map(({ digest, isByTitle }) => [digest.id, isByTitle])).toEqual([
      ['a:lost', true],
      ['b:linked', false],
    ]);
  });

  test('stays by its title where two papers share it', () => {
    const [one, two] = ['2410.05258', '2410.07095'].map((id, index) =>
      makeEntry({ rank: index + 1, title, papers: [`https://arxiv.org/abs/${id}`] }),
    );
    const both = makeDigest({ id: 'b:both', entries: [one, two].flatMap((entry) => entry ?? []) });
    const image = build(lost, both);
    expect(image.paper('title:differentialtransformer')?.texts.length).toBe(1);
  });
});
