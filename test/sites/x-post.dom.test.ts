import { describe, expect, test } from 'vitest';
import { locatePlace, locatePost, POST_SELECTOR } from '../../lib/sites/x-post';
import {
  DIFF_ID,
  largeCardHtml,
  linkHtml,
  type PostParts,
  postHtml,
  quoteHtml,
  smallCardHtml,
  timeline,
} from '../fakes/post';
import { timeWork } from '../fakes/work-time';

const MLE_ID = '1844429536353714427';
const ARXIV = 'https://arxiv.org/abs/2410.05258';

function locateIn(html: string, at = 0) {
  const article = [...timeline(html).querySelectorAll(POST_SELECTOR)][at];
  return article ? locatePost(article) : null;
}

function placeIn(html: string, at = 0) {
  const article = [...timeline(html).querySelectorAll(POST_SELECTOR)][at];
  return article ? locatePlace(article) : null;
}

function locate(parts: PostParts) {
  return locateIn(postHtml(parts));
}

describe('the id of a post', () => {
  test('is that of the link around its time', () => {
    expect(locate({})?.statusId).toBe(DIFF_ID);
  });

  test('is found below the text on its own page', () => {
    expect(locate({ isFocal: true })?.statusId).toBe(DIFF_ID);
  });

  test('keeps every digit', () => {
    expect(locate({ id: '9007199254740993' })?.statusId).toBe('9007199254740993');
  });

  test.each([
    ['a picture', `<a href="/omarsar0/status/${MLE_ID}/photo/1" role="link"><img alt=""></a>`],
    ['its statistics', `<a href="/omarsar0/status/${MLE_ID}/analytics" role="link">9K</a>`],
    ['its quotes', `<a href="/omarsar0/status/${MLE_ID}/quotes" role="link">3</a>`],
  ])('is not that of a link to %s', (_, before) => {
    expect(locate({ before })?.statusId).toBe(DIFF_ID);
  });

  test('is not that of a post its text links', () => {
    const text = `see <a href="/OpenAI/status/${MLE_ID}">x.com/OpenAI/status/${MLE_ID}</a>`;
    expect(locate({ text })?.statusId).toBe(DIFF_ID);
  });

  test.each([
    '/omarsar0/status/ID?s=20',
    '/omarsar0/status/ID/',
    '/omarsar0/status/ID#m',
    '/omarsar0/statuses/ID',
    '/i/status/ID',
    '/i/web/status/ID',
    '//x.com/omarsar0/status/ID',
    'http://twitter.com/omarsar0/status/ID?ref_src=twsrc%5Etfw',
    'https://X.com/Omarsar0/Status/ID',
    'https://reader.example/omarsar0/status/ID#m',
    'https://reader.example/omarsar0/status/ID?s=20&t=abc',
  ])('is known by the link around its time, %s', (href) => {
    const link = href.replace('ID', DIFF_ID);
    const html = postHtml().replace(/href="[^"]*"(?= role="link"><time)/, `href="${link}"`);
    expect(html).toContain(`"${link}"`);
    expect(locateIn(html)?.statusId).toBe(DIFF_ID);
  });

  test.each([
    '/omarsar0/status/ID/analytics',
    '/omarsar0/status/ID/photo/1',
    '/omarsar0/article/ID',
    '/omarsar0/status/0ID',
    '/omarsar0/status/IDx',
    '/a/b/status/ID',
    '/omarsar0?u=/omarsar0/status/ID',
    'javascript://x.com/omarsar0/status/ID',
  ])('is not known by %s', (href) => {
    const link = href.replace('ID', DIFF_ID);
    const html = postHtml().replace(/href="[^"]*"(?= role="link"><time)/, `href="${link}"`);
    expect(html).toContain(`"${link}"`);
    expect(locateIn(html)).toBeNull();
  });

  test.each(['https://x.com', 'https://twitter.com', 'https://reader.example'])(
    'is the same when an extension has put %s before it',
    (origin) => {
      const html = postHtml().replaceAll(
        'href="/omarsar0/status',
        `href="${origin}/omarsar0/status`,
      );
      expect(locateIn(html)?.statusId).toBe(DIFF_ID);
    },
  );

  test('of a repost is the original’s', () => {
    const before = '<div data-testid="socialContext"><a href="/dair_ai">DAIR reposted</a></div>';
    expect(locate({ before })?.statusId).toBe(DIFF_ID);
  });

  test('is the same for a post that is on the page twice', () => {
    const page = timeline(
      postHtml(),
      postHtml({ before: '<div data-testid="socialContext">Pinned</div>' }),
    );
    const ids = [...page.querySelectorAll(POST_SELECTOR)].map((one) => locatePost(one)?.statusId);
    expect(ids).toEqual([DIFF_ID, DIFF_ID]);
  });

  test('is read again when the nodes are used for another post', () => {
    const article = timeline(postHtml()).querySelector(POST_SELECTOR) as Element; // just made
    expect(locatePost(article)?.statusId).toBe(DIFF_ID);
    article.querySelector('time')?.closest('a')?.setAttribute('href', `/OpenAI/status/${MLE_ID}`);
    expect(locatePost(article)?.statusId).toBe(MLE_ID);
  });

  test.each(['0', '012', 'abc', '9223372036854775808', '18436948970201502160'])(
    'is not %s',
    (id) => {
      expect(locate({ id })).toBeNull();
    },
  );
});

