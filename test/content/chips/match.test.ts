import { describe, expect, test } from 'vitest';
import { askAbout } from '../../../lib/content/chips/match';
import type { Digest } from '../../../lib/digest/format';
import type { Shard } from '../../../lib/lookup/shards';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import type { PostFacts } from '../../../lib/sites/x-post';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { buildMirrorImage } from '../../fakes/mirror';

const MLE_TITLE = 'MLE-bench: Evaluating Machine Learning Agents on Machine Learning Engineering';
const DIGEST = makeDigest({
  entries: [
    makeEntry({ rank: 1 }),
    makeEntry({
      rank: 2,
      title: { ko: null, en: MLE_TITLE },
      papers: ['https://arxiv.org/abs/2410.07095'],
      discussions: ['https://x.com/OpenAI/status/1844429536353714427'],
    }),
    makeEntry({
      rank: 3,
      title: { ko: null, en: 'A paper elsewhere' },
      papers: ['https://openai.com/index/elsewhere/'],
      discussions: [],
    }),
  ],
});

function makePost(given: Partial<PostFacts>): PostFacts {
  return { statusId: '1850000000000000000', links: [], card: null, quote: null, ...given };
}

function match(given: Partial<PostFacts>, digest: Digest = DIGEST) {
  const { items } = buildMirrorImage({
    digests: [digest],
    broken: [],
    fingerprint: '',
    identifyPaper,
    identifyPost,
  });
  return askAbout(makePost(given)).flatMap(
    ({ shard, answer }) => answer(items.get(shard) as Shard | undefined) ?? [], // by its prefix
  );
}

