import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { openIndex, type SearchIndex } from '../../lib/search/open-index';
import { parseQuery } from '../../lib/search/parse-query';
import { search } from '../../lib/search/search';
import type { SearchDocument } from '../../lib/search/search-document';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost, identifyProfile } from '../../lib/sites/registry';
import { buildIndexInSteps } from '../fakes/search-index';
import { makeFiller } from '../fixtures/search/filler';
import { makeMarks, readCorpus, readQueries } from '../fixtures/search/judged';
import { scoreKinds } from '../fixtures/search/score';
import { NO_MARKS } from '../search/made';
import { PEERS, type Peer, textOf } from './search-peers';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';

interface Engine {
  buildMs: number;
  longestSliceMs: number;
  bytes: number;
  /** from stored bytes to the first answer */
  coldMs: number;
  queriesMs: number[];
}

interface SearchCost {
  papers: number;
  ours: Engine;
  peers: { name: string; engine: Engine }[];
}

const SIZES = [2_000, 20_000];
const QUERIES = [
  '검색증강',
  '어텐션을',
  '강화 학습',
  '어텐ㅅ',
  'ㄱㅎㅎㅅ',
  '화학',
  '언어 모델',
  '추론',
  'attention',
  'diff',
  'reasoning model',
  'RAG',
  'GPT-4o',
  'quantization',
  'retreival',
  '모델 robot',
  '2410.05258',
  'week:2024-10',
  '"language model"',
  '벤치마크에서',
];
const ROUNDS = 5;
const IDENTIFIERS = { identifyPaper, identifyPost, identifyProfile };

/** Builds, stores, opens and asks our index and those of the peers. */
export function measureSearch(): SearchCost[] {
  return SIZES.map((papers) => {
    const documents = makeFiller(papers, 1);
    const peers = PEERS.map((peer) => ({ name: peer.name, engine: measurePeer(peer, documents) }));
    return { papers, ours: measureOurs(documents), peers };
  });
}

function measureOurs(documents: SearchDocument[]): Engine {
  let longestSliceMs = 0;
  const startMs = performance.now();
  const steps = buildIndexInSteps(documents);
  let stepMs = performance.now();
  let step = steps.next();
  for (;;) {
    longestSliceMs = Math.max(longestSliceMs, performance.now() - stepMs);
    if (step.done) break;
    stepMs = performance.now();
    step = steps.next();
  }
  const buildMs = performance.now() - startMs;
  const stored = step.value.bytes;
  const coldMs = time(() => void ask(open(stored), '검색증강'));
  const index = open(stored);
  const queriesMs = timeQueries((query) => void ask(index, query));
  return { buildMs, longestSliceMs, bytes: stored.length, coldMs, queriesMs };
}

function open(bytes: Uint8Array): SearchIndex {
  const index = openIndex(bytes);
  if (!index) throw new Error('The index that was just made cannot be opened');
  return index;
}

function ask(index: SearchIndex, text: string) {
  return search(index, parseQuery(text, IDENTIFIERS).query, NO_MARKS, 20);
}

function measurePeer(peer: Peer, documents: readonly SearchDocument[]): Engine {
  let stored = '';
  const buildMs = time(() => {
    stored = peer.build(documents);
  });
  const coldMs = time(() => peer.open(stored)('검색증강'));
  const queriesMs = timeQueries(peer.open(stored));
  const bytes = new TextEncoder().encode(stored).length;
  return { buildMs, longestSliceMs: buildMs, bytes, coldMs, queriesMs };
}

/** A table of `measureSearch`. */
export function searchTable(costs: readonly SearchCost[]): Table {
  const row = (name: string, engine: Engine, ours: Engine | null) => [
    name,
    decimal(engine.buildMs),
    decimal(engine.longestSliceMs, 1),
    decimal(engine.bytes / 1024),
    decimal(engine.coldMs, 1),
    decimal(median(engine.queriesMs), 2),
    decimal(p95(engine.queriesMs), 2),
    ours ? ratio(p95(engine.queriesMs), p95(ours.queriesMs)) : '–',
  ];
  return {
    title: '7. Search (Node): ours, and libraries with pairs of syllables',
    notes: [
      'product, at 20,000 papers: 10 ms p95 ranked, 150 ms from stored bytes to the first answer',
      `${QUERIES.length} queries of all kinds, ${ROUNDS} times; no peer finds initials or half-typed syllables`,
      'a peer builds in one go; its KB are those of its JSON',
    ],
    head: ['', 'build ms', 'longest slice ms', 'KB', 'cold ms', 'p50 ms', 'p95 ms', '× our p95'],
    rows: costs.flatMap(({ papers, ours, peers }) => [
      row(`${decimal(papers)} papers, ours`, ours, null),
      ...peers.map(({ name, engine }) => row(`${decimal(papers)} papers, ${name}`, engine, ours)),
    ]),
  };
}

