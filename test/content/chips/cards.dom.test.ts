import { describe, expect, test } from 'vitest';
import { askAbout } from '../../../lib/content/chips/match';
import type { Shard } from '../../../lib/lookup/shards';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import { locatePost, POST_SELECTOR } from '../../../lib/sites/x-post';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { buildMirrorImage } from '../../fakes/mirror';
import { largeCardHtml, postHtml, smallCardHtml, timeline } from '../../fakes/post';

const LONG = 'Kettles and Clocks: Measuring How Language Models Keep Time in the Kitchen';
const ENTRIES = [
  makeEntry({
    title: { ko: null, en: 'Kettles at Dawn' },
    papers: ['https://arxiv.org/abs/2410.03141'],
  }),
  makeEntry({
    rank: 2,
    title: { ko: null, en: LONG },
    papers: ['https://arxiv.org/abs/2410.02718'],
  }),
];
const MIRROR = buildMirrorImage({
  ...{ digests: [makeDigest({ entries: ENTRIES })], broken: [], fingerprint: '' },
  ...{ identifyPaper, identifyPost },
});
/** X cuts at 70 characters, the points among them. */
const cut = (title: string) => `${title.slice(0, 67)}...`;

/** What a post is found to be about that shows nothing but a card. */
function papersOf(card: string): unknown[] {
  const html = postHtml({ id: '1850000000000000000', text: null, after: card });
  const article = timeline(html).querySelector(POST_SELECTOR);
  const post = article && locatePost(article);
  return (post ? askAbout(post) : []).flatMap(
    ({ shard, answer }) => answer(MIRROR.items.get(shard) as Shard | undefined) ?? [], // by its prefix
  );
}

/** The card as X builds it: small, and large in two languages of its interface. */
const cards = (domain: string, title: string): [string, string][] => [
  ['small', smallCardHtml(domain, title)],
  ['large', largeCardHtml(`From ${domain}`, title)],
  ['large, in Korean', largeCardHtml(`${domain}에서`, title)],
];

describe.each([
  ['huggingface.co', 'Paper page - Kettles at Dawn', '2410.03141'],
  ['huggingface.co', cut(`Paper page - ${LONG}`), '2410.02718'],
  ['alphaxiv.org', 'Kettles at Dawn | alphaXiv', '2410.03141'],
  ['www.alphaxiv.org', 'Kettles at Dawn | alphaXiv', '2410.03141'],
  ['alphaxiv.org', cut(`${LONG} | alphaXiv`), '2410.02718'],
  ['arxiv.org', cut(LONG), '2410.02718'],
])('a card of %s that says “%s”', (domain, title, id) => {
  test.each(cards(domain, title))('leads to its paper: %s', (_, card) => {
    expect(papersOf(card)).toEqual([{ card: `arxiv:${id}` }]);
  });
});

describe.each([
  // A model, a space or a data set may be named like a paper.
  ['huggingface.co', 'Kettles at Dawn'],
  ['huggingface.co', 'kettles/kettles-at-dawn · Hugging Face'],
  ['huggingface.co', 'Paper page - Kettles at Dusk'],
  ['huggingface.co.example', 'Paper page - Kettles at Dawn'],
  ['alphaxiv.org.example', 'Kettles at Dawn | alphaXiv'],
  ['alphaxiv.org', 'Kettles at Dawn, explained | alphaXiv'],
])('a card of %s that says “%s”', (domain, title) => {
  test.each(cards(domain, title))('leads to no paper: %s', (_, card) => {
    expect(papersOf(card)).toEqual([]);
  });
});
