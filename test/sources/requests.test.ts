import { expect, test } from 'vitest';
import { topicRequest } from '../../lib/sources/forum-topic';
import { rawRequest } from '../../lib/sources/markdown-file';

const SLUG = '2024-04-22-04-28-ml-top-ml-papers-of-the-week';

test.each([
  [`https://discuss.pytorch.kr/t/${SLUG}/4237`, 'https://discuss.pytorch.kr', '4237'],
  [`https://discuss.pytorch.kr/t/${SLUG}/4237/12?u=a`, 'https://discuss.pytorch.kr', '4237'],
  ['https://discuss.pytorch.kr/t/4237', 'https://discuss.pytorch.kr', '4237'],
  ['https://forum.example/t/x/7', 'https://forum.example', '7'],
])('a topic at %s is requested by its number', (url, origin, id) => {
  expect(topicRequest(url)).toBe(`${origin}/t/${id}.json?include_raw=1`);
  expect(rawRequest(url)).toBe(`${origin}/raw/${id}/1`);
});

test.each([
  'https://discuss.pytorch.kr/c/news/14',
  `https://discuss.pytorch.kr/t/${SLUG}`,
  'https://user@discuss.pytorch.kr/t/x/7',
  'javascript:alert(1)//t/x/7',
  'nonsense',
])('nothing is requested at %s', (url) => {
  expect(topicRequest(url)).toBeNull();
  expect(rawRequest(url)).toBeNull();
});
