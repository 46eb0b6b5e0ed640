import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { type Author, type Citation, citationOf } from '../../lib/cite/citation';
import { citationKeys } from '../../lib/cite/citation-key';
import { type CiteFormat, citePapers } from '../../lib/cite/cite';
import { textsOfWeek } from '../../lib/cite/copy-blocks';
import type { Digest } from '../../lib/digest/format';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { cleanText } from '../../lib/text/clean-text';
import { makeDigest } from '../fakes/digest';
import { buildMirrorImage } from '../fakes/mirror';
import { makeRecord } from '../fakes/record';

// Our citations, read back by libraries that reference managers use.

const FILES = import.meta.glob<Digest>('../../digests/*/*.json', {
  eager: true,
  import: 'default',
});

/** The fields that every reader must find. */
interface Facts {
  key: string | undefined;
  title: string;
  authors: string[];
  year: string | undefined;
  doi: string | undefined;
  url: string | undefined;
  /** `null` if a format or reader has no field for it */
  eprint: string | undefined | null;
}

function factsOf(citation: Citation, key: string | undefined): Facts {
  return {
    key,
    title: cleanText(citation.title),
    authors: citation.authors.map(nameOf),
    year: citation.issued?.year.toString(),
    doi: citation.doi ?? undefined,
    url: citation.url ?? undefined,
    eprint: citation.arxiv?.id,
  };
}

function nameOf(author: Author): string {
  return cleanText('name' in author ? author.name : `${author.family}, ${author.given}`);
}

/** citation.js's names of the formats; without them, it may guess the format from a title in the file. */
const TYPES: Record<CiteFormat, string> = {
  bibtex: '@bibtex/text',
  ris: '@ris/file',
  'csl-json': '@else/json',
};

