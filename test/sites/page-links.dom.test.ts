import { beforeEach, expect, test } from 'vitest';
import { linksToRead, readPageLinks } from '../../lib/sites/page-links';

const LIST = 'https://arxiv.org/list/cs.CL/recent';
const SEARCH = 'https://arxiv.org/search/?query=x';

beforeEach(() => document.body.replaceChildren());

/** The papers that the popup would name of a page with this markup. */
function papersOf(address: string, html: string): string[] {
  document.body.innerHTML = html;
  const links = document.querySelectorAll<HTMLAnchorElement>(linksToRead(address));
  return readPageLinks(
    [...links].map((link) => new URL(link.getAttribute('href') ?? '', address).href),
  ).papers;
}

const COMMENT = '<dd>Extends <a href="/abs/2410.07176">that paper</a></dd>';

test.each([
  [
    'today',
    LIST,
    `<dl><dt><a href="/abs/2410.05258" id="2410.05258">arXiv:2410.05258</a></dt>${COMMENT}</dl>`,
  ],
  [
    'the older layout',
    LIST,
    `<dl><dt><span class="list-identifier"><a href="/abs/2410.05258">arXiv:2410.05258</a> [<a href="/pdf/2410.05258">pdf</a>]</span></dt>${COMMENT}</dl>`,
  ],
  [
    'lines that a translator has wrapped',
    LIST,
    `<dl><dt><font><font><a href="/abs/2410.05258">초록</a></font></font></dt>${COMMENT}</dl>`,
  ],
  [
    'search results',
    SEARCH,
    '<ol><li class="arxiv-result"><p class="list-title"><span><a href="/abs/2410.05258v1">arXiv</a></span></p><p class="abstract"><a href="/abs/2410.07176">x</a></p></li></ol>',
  ],
])('the rows of a listing name their own papers: %s', (_, address, html) => {
  expect(papersOf(address, html)).toEqual(['arxiv:2410.05258']);
});
