import { describe, expect, test } from 'vitest';
import { readAny } from '../../lib/sources/read-any';
import { fakeEnvironment } from '../fakes/environment';

const PAPERS: readonly (readonly [id: string, title: string, text: string])[] = [
  ['2608.01234', 'An Invented Cache for Orchards', 'It keeps apples warm for three winters.'],
  ['2608.02345', 'River Sensors That Learn', 'It reads rivers without touching them.'],
  ['2608.03456', 'A Counter of Clouds', 'It counts clouds from a single picture.'],
];
const url = (id: string) => `https://arxiv.org/abs/${id}`;

async function read(body: string) {
  const text = `<!DOCTYPE html><html><head><title>Papers, 2026-08-03 ~ 2026-08-09</title></head><body><main><h1>Papers of the week</h1>${body}</main></body></html>`;
  const found = await readAny({ text, name: 'a.html', url: null }, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  const { digest, problems } = found;
  return {
    entries: digest.entries.map(({ title, papers, summary }) => [
      title.en,
      papers,
      summary.en,
      summary.ko,
    ]),
    details: digest.entries.map(({ extras = [] }) => extras.flatMap(({ text }) => text.en ?? [])),
    links: digest.entries.map(({ links }) => links.map(({ label }) => label)),
    said: problems.filter(({ where }) => where.en !== 'source').map(({ what }) => what.en),
  };
}

const ENTRIES = PAPERS.map(([id, title, text]) => [title, [url(id)], [text], null]);

/** How a card that is one link is written: its address, its title, its text. */
type Card = (url: string, title: string, text: string) => string;

describe('cards that are one link are entries with their texts:', () => {
  test.each<[string, Card, ((cards: string) => string)?]>([
    [
      'a heading and a paragraph',
      (url, title, text) => `<a href="${url}"><h3>${title}</h3><p>${text}</p></a>`,
    ],
    ['two paragraphs', (url, title, text) => `<a href="${url}"><p>${title}</p><p>${text}</p></a>`],
    [
      'boxes named by their classes, in a list',
      (url, title, text) =>
        `<li><a href="${url}"><div class="title">${title}</div><div class="desc">${text}</div></a></li>`,
      (cards) => `<ul>${cards}</ul>`,
    ],
    [
      'boxes named by their classes, in a numbered list',
      (url, title, text) =>
        `<li><a href="${url}"><p class="card-title">${title}</p><p class="card-summary">${text}</p></a></li>`,
      (cards) => `<ol>${cards}</ol>`,
    ],
    [
      'boxes named by their classes, side by side',
      (url, title, text) =>
        `<a class="item" href="${url}"><div class="item__title">${title}</div><div class="item__description">${text}</div></a>`,
      (cards) => `<section>${cards}</section>`,
    ],
    [
      'inline elements named by their classes',
      (url, title, text) =>
        `<div><a href="${url}"><span class="title">${title}</span><span class="desc">${text}</span></a></div>`,
    ],
    [
      'a line break between',
      (url, title, text) => `<a href="${url}"><span>${title}</span><br><span>${text}</span></a>\n`,
    ],
    [
      'a line break between bare words, each in a paragraph',
      (url, title, text) => `<p><a href="${url}">${title}<br>${text}</a></p>`,
    ],
    [
      'bold words in boxes',
      (url, title, text) =>
        `<div><a href="${url}"><div><strong>${title}</strong></div><div>${text}</div></a></div>`,
    ],
    [
      'inline elements that only a style sheet parts',
      (url, title, text) =>
        `<li><a href="${url}"><span class="a">${title}</span><span class="b">${text}</span></a></li>`,
      (cards) => `<ol>${cards}</ol>`,
    ],
    [
      'a list',
      (url, title, text) => `<a href="${url}"><ul><li>${title}</li><li>${text}</li></ul></a>`,
    ],
    [
      'bare words above a paragraph',
      (url, title, text) => `<a href="${url}">${title}<p>${text}</p></a>`,
    ],
    [
      'the text above the title',
      (url, title, text) => `<div><a href="${url}"><p>${text}</p><h3>${title}</h3></a></div>`,
    ],
    [
      'a heading below the title',
      (url, title, text) => `<div><a href="${url}"><h5>${title}</h5><h6>${text}</h6></a></div>`,
    ],
    [
      'its site below it',
      (url, title, text) =>
        `<li><a href="${url}"><div class="title">${title}</div><div class="desc">${text}</div><div class="post-url">arxiv.org</div></a></li>`,
      (cards) => `<ul>${cards}</ul>`,
    ],
    [
      'cells of a table',
      (url, title, text) =>
        `<tr><td></td><td><a href="${url}"><p>${title}</p><p>${text}</p></a></td></tr>`,
      (cards) => `<table>${cards}</table>`,
    ],
    [
      'a field above the title',
      (url, title, text) =>
        `<article><a href="${url}"><img src="a.png" alt=""><div><span class="tag">Memory</span><h3>${title}</h3></div><p>${text}</p></a></article>`,
    ],
  ])('%s', async (name, card, around = (cards) => cards) => {
    const found = await read(
      around(PAPERS.map(([id, ...words]) => card(url(id), ...words)).join('')),
    );
    const isTagged = name.startsWith('a field');
    const expected = isTagged
      ? PAPERS.map(([id, title, text]) => [title, [url(id)], ['Memory', text], null])
      : ENTRIES;
    expect(found).toMatchObject({ entries: expected, said: [] });
  });
});

test('previews of pages above the texts about them are entries', async () => {
  const body = PAPERS.map(
    ([id, title, text]) =>
      `<figure class="kg-bookmark-card"><a class="kg-bookmark-container" href="${url(id)}"><div class="kg-bookmark-title">${title}</div><div class="kg-bookmark-description">What its page says.</div></a></figure><p>${text}</p>`,
  );
  expect(await read(body.join(''))).toMatchObject({ entries: ENTRIES, said: [] });
});

test('text behind a card in its box goes on with its text', async () => {
  const items = PAPERS.map(
    ([id, title, text]) =>
      `<li><a href="${url(id)}"><div class="title">${title}</div><div class="desc">${text}</div></a><p>More of it.</p></li>`,
  );
  const { entries } = await read(`<ul>${items.join('')}</ul>`);
  expect(entries.map(([, , text]) => text)).toEqual(
    PAPERS.map(([, , text]) => [text, 'More of it.']),
  );
});

describe('links that are no cards stay as they are:', () => {
  const preview = (classes: string, id: string) =>
    `<a class="${classes}" href="${url(id)}"><div class="link-title">A page</div><div class="link-desc">What its page says.</div></a>`;

  test.each<[string, (id: string) => string]>([
    ['a preview alone below its text', (id) => preview('box', id)],
    ['previews by their class', (id) => preview('kg-bookmark-card', id).repeat(2)],
    [
      'a preview that shows its site',
      (id) =>
        `<figure><a href="${url(id)}"><p class="x-title">A page</p><p class="x-desc">What its page says.</p><p class="x-host">arxiv.org</p></a></figure>`,
    ],
    ['words of a link apart', (id) => `<p><a href="${url(id)}"><b>Read</b> <i>paper</i></a></p>`],
    [
      'a name in parts',
      (id) =>
        `<p><a href="${url(id)}"><span class="a">arXiv</span><span class="b">:${id}</span></a></p>`,
    ],
    ['a link broken by a line', (id) => `<p><a href="${url(id)}">Read<br>paper</a></p>`],
  ])('%s', async (_, link) => {
    const sections = PAPERS.map(
      ([id, title, text]) => `<h2>${title}</h2><p>${text}</p>${link(id)}`,
    );
    expect(await read(sections.join(''))).toMatchObject({ entries: ENTRIES, said: [] });
  });

  test('a link in a sentence that a line break cuts', async () => {
    const sections = PAPERS.map(
      ([id, title, text]) =>
        `<h2>${title}</h2><p>${text} See <a href="${url(id)}">the long<br>paper</a> too.</p>`,
    );
    const { entries } = await read(sections.join(''));
    expect(entries).toEqual(
      PAPERS.map(([id, title, text]) => [
        title,
        [url(id)],
        [text, 'See the long paper too.'],
        null,
      ]),
    );
  });
});

describe('days and names beside a title are no sentences:', () => {
  const day = ['Aug 3', 'Aug 4', 'Aug 5'];
  const name = ['Cia Creek', 'Dan Dune', 'Eva Elm'];
  const all = (form: (at: number, ...words: (typeof PAPERS)[number]) => string) =>
    PAPERS.map((words, at) => form(at, ...words)).join('');

  test.each<[string, string]>([
    [
      'in a card',
      all(
        (at, id, title, text) =>
          `<article><a href="${url(id)}"><h2>${title}</h2><time>${day[at]}</time><p>${name[at]}</p><p>${text}</p></a></article>`,
      ),
    ],
    [
      'in a card, above the title',
      all(
        (at, id, title, text) =>
          `<article><a href="${url(id)}"><span class="date">${day[at]}</span><span class="author">${name[at]}</span><h3>${title}</h3><p>${text}</p></a></article>`,
      ),
    ],
    [
      'below a heading',
      all(
        (at, id, title, text) =>
          `<h2><a href="${url(id)}">${title}</a></h2><p><time>${day[at]}</time></p><p>${name[at]}</p><p>${text}</p>`,
      ),
    ],
    [
      'below a heading, in one paragraph',
      all(
        (at, id, title, text) =>
          `<h2><a href="${url(id)}">${title}</a></h2><p>${name[at]}<br>${day[at]}<br>${text}</p>`,
      ),
    ],
    [
      'above a heading',
      all(
        (at, id, title, text) =>
          `<p>${day[at]}</p><h2><a href="${url(id)}">${title}</a></h2><p>${name[at]}</p><p>${text}</p>`,
      ),
    ],
  ])('%s', async (_, body) => {
    const found = await read(body);
    expect(found.entries).toEqual(ENTRIES);
    const beside = found.details.map((lines) => lines.join(' '));
    for (const [at, words] of beside.entries()) {
      expect(words).toContain(day[at]);
      expect(words).toContain(name[at]);
    }
  });

  test('but a name is the text where there is no other', async () => {
    const body = all(
      (at, id, title) => `<h2><a href="${url(id)}">${title}</a></h2><p>${name[at]}</p>`,
    );
    const { entries } = await read(body);
    expect(entries.map(([, , text]) => text)).toEqual(name.map((words) => [words]));
  });
});