/** Judged queries: ours beside what a search without Korean in mind finds. */
export function qualityTable(): Table {
  const papers = readCorpus();
  const queries = readQueries(papers);
  const documents = papers.map(({ document }) => document);
  const index = buildAndOpen(documents);
  const marks = makeMarks(papers);
  const library = new MiniSearch({ idField: 'key', fields: ['text'] });
  const texts = documents.map((document) => ({ key: document.key, text: textOf(document) }));
  library.addAll(texts);
  const flexible = new Index({ tokenize: 'forward' });
  for (const { key, text } of texts) flexible.add(key, text);
  const byWords = (isPrefix: boolean) => (query: string) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return texts.filter(({ text }) => {
      const known = text.toLowerCase().split(/[\s.,:()]+/);
      return words.every((word) =>
        known.some((one) => (isPrefix ? one.startsWith(word) : one === word)),
      );
    });
  };
  const engines: [string, (query: string) => { key: string }[]][] = [
    ['ours', (text) => search(index, parseQuery(text, IDENTIFIERS).query, marks, 1_000).hits],
    ['whitespace', byWords(false)],
    ['whitespace, prefix', byWords(true)],
    [
      'MiniSearch as it comes',
      (text) => library.search(text, { combineWith: 'AND' }).map(({ id }) => ({ key: String(id) })),
    ],
    [
      'FlexSearch, beginnings of words',
      (text) => flexible.search(text, { limit: 1_000 }).map((id) => ({ key: String(id) })),
    ],
  ];
  const rows = engines.map(([name, find]) => {
    const sums = { dev: [0, 0, 0], test: [0, 0, 0] };
    for (const { text, half, fitting } of queries) {
      const found = find(text).map(({ key }) => key);
      const right = found.filter((key) => (fitting as ReadonlySet<string>).has(key)).length;
      sums[half] = sums[half].map(
        (sum, at) => sum + ([right, found.length, fitting.size][at] ?? 0),
      );
    }
    const all = sums.dev.map((sum, at) => sum + (sums.test[at] ?? 0));
    const [right = 0, found = 0, wanted = 0] = all;
    return [name, right / found, right / wanted, f1(all), f1(sums.dev), f1(sums.test)] as const;
  });
  return {
    title: `8. Search quality: ${queries.length} judged queries on ${papers.length} papers`,
    notes: ['dev: the half the engine was made with; held out: the other; product: F1 0.95'],
    head: ['', 'precision', 'recall', 'F1', 'F1 dev', 'F1 held out'],
    rows: rows.map(([name, ...figures]) => [name, ...figures.map((figure) => decimal(figure, 3))]),
  };
}

/** Judged queries of every kind, kind by kind. */
export function kindsTable(): Table {
  const papers = readCorpus(['corpus.txt', 'corpus-2.txt']);
  const queries = readQueries(papers, 'queries-4.txt');
  const index = buildAndOpen(papers.map(({ document }) => document));
  const marks = makeMarks(papers);
  const scores = scoreKinds(queries, (text) =>
    search(index, parseQuery(text, IDENTIFIERS).query, marks, 1_000).hits.map(({ key }) => key),
  );
  return {
    title: `Judged queries of every kind: ${queries.length}, on ${papers.length} papers`,
    notes: ['exact: queries that find what was judged to fit, all of it and nothing else'],
    head: ['kind', 'queries', 'exact', 'F1'],
    rows: scores.map(({ kind, queries, exact, f1 }) => [
      kind,
      decimal(queries),
      decimal(exact),
      decimal(f1, 3),
    ]),
  };
}

function buildAndOpen(documents: readonly SearchDocument[]): SearchIndex {
  const steps = buildIndexInSteps(documents);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return open(step.value.bytes);
}

function f1([right = 0, found = 0, wanted = 0]: readonly number[]): number {
  return (2 * right) / (found + wanted);
}

function timeQueries(run: (query: string) => void): number[] {
  for (const query of QUERIES) run(query);
  return Array.from({ length: ROUNDS }, () =>
    QUERIES.map((query) => time(() => run(query))),
  ).flat();
}

function time(work: () => void): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