describe('a post is about a paper', () => {
  const card = (title: string, isCut = false, domain = 'arxiv.org') => ({
    card: { domain, title, isCut },
  });
  const secondMs = Date.parse('2024-10-10T17:27:23Z');

  test.each<[string, Partial<PostFacts>, unknown[]]>([
    [
      'when a digest lists it',
      { statusId: '1844429536353714427' },
      [{ listed: '1844429536353714427' }],
    ],
    [
      'when it links it',
      { links: ['https://arxiv.org/abs/2410.05258'] },
      [{ paper: 'arxiv:2410.05258' }],
    ],
    [
      'when it links a version as PDF',
      { links: ['http://www.arxiv.org/pdf/2410.05258v2.pdf'] },
      [{ paper: 'arxiv:2410.05258' }],
    ],
    [
      'when it links a reader of it',
      { links: ['https://huggingface.co/papers/2410.05258'] },
      [{ paper: 'arxiv:2410.05258' }],
    ],
    [
      'when it links its DOI',
      { links: ['https://doi.org/10.48550/arXiv.2410.05258'] },
      [{ paper: 'arxiv:2410.05258' }],
    ],
    [
      'when it links a page that is the paper',
      { links: ['https://openai.com/index/elsewhere?utm_source=x'] },
      [{ paper: 'url:openai.com/index/elsewhere' }],
    ],
    [
      'when its card shows the title',
      card('Differential Transformer'),
      [{ card: 'arxiv:2410.05258' }],
    ],
    [
      'when its card shows the title in another spelling',
      card('differential transformer.'),
      [{ card: 'arxiv:2410.05258' }],
    ],
    [
      'when its card cuts the title',
      card(MLE_TITLE.slice(0, 67), true),
      [{ card: 'arxiv:2410.07095' }],
    ],
    ...(
      [
        ['huggingface.co', 'Paper page - Differential Transformer', false],
        ['huggingface.co', `Paper page - ${MLE_TITLE.slice(0, 54)}`, true],
        ['alphaxiv.org', 'Differential Transformer | alphaXiv', false],
        ['www.alphaxiv.org', 'Differential Transformer', false],
        ['alphaxiv.org', MLE_TITLE.slice(0, 67), true],
        ['alphaxiv.org', 'Differential Transformer | alph', true],
        ['ar5iv.labs.arxiv.org', '[2410.05258] Differential Transformer', false],
        ['arxiv.org', `[2410.07095] ${MLE_TITLE.slice(0, 54)}`, true],
        ['openreview.net', 'Differential Transformer | OpenReview', false],
        ['semanticscholar.org', '[PDF] Differential Transformer | Semantic Scholar', false],
        ['aclanthology.org', 'Differential Transformer - ACL Anthology', false],
        ['scirate.com', 'Differential Transformer | SciRate', false],
      ] as const
    ).map(([domain, title, isCut]): [string, Partial<PostFacts>, unknown[]] => [
      `when its card is of ${domain} and says ${title}`,
      card(title, isCut, domain),
      [{ card: title.includes('Diff') ? 'arxiv:2410.05258' : 'arxiv:2410.07095' }],
    ]),
    [
      'when it quotes a listed post',
      { quote: { handle: 'openai', secondMs } },
      [{ listed: '1844429536353714427' }],
    ],
  ])('%s', (_, post, found) => {
    expect(match(post)).toEqual(found);
  });

  test.each<[string, Partial<PostFacts>]>([
    ['when a digest lists another', { statusId: '1844429536353714428' }],
    ['when it links another paper', { links: ['https://arxiv.org/abs/2410.05259'] }],
    ['when it links a listing', { links: ['https://arxiv.org/list/cs.CL/recent'] }],
    [
      'when it links a look-alike',
      {
        links: ['https://notarxiv.org/abs/2410.05258', 'https://arxiv.org.example/abs/2410.05258'],
      },
    ],
    ['when it links a post', { links: ['https://x.com/i/lists/2410.05258'] }],
    ['when a link is no address', { links: ['https://', 'https:// arxiv'] }],
    ['when its card shows another title', card('Differential Transformers')],
    [
      'when its card shows the title on another site',
      card('Differential Transformer', false, 'openai.com'),
    ],
    [
      'when its card shows the title on a look-alike',
      card('Differential Transformer', false, 'notarxiv.org'),
    ],
    ...(
      [
        // a model, a blog or a space that is named like the paper
        ['huggingface.co', 'Differential Transformer', false],
        ['huggingface.co', 'Differential Transformer · Hugging Face', false],
        ['huggingface.co', 'Space page - Differential Transformer', false],
        ['huggingface.co', 'Paper page - Differential Transformers', false],
        ['huggingface.co', 'Paper page - ', false],
        ['huggingface.co', 'Paper page - Differential', true],
        ['huggingface.co.example', 'Paper page - Differential Transformer', false],
        ['alphaxiv.org', 'Differential Transformer explained | alphaXiv', false],
        ['alphaxiv.org', 'Differential Transformer | deltaXiv', false],
        ['notalphaxiv.org', 'Differential Transformer | alphaXiv', false],
        ['arxiv.org', 'Paper page - Differential Transformer', false],
        ['arxiv.org', 'Differential Transformer | alphaXiv', false],
        ['doi.org', 'Differential Transformer', false],
        ['x.com', 'Differential Transformer', false],
      ] as const
    ).map(([domain, title, isCut]): [string, Partial<PostFacts>] => [
      `when its card is of ${domain} and says ${title}`,
      card(title, isCut, domain),
    ]),
    ['when its card cuts the title to a word', card('Differential', true)],
    ['when its card shows nothing to compare', card('…')],
    ['when it quotes another author of that second', { quote: { handle: 'OpenAIDevs', secondMs } }],
    [
      'when it quotes the author at another time',
      { quote: { handle: 'OpenAI', secondMs: secondMs + 1000 } },
    ],
  ])('or it is not: %s', (_, post) => {
    expect(match(post)).toEqual([]);
  });
});

test('papers of a post come in the order of certainty: the post, its links, its card, what it quotes', () => {
  const found = match({
    statusId: '1843694897020150216',
    links: ['https://arxiv.org/abs/2410.07095', 'https://openai.com/index/elsewhere'],
    card: { domain: 'arxiv.org', title: 'Differential Transformer', isCut: false },
    quote: { handle: 'OpenAI', secondMs: Date.parse('2024-10-10T17:27:23Z') },
  });
  expect(found).toEqual([
    { listed: '1843694897020150216' },
    { paper: 'arxiv:2410.07095' },
    { paper: 'url:openai.com/index/elsewhere' },
    { card: 'arxiv:2410.05258' },
    { listed: '1844429536353714427' },
  ]);
});

test('a post without links asks one shard only', () => {
  expect(askAbout(makePost({})).map(({ shard }) => shard)).toEqual(['keys:post:2024-10']);
});

test('a post has no paper where there are no shards', () => {
  const post = makePost({
    links: ['https://arxiv.org/abs/2410.05258', 'https://openai.com/x'],
    card: { domain: 'arxiv.org', title: 'Differential Transformer', isCut: false },
    quote: { handle: 'OpenAI', secondMs: 0 },
  });
  const questions = askAbout(post);
  expect(questions.length).toBe(5);
  expect(questions.map(({ answer }) => answer(undefined))).toEqual([null, null, null, null, null]);
});
