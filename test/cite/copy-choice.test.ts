import { expect, test } from 'vitest';
import { copyChoices, copyChosen, type ShownPaper } from '../../lib/cite/copy-choice';
import { WORDS } from '../../lib/view/paper.words';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const SHOWN: ShownPaper = {
  record: makeRecord(makeDigest()),
  at: 0,
  reading: { mode: 'en', locale: 'ko' },
  page: null,
};

test('a text in two languages can be copied in either one or in both', () => {
  expect(copyChoices(['en', 'ko']).map((one) => Object.values(one).slice(1))).toEqual([
    ['markdown', 'shown'],
    ['markdown', ['en']],
    ['markdown', ['ko']],
    ['markdown', ['en', 'ko']],
    ['plain', 'shown'],
    ['html', 'shown'],
  ]);
});

test('what is shown is copied in the languages that the mode shows', () => {
  const copied = copyChosen({ kind: 'copy', format: 'plain', languages: 'shown' }, SHOWN, WORDS);
  expect(copied.text).toMatch(/^Differential Transformer\n\nSummary\n\nFirst\. Second\.\n/);
  const both = { ...SHOWN, reading: { mode: 'pairs', locale: 'ko' } } as const;
  const inBoth = copyChosen({ kind: 'copy', format: 'plain', languages: 'shown' }, both, WORDS);
  expect(inBoth.text).toMatch(/^차등 트랜스포머\nDifferential Transformer\n/);
});

test('a chosen language is copied whatever is shown', () => {
  const copied = copyChosen({ kind: 'copy', format: 'markdown', languages: ['ko'] }, SHOWN, WORDS);
  expect(copied.text).toMatch(/^## 차등 트랜스포머\n\n### 요약\n\n첫 문장\. 둘째 문장\.\n/);
});

test('a citation is copied as text, with the data of the page', () => {
  const page = {
    arxivId: '2410.05258',
    title: 'Differential Transformer',
    authors: ['Fernhollow, Ruben'],
    hasMoreAuthors: false,
    date: '2024-10-07',
    doi: null,
    primaryClass: 'cs.CL',
  };
  const copied = copyChosen({ kind: 'cite', format: 'bibtex' }, { ...SHOWN, page }, WORDS);
  expect(copied.html).toBeUndefined();
  expect(copied.text).toMatch(/^@misc\{fernhollow2024differential,\n/);
});
