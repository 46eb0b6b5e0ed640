import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { readAny } from '../../lib/sources/read-any';
import { median } from './stats';
import { decimal, ratio, type Table } from './table';

/** Forms a post comes in; the pages are read by Readability too, for comparison. */
const POSTS = [
  'live-page-2024/source.html',
  'noscript-page-2024/source.html',
  'newsletter-page/source.html',
  'forum-2024/source.json',
  'forum-2026/source.json',
  'markdown-2024/source.md',
  'text-2024/source.txt',
];
const ROUNDS = 15;

interface Cost {
  name: string;
  ms: number;
  heapKb: number;
  /** the same page through Readability alone; `null` where it is no page */
  peerMs: number | null;
}

const { DOMParser } = new Window();
const parseHtml = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html') as unknown as Document; // happy-dom's own type
const pace = { now: () => 0, rest: () => Promise.resolve() };

/** Reads every form of a post many times over, and its page through Readability alone. */
export async function measureParse(): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const name of POSTS) {
    const text = readFileSync(`test/fixtures/digest/${name}`, 'utf8');
    const read = async () => {
      const result = await readAny({ text, name, url: null }, { parseHtml, pace });
      if ('refusal' in result) throw new Error(`${name}: ${result.refusal.en}`);
    };
    const own = await measure(read);
    const isPage = name.endsWith('.html');
    const peer = isPage
      ? await measure(async () => void new Readability(parseHtml(text)).parse())
      : null;
    costs.push({ name, ...own, peerMs: peer?.ms ?? null });
  }
  return costs;
}

/** A table of `measureParse`. */
export function parseTable(costs: readonly Cost[]): Table {
  return {
    title: '6. Reading a post (Node, happy-dom)',
    notes: [
      `median of ${ROUNDS} rounds, parsing of the page included`,
      'heap: growth during one reading, before garbage is collected',
    ],
    head: ['post', 'ms', 'Readability alone ms', '× Readability', 'heap KB'],
    rows: costs.map(({ name, ms, peerMs, heapKb }) => [
      name,
      decimal(ms, 2),
      peerMs === null ? '–' : decimal(peerMs, 2),
      peerMs === null ? '–' : ratio(ms, peerMs),
      decimal(heapKb),
    ]),
  };
}

async function measure(work: () => Promise<void>): Promise<{ ms: number; heapKb: number }> {
  const times: number[] = [];
  const heaps: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const heap = process.memoryUsage().heapUsed;
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    heaps.push(Math.max(0, process.memoryUsage().heapUsed - heap) / 1024);
  }
  return { ms: median(times), heapKb: median(heaps) };
}