/** Reads any of the formats with citation.js. */
function readByCitationJs(text: string, format: CiteFormat): Facts[] {
  const options = { generateGraph: false, forceType: TYPES[format] };
  return plugins.input.chain(text, options).map((item) => {
    const issued = item.issued as { 'date-parts': number[][] } | undefined; // as CSL defines it
    const authors = (item.author ?? []) as Record<'family' | 'given' | 'literal', string>[]; // the same
    const id = item.number?.toString().replace(/^arXiv:/, '');
    return {
      key: item.id as string, // a string in all formats
      title: item.title as string, // the same
      authors: authors.map(
        ({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '),
      ),
      year: issued?.['date-parts'][0]?.[0]?.toString(),
      doi: item.DOI?.toString(),
      url: item.URL?.toString(),
      // The BibTeX plugin reads eprint, but CSL has no field for it.
      eprint: format === 'bibtex' ? null : id,
    };
  });
}

/** Turns off the changes made for an import into Zotero. */
const AS_WRITTEN = { sentenceCase: false, caseProtection: false } as const;

/** Reads BibTeX with the parser of Better BibTeX. */
function readByBibtexParser(text: string): Facts[] {
  const { entries, errors } = parse(text, AS_WRITTEN);
  expect(errors).toEqual([]);
  return entries.map(({ key, fields }) => ({
    key,
    title: fields.title?.toString() ?? '',
    authors: (fields.author ?? []).map(({ name, lastName, firstName }) =>
      [name ?? lastName, firstName].filter(Boolean).join(', '),
    ),
    year: fields.year?.toString(),
    doi: fields.doi?.toString(),
    url: fields.url?.toString(),
    eprint: fields.eprint?.toString(),
  }));
}

const READERS: [
  name: string,
  format: CiteFormat,
  read: (text: string, format: CiteFormat) => Facts[],
][] = [
  ['BibTeX is read by citation.js', 'bibtex', readByCitationJs],
  ['BibTeX is read by bibtex-parser', 'bibtex', readByBibtexParser],
  ['RIS is read by citation.js', 'ris', readByCitationJs],
  ['CSL-JSON is read by citation.js', 'csl-json', readByCitationJs],
];

function expectReadBack(
  citations: readonly Citation[],
  [, format, read]: (typeof READERS)[number],
): void {
  const keys = citationKeys(citations);
  const found = read(citePapers(citations, format), format);
  const wanted = citations.map((citation, at) => factsOf(citation, keys[at]));
  expect(found).toEqual(
    wanted.map((facts, at) => (found[at]?.eprint === null ? { ...facts, eprint: null } : facts)),
  );
}

const { items } = buildMirrorImage({
  digests: Object.values(FILES),
  broken: [],
  fingerprint: '',
  identifyPaper,
  identifyPost,
});
const records = [...items].flatMap(([name, item]) =>
  name.startsWith('paper:') ? [item as PaperRecord] : [],
);

describe.each(READERS)('%s', (...reader) => {
  test('in every bundled week, paper for paper', () => {
    let count = 0;
    for (const { id } of Object.values(FILES)) {
      const texts = textsOfWeek({ id }, records);
      const citations = texts.map(({ record, at }) => citationOf(record, at));
      expectReadBack(citations, reader);
      count += citations.length;
    }
    expect(count).toBe(1_810);
  });

  test('with any title and any name, which stay in their fields', () => {
    expectReadBack(HOSTILE, reader);
  });

  test('with long values', () => {
    const long = makeCitation({
      title: 'A long title, and longer. '.repeat(400).trim(),
      authors: Array.from({ length: 3_000 }, (_, at) => ({
        family: `Family${at}`,
        given: `Given ${at}`,
      })),
    });
    expectReadBack([long], reader);
  });
});

function makeCitation(given: Partial<Citation>): Citation {
  return { ...citationOf(makeRecord(makeDigest()), 0), ...given };
}

const TEXTS = [
  'a } b',
  'a { b',
  '}}}}{{{{',
  '\\',
  'ends with \\',
  '\\} \\{ \\\\} \\% \\$',
  '"quotes" and “quotes” and \'quotes\'',
  '100% of R&D at $5, #1, a_b, a~b, a^b',
  '% a comment',
  '},\n note = {injected}',
  '}\n}\n@article{evil, title = {Evil}',
  '}}, author = {Evil, Eve}, x = {{',
  '@misc{evil, title={Evil}}',
  '@comment{ @string{x = "y"}',
  'one\r\nTI  - Evil\r\nER  - \r\nTY  - JOUR\r\nTI  - Evil',
  'one\u2028TI  - Evil\u2029ER  - ',
  'one\u000bTI  - Evil\u000cER  - ',
  'TY  - JOUR',
  'ER  -',
  '"}], {"id": "evil"',
  '<script>alert(1)</script> & <i>it</i>',
  '\\input{/etc/passwd} \\write18{rm}',
  '$\\input{x}$ $a}{b$ $5 and $6',
  '차등 트랜스포머: 한국어 “제목”',
  'Ünïcödé, Łódź, naïve, 中文, 日本語, 🙂',
  'A and B AND C, D and others',
  '\u202eabc\u202c \u0000null\u0007',
];
const HOSTILE: Citation[] = [
  ...TEXTS.map((title) => makeCitation({ title })),
  ...TEXTS.filter((name) => !/^[\s\p{Cc}]*$/u.test(name)).map((name) =>
    makeCitation({ authors: [{ name: name.replaceAll(',', ';') }] }),
  ),
];

describe('BibTeX itself', () => {
  /** Depth after each brace, counted as BibTeX does: escaped braces count too. */
  function depths(entry: string): number[] {
    let depth = 0;
    return [...entry].flatMap((char) => {
      if (char === '{') depth++;
      if (char === '}') depth--;
      return char === '{' || char === '}' ? [depth] : [];
    });
  }

  test('finds the end of each entry, and of each field on its line', () => {
    for (const citation of HOSTILE) {
      const entry = citePapers([citation], 'bibtex');
      expect(depths(entry).indexOf(0), entry).toBe(depths(entry).length - 1);
      const lines = entry.trimEnd().split('\n').slice(1, -1);
      for (const line of lines) {
        expect(line).toMatch(/^ {2}[A-Za-z]+ = \{.*\},?$/);
        expect(depths(line).indexOf(0), line).toBe(depths(line).length - 1);
      }
    }
  });
});

test('formulas stay formulas for TeX, and their symbols are read back', () => {
  const title = 'On $k$-NN, $O(n^{2})$ and $\\alpha$';
  const entry = citePapers([makeCitation({ title })], 'bibtex');
  expect(entry).toContain(`title = {{${title}}}`);
  expect(readByCitationJs(entry, 'bibtex')[0]?.title).toBe('On k-NN, O(n²) and α');
});
