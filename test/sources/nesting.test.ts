import { expect, test } from 'vitest';
import { atOnce } from '../../lib/digest/in-slices';
import { isTooDeep } from '../../lib/sources/nesting';
import { readAny } from '../../lib/sources/read-any';
import { REFUSALS } from '../../lib/sources/refusals';
import { fakeWorld } from '../fakes/world';

test.each([
  ['a page', '<html><body><div><p>a</p></div></body></html>', false],
  ['a long page', '<div><b>a</b></div>'.repeat(5_000), false],
  ['paragraphs and items that are not closed', '<p>a<li>b<br><img>'.repeat(5_000), false],
  ['tags in a script', `<script>${'<div>'.repeat(5_000)}</SCRIPT><p>a`, false],
  ['tags in a comment', `<!--${'<div>'.repeat(5_000)}--><p>a`, false],
  ['boxes without end', '<div>'.repeat(5_000), true],
  ['letters that are never closed', '<b><p>a</p>'.repeat(5_000), true],
  ['boxes after a script', `<script></SCRIPT>${'<div>'.repeat(5_000)}`, true],
  ['elements of any name', '<x-y>'.repeat(5_000), true],
])('%s', (_, html, expected) => {
  expect(atOnce(isTooDeep(html))).toBe(expected);
});

test.each([
  ['a page', 'a.html', '<div>'.repeat(5_000)],
  [
    'a topic',
    'a.json',
    JSON.stringify({ id: 1, post_stream: { posts: [{ cooked: '<div>'.repeat(5_000) }] } }),
  ],
])('%s nested without end is refused before it is parsed', async (_, name, text) => {
  const parseHtml = () => {
    throw new Error('parsed');
  };
  const read = await readAny({ text, name, url: null }, fakeWorld({ parseHtml }));
  expect(read).toMatchObject({ refusal: REFUSALS.unreadable });
});