describe('a post is not seen in', () => {
  test('an article without a time', () => {
    expect(locateIn(postHtml().replace(/<time.*?<\/time>/, 'Ad'))).toBeNull();
  });

  test('a quote that cannot be shown', () => {
    const page = timeline(
      postHtml({ after: '<article tabindex="-1"><span>Unavailable</span></article>' }),
    );
    expect(page.querySelectorAll(POST_SELECTOR).length).toBe(1);
  });
});

test('a post with a video is not taken for an advertisement', () => {
  const after = '<div data-testid="placementTracking"><div data-testid="videoPlayer"></div></div>';
  expect(locate({ after })?.statusId).toBe(DIFF_ID);
});

describe('links of a post', () => {
  test.each([
    ['shown whole', linkHtml('arxiv.org/abs/2410.05258'), [ARXIV]],
    ['cut, with the rest hidden', linkHtml('arxiv.org/abs/24', '10.05258'), [ARXIV]],
    [
      'with a hidden www',
      linkHtml('arxiv.org/abs/2410.05258', undefined, 'https://www.'),
      ['https://www.arxiv.org/abs/2410.05258'],
    ],
    [
      'by http',
      linkHtml('arxiv.org/abs/2410.05258', undefined, 'http://'),
      ['http://arxiv.org/abs/2410.05258'],
    ],
    ['without hidden spans', '<a href="https://t.co/A">arxiv.org/abs/2410.05258</a>', [ARXIV]],
    [
      'with its scheme shown',
      '<a href="https://t.co/A">https://arxiv.org/abs/2410.05258</a>',
      [ARXIV],
    ],
    [
      'cut, with nothing hidden',
      '<a href="https://t.co/A"><span aria-hidden="true">https://</span>arxiv.org/abs/2410.0525…</a>',
      [],
    ],
    [
      'cut, with only the ellipsis hidden',
      '<a href="https://t.co/A"><span aria-hidden="true">https://</span>arxiv.org/abs/2410.0525<span aria-hidden="true">…</span></a>',
      [],
    ],
    ['empty', '<a href="https://t.co/A"></a>', []],
    [
      'with marks that nobody sees',
      '<a href="https://t.co/A">arxiv.org/\u200babs/2410.05258\u200b</a>',
      [ARXIV],
    ],
    [
      'translated, each part in elements of the translator',
      `<font><font>새 논문 </font></font><a href="https://t.co/A"><span aria-hidden="true"><font><font>https://</font></font></span><font><font>arxiv.org/abs/24</font></font><span aria-hidden="true"><font><font>10.05258</font></font></span><span aria-hidden="true"><font><font>…</font></font></span></a>`,
      [ARXIV],
    ],
    ['around white space', `<a href=" ${ARXIV} ">paper</a>`, [ARXIV]],
    [
      'to a hashtag or a person',
      '<a href="/hashtag/LLM">#LLM</a> <a href="/dair_ai">@dair_ai</a>',
      [],
    ],
    [
      'of old posts, by http',
      linkHtml('arxiv.org/abs/2410.05258').replace('https:', 'http:'),
      [ARXIV],
    ],
    [
      'that have their address already',
      `<a href="${ARXIV}"><span aria-hidden="true">https://</span>arxiv.org/abs/2410.05258</a>`,
      [ARXIV],
    ],
    [
      'that have their address already, and a text that is cut',
      `<a href="${ARXIV}"><span aria-hidden="true">https://</span>arxiv.org/abs/2410.0525…</a>`,
      [ARXIV],
    ],
    [
      'that have their address already, and other words',
      `<a href="${ARXIV}">Differential Transformer, the paper</a>`,
      [ARXIV],
    ],
    [
      'that lead elsewhere than they say',
      '<a href="https://arxiv.org/abs/2410.07095">arxiv.org/abs/2410.05258</a> <a href="https://evil.example/">arxiv.org/abs/2410.05258</a>',
      ['https://arxiv.org/abs/2410.07095', 'https://evil.example/'],
    ],
    [
      'two of them',
      `${linkHtml('arxiv.org/abs/2410.05258')} ${linkHtml('github.com/openai/mle-', 'bench')}`,
      [ARXIV, 'https://github.com/openai/mle-bench'],
    ],
  ])('are read from its text: %s', (_, text, links) => {
    expect(locate({ text })?.links).toEqual(links);
  });

  test('outside its text do not count', () => {
    const note = (link: string) => `<div role="link" data-testid="birdwatch-pivot">${link}</div>`;
    const whole = `<a href="${ARXIV}">arxiv.org/abs/2410.05258</a>`;
    expect(locate({ after: linkHtml('arxiv.org/abs/2410.05258') })?.links).toEqual([]);
    expect(locate({ after: note(linkHtml('arxiv.org/abs/2410.05258')) })?.links).toEqual([]);
    expect(locate({ after: note(whole) + whole })?.links).toEqual([]);
  });

  test('in a card count when they have their full address', () => {
    const after = smallCardHtml('arxiv.org', 'A title').replace('https://t.co/AbCdEf', ARXIV);
    expect(locate({ after })?.links).toEqual([ARXIV]);
  });

  test('in a quoted post belong to that post', () => {
    const text = `<a href="${ARXIV}">arxiv.org/abs/2410.05258</a> arXiv:2410.05258`;
    expect(locate({ after: quoteHtml({ text }) })?.links).toEqual([]);
  });

  test('do not exist in a post without text', () => {
    expect(locate({ text: null })).toMatchObject({
      statusId: DIFF_ID,
      links: [],
      card: null,
      quote: null,
    });
  });

  test('are read again when a cut text is opened', () => {
    const article = timeline(postHtml({ text: 'Long…' })).querySelector(POST_SELECTOR) as Element; // just made
    expect(locatePost(article)?.links).toEqual([]);
    const whole = timeline(postHtml({ text: linkHtml('arxiv.org/abs/2410.05258') }));
    const text = whole.querySelector('[data-testid="tweetText"]') as Element; // just made
    article
      .querySelector('[data-testid="tweetText"]')
      ?.replaceWith(article.ownerDocument.adoptNode(text));
    expect(locatePost(article)?.links).toEqual([ARXIV]);
  });
});

