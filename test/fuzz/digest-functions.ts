import { citationOf } from '../../lib/cite/citation';
import { CITE_FORMATS, citePapers } from '../../lib/cite/cite';
import { paperBlocks } from '../../lib/cite/copy-blocks';
import { toHtml } from '../../lib/cite/html';
import { toMarkdown } from '../../lib/cite/markdown';
import { toPlainText } from '../../lib/cite/plain-text';
import type { Digest, DigestEntry } from '../../lib/digest/format';
import { validateDigest } from '../../lib/digest/validate';
import { exportInSteps } from '../../lib/export/export-files';
import { EXPORT_FORMATS, type ExportItem, LAYOUTS } from '../../lib/export/export-form';
import { buildSiteFeeds } from '../../lib/feed/site-feeds';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { validateMark } from '../../lib/paper/mark';
import { buildMatcher } from '../../lib/search/term-matcher';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { runSync } from '../../lib/text/slices';
import { countPaper, emptyTally } from '../../lib/view/glossary/count';
import { TERMS } from '../../lib/view/glossary/terms';
import { WORDS } from '../../lib/view/paper.words';
import { paperView } from '../../lib/view/paper-view';
import { makeDigest, makeEntry } from '../fakes/digest';
import { buildMirrorImage } from '../fakes/mirror';
import type { TextFunction } from './text-functions';

const NOW = '2026-10-09T23:00:00.000Z';
const MATCHER = buildMatcher(TERMS.map(({ forms }) => forms));
/** As long as one step of ours may be given: titles, labels and sentences that people write. */
const LONGEST = 1_000;

/** The text in every field of a digest that takes text, as far as the digest is valid. */
export function digestOf(text: string): Digest | null {
  const sentences = text.split(/(?<=[.\n]) ?/).slice(0, 8);
  const [first = 'a', ...others] = sentences.map((one) => one.slice(0, LONGEST)).filter(Boolean);
  const prose: DigestEntry['summary'] = {
    ko: [`${first} 가`, ...others],
    en: [`${first} a`, ...others.toReversed()],
  };
  const title = { ko: `${first} 가`, en: first };
  const entry = makeEntry({
    ...{ title, summary: prose, abstract: prose },
    papers: [`https://arxiv.org/abs/${first}`, `https://a.example/${first}`],
    links: [{ label: first, url: `https://a.example/?${first}` }],
    extras: [{ label: first, text: prose }],
  });
  const source = { name: first, url: 'https://a.example/', notice: title };
  const data = makeDigest({ title, trends: [title], entries: [entry] });
  return validateDigest(
    JSON.parse(JSON.stringify({ ...data, source: { ...data.source, ...source } })),
  ).digest;
}

function recordsOf(digest: Digest): PaperRecord[] {
  const { items } = buildMirrorImage({
    ...{ digests: [digest], broken: [], fingerprint: '', identifyPaper, identifyPost },
  });
  return [...items].flatMap(
    ([name, item]) => (name.startsWith('paper:') ? [item as PaperRecord] : []), // by key prefix
  );
}

function overRecords(text: string, use: (record: PaperRecord) => unknown): void {
  const digest = digestOf(text);
  if (digest) for (const record of recordsOf(digest)) use(record);
}

function exportAll(record: PaperRecord, text: string): void {
  const note = text.slice(0, LONGEST);
  const mark = validateMark({
    key: record.key,
    isStarred: true,
    note,
    tags: [note],
    changedAt: NOW,
  });
  const items: ExportItem[] = [{ record, at: 0, mark }];
  const selection = { items, trends: new Map() };
  for (const format of EXPORT_FORMATS)
    for (const layout of format === 'markdown' ? LAYOUTS : (['one'] as const))
      runSync(
        exportInSteps(
          selection,
          { format, layout, languages: ['ko', 'en'], withMarks: true },
          'papers',
          WORDS,
        ),
      );
}

/** Functions that take what is made of a text: digests, records, marks. */
export const DIGEST_FUNCTIONS: readonly TextFunction[] = [
  { name: 'records', run: (text) => overRecords(text, () => null) },
  {
    name: 'citations',
    run: (text) =>
      overRecords(text, (record) => {
        for (const format of CITE_FORMATS) citePapers([citationOf(record, 0)], format);
      }),
  },
  {
    name: 'copies',
    run: (text) =>
      overRecords(text, (record) => {
        const blocks = paperBlocks(record, 0, ['ko', 'en'], WORDS);
        for (const write of [toMarkdown, toHtml, toPlainText]) write(blocks);
      }),
  },
  { name: 'exports', run: (text) => overRecords(text, (record) => exportAll(record, text)) },
  {
    name: 'views',
    run: (text) =>
      overRecords(text, (record) => {
        for (const locale of ['ko', 'en'] as const) paperView(record, WORDS, locale);
      }),
  },
  {
    name: 'glossary',
    run: (text) =>
      overRecords(text, (record) => countPaper(emptyTally(TERMS), record, TERMS, MATCHER)),
  },
  {
    name: 'feeds for news readers',
    run(text) {
      const digest = digestOf(text);
      const head = { id: 'feed', issued: NOW };
      if (digest) buildSiteFeeds({ digests: [digest], head, site: 'https://a.example/' });
    },
  },
];
