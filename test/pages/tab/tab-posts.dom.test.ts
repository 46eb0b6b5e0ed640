import { beforeEach, expect, test } from 'vitest';
import { countPosts, hasPosts, isUnreadable } from '../../../lib/pages/tab/tab-posts';
import { locatePost, POST_SELECTOR, STATUS_LINK } from '../../../lib/sites/x-post';
import { linkHtml, postHtml, quoteHtml, smallCardHtml } from '../../fakes/post';

const ADVERT = `<div data-testid="placementTracking"><article data-testid="tweet">Buy</article></div>`;
const GONE = '<article>This Post was deleted.</article>';
const posts = Array.from({ length: 6 }, (_, at) => String(1_845_400_000_000_000_000n + BigInt(at)));

beforeEach(() => document.body.replaceChildren());

/** What our check would find in the active tab's page. */
function seen(html: string) {
  document.body.innerHTML = `<main>${html}</main>`;
  return countPosts(POST_SELECTOR, STATUS_LINK.source);
}

const all = (change: (html: string) => string = (html) => html) =>
  posts.map((id) => change(postHtml({ id }))).join('');

test.each([
  ['posts', postHtml()],
  ['a focal post', postHtml({ isFocal: true })],
  ['a post with a quote', postHtml({ after: quoteHtml() })],
  ['a post with a card', postHtml({ after: smallCardHtml('arxiv.org', 'A') })],
  ['an advertisement', ADVERT],
  ['a post that is gone', GONE],
  ['a post without a time', postHtml().replaceAll('time', 'span')],
  ['a post that links posts only', `<article data-testid="tweet">${linkHtml('a.b')}</article>`],
])('posts count as readable if the script for X reads them: %s', (_, html) => {
  const { readable } = seen(html);
  const read = [...document.querySelectorAll(POST_SELECTOR)].filter(locatePost);
  expect(readable).toBe(read.length);
});

test.each<[string, (html: string) => string]>([
  ['its posts are marked in another way', (html) => html.replaceAll('"tweet"', '"post"')],
  ['its posts are no articles', (html) => html.replaceAll('article', 'section')],
  ['its posts show their time in another way', (html) => html.replaceAll('time', 'span')],
  ['its posts link themselves in another way', (html) => html.replaceAll('/status/', '/p/')],
])('X has changed when %s', (_, change) => {
  expect(isUnreadable(seen(all(change)))).toBe(true);
});

test.each([
  ['its posts can be read', all()],
  ['one of its posts can be read', all((html) => html.replaceAll('"tweet"', '"a"')) + postHtml()],
  ['nothing is there yet', ''],
  ['it is a thread of deleted posts', GONE.repeat(3)],
  ['it is full of advertisements', ADVERT.repeat(9)],
  [
    'it is a wall of photos',
    posts.map((id) => `<a href="/a/status/${id}/photo/1">photo</a>`).join(''),
  ],
])('X has not changed when %s', (_, html) => {
  expect(isUnreadable(seen(html))).toBe(false);
});

test.each([
  ['https://x.com/home', true],
  ['https://x.com/omarsar0', true],
  ['https://mobile.twitter.com/omarsar0/status/1843694897020150216', true],
  ['https://x.com/search?q=attention&f=live', true],
  ['https://x.com/notifications', false],
  ['https://x.com/i/grok', false],
  ['https://x.com/messages', false],
  ['https://pro.x.com/omarsar0', false],
  ['https://notx.com/home', false],
  ['chrome://newtab/', false],
])('posts are looked for at %s: %s', (address, isAsked) => {
  expect(hasPosts(address)).toBe(isAsked);
});