describe('papers that a text names without a link', () => {
  test.each([
    ['by id', 'Read arXiv:2410.05258 today', [ARXIV]],
    ['by id, beside a line break', 'arXiv:2410.05258<br>Code soon', [ARXIV]],
    ['by id, before a block', 'arXiv:2410.05258<div>1 more</div>', [ARXIV]],
    ['by half an id, before a block', 'arXiv:2410.052<div>58</div>', []],
    ['by id, beside a picture', 'arXiv:2410.05258<img alt="📄">v9', [ARXIV]],
    ['by id, in pieces', '<span>ar</span><span>Xiv:2410.</span><span>05258</span>', [ARXIV]],
    ['by id, after a hashtag', '<a href="/hashtag/arXiv">#arXiv</a>:2410.05258', [ARXIV]],
    ['by address', 'at arxiv.org/abs/2410.05258 (new)', [ARXIV]],
    ['beside a link', `${linkHtml('x.org/a')} arXiv:2410.05258`, ['https://x.org/a', ARXIV]],
    ['by a bare number', 'It costs 2410.05258', []],
    ['by a number after a link', `arXiv: ${linkHtml('x.org/a')} 2410.05258`, ['https://x.org/a']],
    ['within a link that is cut', '<a href="https://t.co/A">arxiv.org/abs/2410.0525…</a>', []],
  ])('%s', (_, text, links) => {
    expect(locate({ text })?.links).toEqual(links);
  });
});

