import { describe, expect, test } from 'vitest';
import { type Citation, citationOf } from '../../lib/cite/citation';
import { citePaper, citePapers } from '../../lib/cite/cite';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const PLAIN = citationOf(makeRecord(makeDigest()), 0);

function makeCitation(given: Partial<Citation> = {}): Citation {
  return {
    ...PLAIN,
    authors: [{ family: 'Ye', given: 'Tianzhu' }, { name: 'ATLAS Collaboration' }],
    issued: { year: 2024, month: 10, day: 7 },
    arxiv: { id: '2410.05258', primaryClass: 'cs.CL' },
    ...given,
  };
}

function titleInBibtex(title: string): string {
  const [, value = ''] = /title = (.*),\n/.exec(citePaper(makeCitation({ title }), 'bibtex')) ?? [];
  return value;
}

describe('BibTeX', () => {
  test('has every known field', () => {
    expect(citePaper(makeCitation(), 'bibtex')).toBe(`@misc{ye2024differential,
  title = {{Differential Transformer}},
  author = {Ye, Tianzhu and {ATLAS Collaboration}},
  year = {2024},
  eprint = {2410.05258},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  doi = {10.48550/arXiv.2410.05258},
  url = {https://arxiv.org/abs/2410.05258}
}
`);
  });

  test('leaves out unknown fields', () => {
    const bare = makeCitation({ authors: [], issued: null, arxiv: null, doi: null, url: null });
    expect(citePaper(bare, 'bibtex')).toBe(`@misc{differentialtransformer,
  title = {{Differential Transformer}}
}
`);
  });

  test.each([
    ['100% of R&D_x #1 for $5', '{{100\\% of R\\&D\\_x \\#1 for \\$5}}'],
    [
      '~a^b <c> |d|',
      '{{\\textasciitilde{}a\\textasciicircum{}b \\textless{}c\\textgreater{} \\textbar{}d\\textbar{}}}',
    ],
    ['a } b { c', '{{a \\textbraceright{} b \\textbraceleft{} c}}'],
    ['a\\b', '{{a\\textbackslash{}b}}'],
    ['On $k$-NN and $O(n^2)$', '{{On $k$-NN and $O(n^2)$}}'],
    ['$\\mathcal{O}(n)$', '{{$\\mathcal{O}(n)$}}'],
    ['$\\input{x}$', '{{\\$\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\$}}'],
    ['$a}{b$', '{{\\$a\\textbraceright{}\\textbraceleft{}b\\$}}'],
    ['$5 and $6', '{{\\$5 and \\$6}}'],
    ['“Quotes” and "quotes"', '{{“Quotes” and "quotes"}}'],
    ['차등 트랜스포머', '{{차등 트랜스포머}}'],
    ['one\r\nline\u2028and\u0085one', '{{one line andone}}'],
  ])('writes the title %j as %s', (title, written) => {
    expect(titleInBibtex(title)).toBe(written);
  });

  test('keeps names together that BibTeX would split', () => {
    const authors = [
      { family: 'Anderson and Sons', given: 'A.' },
      { family: 'King', given: 'Jr., Martin' },
      { name: 'Barnes, Noble & Co.' },
    ];
    expect(citePaper(makeCitation({ authors, hasMoreAuthors: true }), 'bibtex')).toContain(
      '  author = {{Anderson and Sons}, A. and King, {Jr., Martin} and {Barnes, Noble \\& Co.} and others},\n',
    );
  });

  test('states the language of a Korean title', () => {
    const korean = makeCitation({ title: '차등 트랜스포머', language: 'ko' });
    expect(citePaper(korean, 'bibtex')).toContain('  langid = {korean}\n');
  });
});

describe('RIS', () => {
  test('has every known field, with the line ends that the format requires', () => {
    expect(citePaper(makeCitation(), 'ris')).toBe(
      [
        'TY  - UNPB',
        'ID  - ye2024differential',
        'TI  - Differential Transformer',
        'AU  - Ye, Tianzhu',
        'AU  - ATLAS Collaboration',
        'PY  - 2024',
        'DA  - 2024/10/07/',
        'M3  - Preprint',
        'PB  - arXiv',
        'M1  - arXiv:2410.05258',
        'KW  - cs.CL',
        'DO  - 10.48550/arXiv.2410.05258',
        'UR  - https://arxiv.org/abs/2410.05258',
        'LA  - en',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['preprint', 'UNPB'],
    ['conference', 'CPAPER'],
    ['document', 'GEN'],
    ['webpage', 'ELEC'],
  ] as const)('calls a %s %s', (kind, type) => {
    expect(citePaper(makeCitation({ kind }), 'ris')).toMatch(new RegExp(`^TY  - ${type}\r\n`));
  });
});

test('CSL-JSON has every known field, and no other', () => {
  expect(JSON.parse(citePaper(makeCitation(), 'csl-json'))).toEqual([
    {
      id: 'ye2024differential',
      type: 'article',
      title: 'Differential Transformer',
      language: 'en',
      author: [{ family: 'Ye', given: 'Tianzhu' }, { literal: 'ATLAS Collaboration' }],
      issued: { 'date-parts': [[2024, 10, 7]] },
      publisher: 'arXiv',
      number: 'arXiv:2410.05258',
      DOI: '10.48550/arXiv.2410.05258',
      URL: 'https://arxiv.org/abs/2410.05258',
    },
  ]);
  const bare = makeCitation({
    kind: 'webpage',
    authors: [],
    issued: null,
    arxiv: null,
    doi: null,
    url: null,
  });
  expect(JSON.parse(citePaper(bare, 'csl-json'))).toEqual([
    {
      id: 'differentialtransformer',
      type: 'webpage',
      title: 'Differential Transformer',
      language: 'en',
    },
  ]);
});

test('several papers are cited in one file', () => {
  const papers = [makeCitation(), makeCitation()];
  expect(citePapers(papers, 'bibtex').match(/^@misc\{.*/gm)).toEqual([
    '@misc{ye2024differential,',
    '@misc{ye2024differentiala,',
  ]);
  expect(citePapers(papers, 'ris').match(/^ER {2}- /gm)).toHaveLength(2);
  expect(JSON.parse(citePapers(papers, 'csl-json'))).toHaveLength(2);
});
