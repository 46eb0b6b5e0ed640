import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { marked } from 'marked';
import { readAny } from '../../lib/sources/read-any';
import { parseUpstream } from '../fakes/run-sync';
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
const scheduler = { now: () => 0, yield: () => Promise.resolve() };

/** Reads every form of a post many times over, and its page through Readability alone. */
export async function measureParse(): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const name of POSTS) {
    const text = readFileSync(`test/fixtures/digest/${name}`, 'utf8');
    const read = async () => {
      const result = await readAny({ text, name, url: null }, { parseHtml, scheduler });
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

/** The upstream list at its real size, read as a whole, beside the lexing of its Markdown alone. */
export async function measureList(): Promise<Cost> {
  const text = makeList(181);
  const rows = () =>
    parseUpstream(text).digests.reduce((sum, { entries }) => sum + entries.length, 0);
  if (rows() !== 1_810) throw new Error(`${rows()} of 1,810 rows were read`);
  const own = await measure(async () => void rows());
  const peer = await measure(async () => void marked.lexer(text));
  return { name: 'upstream list, 1,810 rows', ...own, peerMs: peer.ms };
}

/** Weeks of ten rows in the list's form, with made-up words. */
function makeList(weeks: number): string {
  const day = (time: number) =>
    new Date(time).toLocaleDateString('en', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: weeks }, (_, week) => {
    const start = Date.UTC(2023, 0, 2) + week * 7 * 86_400_000;
    const year = new Date(start).getUTCFullYear();
    const rows = Array.from({ length: 10 }, (_, row) => {
      const id = `2301.${String(week * 10 + row + 1).padStart(5, '0')}`;
      return `| ${row + 1}) **Paper ${id}** - says what it does in a sentence of usual length, and gives one figure, ${row}.5%, for it. | [Paper](https://arxiv.org/abs/${id}), [Tweet](https://x.com/somebody/status/16${String(week * 10 + row).padStart(17, '0')}) |`;
    });
    const heading = `## Top ML Papers of the Week (${day(start)} - ${day(start + 6 * 86_400_000)}) - ${year}`;
    return [heading, '| **Paper** | **Links** |', '| --- | --- |', ...rows, ''].join('\n');
  }).join('\n');
}

/** A table of `measureParse`. */
export function parseTable(costs: readonly Cost[]): Table {
  return {
    title: '6. Reading a post (Node, happy-dom)',
    notes: [
      `median of ${ROUNDS} rounds, parsing of the page included; peer: Readability on the same page`,
      'the list is compared with the lexing of its Markdown (marked) alone',
      'heap: growth during one reading, before garbage is collected',
    ],
    head: ['post', 'ms', 'peer alone ms', '× peer', 'heap KB'],
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