describe('a long article', () => {
  const read = (body: string) =>
    `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title">Read</div>
      <div data-testid="longformRichTextComponent">${body}</div></div>`;
  const embedded = `<section><div data-testid="simpleTweet">${postHtml({
    id: MLE_ID,
    text: `${linkHtml('arxiv.org/abs/2410.07095')} arXiv:2410.07095`,
  })}</div></section>`;

  test.each([
    ['links by the whole address', `<div><a href="${ARXIV}">the paper</a></div>`, [ARXIV]],
    ['links through X', `<div>${linkHtml('arxiv.org/abs/2410.05258')}</div>`, [ARXIV]],
    ['names by id', '<div>It is arXiv:2410.05258</div><div>0 of it</div>', [ARXIV]],
    ['leaves a post within it alone', `<div>Read:</div>${embedded}<div>Bye</div>`, []],
    ['has no paper', '<div>Nothing but 2410.05258</div>', []],
  ])('%s', (_, body, links) => {
    expect(locateIn(postHtml({ text: null, after: read(body) }))?.links).toEqual(links);
  });
});

describe('a card', () => {
  const TITLE = 'Differential Transformer';
  test.each([
    [
      'small',
      smallCardHtml('arxiv.org', TITLE),
      { domain: 'arxiv.org', title: TITLE, isCut: false },
    ],
    [
      'small, shouted',
      smallCardHtml('ArXiv.org', TITLE),
      { domain: 'arxiv.org', title: TITLE, isCut: false },
    ],
    [
      'small, amid words',
      smallCardHtml('출처: arxiv.org', TITLE),
      { domain: 'arxiv.org', title: TITLE, isCut: false },
    ],
    [
      'small, cut by dots',
      smallCardHtml('arxiv.org', 'Astute RAG: Overcoming...'),
      { domain: 'arxiv.org', title: 'Astute RAG: Overcoming', isCut: true },
    ],
    [
      'small, cut by an ellipsis',
      smallCardHtml('arxiv.org', 'Astute RAG…'),
      { domain: 'arxiv.org', title: 'Astute RAG', isCut: true },
    ],
    [
      'large, in English',
      largeCardHtml('From arxiv.org', TITLE),
      { domain: 'arxiv.org', title: TITLE, isCut: false },
    ],
    [
      'large, in Korean',
      largeCardHtml('arxiv.org에서', TITLE),
      { domain: 'arxiv.org', title: TITLE, isCut: false },
    ],
    [
      'large, cut',
      largeCardHtml('From arxiv.org', 'Astute RAG...'),
      { domain: 'arxiv.org', title: 'Astute RAG', isCut: true },
    ],
    [
      'large, of a look-alike',
      largeCardHtml('From notarxiv.org', TITLE),
      { domain: 'notarxiv.org', title: TITLE, isCut: false },
    ],
    [
      'large, whose title holds a domain',
      largeCardHtml('From openai.com', 'arxiv.org explained'),
      { domain: 'openai.com', title: 'arxiv.org explained', isCut: false },
    ],
    [
      'large, with a full stop',
      largeCardHtml('From arxiv.org.', TITLE),
      { domain: 'arxiv.org', title: TITLE, isCut: false },
    ],
    [
      'large, of a look-alike that goes on',
      largeCardHtml('From arxiv.org.example', TITLE),
      { domain: 'arxiv.org.example', title: TITLE, isCut: false },
    ],
    ['small, without a title', smallCardHtml('arxiv.org', ''), null],
    ['small, with words and no domain', smallCardHtml('출처: arxiv', TITLE), null],
    ['small, without a domain', smallCardHtml('', TITLE), null],
    ['large, without a domain', largeCardHtml('', TITLE), null],
    ['that plays something', '<div data-testid="card.wrapper"><video></video></div>', null],
  ])('%s', (_, after, card) => {
    expect(locate({ after })?.card).toEqual(card);
  });
});

test.each([
  ['of a card', 'a.', (text: string) => postHtml({ after: largeCardHtml(text, 'Title') })],
  ['of a card', 'a-', (text: string) => postHtml({ after: largeCardHtml(text, 'Title') })],
  ['of a post', 'a.', (text: string) => postHtml({ text })],
  ['of a post', 'arxiv.org/abs/', (text: string) => postHtml({ text })],
  ['of a post', 'arXiv:2410.0525 ', (text: string) => postHtml({ text })],
  ['of a post', 'arxiv.org/....', (text: string) => postHtml({ text })],
  ['of a post', '２', (text: string) => postHtml({ text })],
])('a text %s is read in time that grows with its length: %s', (_, piece, html) => {
  const timeMs = (length: number) => {
    const article = timeline(html(piece.repeat(length))).querySelector(POST_SELECTOR) as Element; // just made
    return timeWork(() => locatePost(article));
  };
  timeMs(1_000);
  // The square of it would be some 256 times as much, and minutes for the longer one.
  expect(timeMs(64_000)).toBeLessThan(64 * timeMs(4_000) + 200);
});

describe('a quoted post', () => {
  const secondMs = Date.parse('2024-10-10T17:27:23Z');
  test.each([
    ['by author and second', quoteHtml(), { handle: 'OpenAI', secondMs }],
    [
      'cut to the second by the page',
      quoteHtml({ time: '2024-10-10T17:27:23Z' }),
      { handle: 'OpenAI', secondMs },
    ],
    [
      'with an address in the shown name',
      quoteHtml({ name: 'OpenAI @NeurIPS2024' }),
      { handle: 'OpenAI', secondMs },
    ],
    [
      'with another handle as shown name',
      quoteHtml({ name: '@sama' }),
      { handle: 'OpenAI', secondMs },
    ],
    [
      'whose text names another',
      quoteHtml({ text: 'thanks @sama' }),
      { handle: 'OpenAI', secondMs },
    ],
    [
      'after a box that is no post',
      `<div role="link" tabindex="0">A card</div>${quoteHtml()}`,
      { handle: 'OpenAI', secondMs },
    ],
    ['without a readable time', quoteHtml({ time: 'yesterday' }), null],
    ['without an author', quoteHtml().replace(/@OpenAI/, 'OpenAI'), null],
    ['that cannot be shown', '<article><span>This post is unavailable.</span></article>', null],
  ])('%s', (_, after, quote) => {
    const post = locate({ after });
    expect(post?.quote).toEqual(quote);
    expect(post?.statusId).toBe(DIFF_ID);
  });

  test('does not lend its links, for it has none', () => {
    const text = '<span>arxiv.org/abs/2410.07095</span>';
    expect(locate({ after: quoteHtml({ text }) })?.links).toEqual([]);
  });
});

describe('a post within a post', () => {
  const inner = postHtml({
    id: MLE_ID,
    handle: 'OpenAI',
    text: linkHtml('arxiv.org/abs/2410.07095'),
    after: smallCardHtml('arxiv.org', 'MLE-bench') + quoteHtml({ handle: 'sama' }),
  });
  const nest = (after = '') =>
    postHtml({ before: `<div data-testid="simpleTweet">${inner}</div>`, after });

  test('has its own id, links, card and quote', () => {
    expect(locateIn(nest(), 1)).toMatchObject({
      statusId: MLE_ID,
      links: ['https://arxiv.org/abs/2410.07095'],
      card: { title: 'MLE-bench' },
      quote: { handle: 'sama' },
    });
  });

  test('gives nothing of that to the outer one', () => {
    expect(locateIn(nest())).toMatchObject({
      statusId: DIFF_ID,
      links: [],
      card: null,
      quote: null,
    });
  });

  test('does not hide the outer one’s card and quote', () => {
    const after = smallCardHtml('arxiv.org', 'Outer') + quoteHtml({ handle: 'OpenAI' });
    expect(locateIn(nest(after))).toMatchObject({
      card: { title: 'Outer' },
      quote: { handle: 'OpenAI' },
    });
  });
});

describe('the place for a chip', () => {
  test('is nowhere in an advertisement', () => {
    expect(placeIn(`<div data-testid="placementTracking">${postHtml()}</div>`)).toBeNull();
    expect(
      placeIn(`<div data-testid="placementTracking"><div><div>${postHtml()}</div></div></div>`),
    ).toBeNull();
  });

  test('is the end of the container of the buttons', () => {
    expect(placeIn(postHtml())?.className).toBe('actions');
  });

  test('is outside a quoted post and its pictures', () => {
    const after = '<div class="media"><div role="group"></div></div>';
    expect(placeIn(postHtml({ after }))?.className).toBe('actions');
  });

  test('is the outer one’s own, with a post within', () => {
    const page = timeline(postHtml({ after: postHtml({ id: MLE_ID }) }));
    const [outer, inner] = [...page.querySelectorAll(POST_SELECTOR)];
    const place = outer && locatePlace(outer);
    expect(place?.className).toBe('actions');
    expect(inner?.contains(place ?? null)).toBe(false);
  });

  test('is the article itself where there are no buttons', () => {
    const html = postHtml().replace('role="group"', '');
    expect(placeIn(html)?.matches(POST_SELECTOR)).toBe(true);
  });
});
