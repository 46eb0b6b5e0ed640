import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { checkInSteps } from '../../lib/check/check-digest';
import { validateDigest } from '../../lib/digest/validate';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { type Input, type Read, readAny } from '../../lib/sources/read-any';
import { makeDigest } from '../fakes/digest';
import { seeded } from '../fakes/random';
import { DIGEST_FUNCTIONS } from './digest-functions';
import { mutate } from './mutate';
import { findTextFunctions, type TextFunction } from './text-functions';

/**
 * `npm run fuzz [-- --seconds 120 --seed 1]`: damages every digest fixture, by the hundred thousand,
 * reads it, checks what was read, and gives it to some of our functions that take any text. Nothing
 * may be thrown, what is read must be a valid digest or a refusal, and no slice of work may be a long
 * task. The same seed gives the same inputs. `--also FILE` tries the `FUNCTIONS` of another module too.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    also: { type: 'string' },
  },
});

interface Sample {
  name: string;
  url: string | null;
  text: string;
  /** needs a parser of pages, which is a hundred times slower than the rest */
  isPage: boolean;
}

const ROOT = 'test/fixtures/digest';
const LONGEST_SLICE_MS = 50;
/** A slice that is slow once may be the collector's; one that is slow each time is ours. */
const ATTEMPTS = 4;
const PAGE_SHARE = 0.005;
/** So many functions for each input, and no more text: longer than anything they are given. */
const FUNCTIONS_AN_INPUT = 3;
const LONGEST_TEXT = 10_000;

/** The parser keeps what it parsed; a new one now and then keeps the heap, and its pauses, small. */
const PAGES_A_WINDOW = 20;
const NOTHING_LOADED = {
  disableJavaScriptEvaluation: true,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
};
let window = new Window({ settings: NOTHING_LOADED });
let parsed = 0;
const IDENTIFY = { identifyPaper, identifyPost };

const seed = Number(values.seed);
const random = seeded(seed);
const samples = readSamples();
const texts = samples.map(({ text }) => text);
const pages = samples.filter(({ isPage }) => isPage);
const others = samples.filter(({ isPage }) => !isPage);
const tally = { runs: 0, pages: 0, digests: 0, calls: 0, longestMs: 0 };
const functions = [...(await findTextFunctions()), ...DIGEST_FUNCTIONS, ...(await readOthers())];

const endsMs = performance.now() + Number(values.seconds) * 1_000;
while (performance.now() < endsMs) {
  const isPage = random.next() < PAGE_SHARE;
  const sample = random.pick(isPage ? pages : others);
  const mutated = mutate(windowOf(sample.text), random, texts);
  const input = makeInput(
    sample,
    isPage ? mutated.slice(0, 20_000) : mutated.replace(/^\s*</, '. <'),
  );
  const wrong = (await tryInput(input)) ?? tryFunctions(mutated);
  tally.runs += 1;
  if (isPage) tally.pages += 1;
  if (wrong) {
    const file = join(tmpdir(), `paper-duet-fuzz-${seed}-${tally.runs}`);
    writeFileSync(file, 'bytes' in input ? input.bytes : input.text);
    console.error(`run ${tally.runs} of seed ${seed} (${sample.name}): ${wrong}\nKept as ${file}`);
    process.exit(1);
  }
}
console.log(
  `${tally.runs} inputs (${tally.pages} pages), ${tally.digests} digests, ` +
    `${tally.calls} calls of ${functions.length} functions, ` +
    `longest slice ${tally.longestMs.toFixed(1)} ms, heap ${heapMb()} MB`,
);

async function readOthers(): Promise<readonly TextFunction[]> {
  if (values.also === undefined) return [];
  const module: { FUNCTIONS: readonly TextFunction[] } = await import(
    pathToFileURL(values.also).href
  );
  return module.FUNCTIONS;
}

/** Mostly a stretch of it, which goes faster and is as strange. */
function windowOf(text: string): string {
  if (random.next() < 0.2 || text.startsWith('{')) return text;
  const start = random.between(0, text.length);
  return text.slice(0, 200) + text.slice(start, start + 800);
}

function makeInput({ name, url }: Sample, text: string): Input {
  const bytes = new TextEncoder().encode(text);
  if (random.next() < 0.1)
    for (let times = 20; times > 0; times -= 1)
      bytes[random.between(0, bytes.length)] = random.between(0, 255);
  return random.next() < 0.5 ? { text, name, url } : { bytes, name, url };
}

/** What is wrong with how an input is read; `null` when nothing is. */
async function tryInput(input: Input): Promise<string | null> {
  let slowMs = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && slowMs > LONGEST_SLICE_MS; attempt += 1) {
    try {
      const { read, longestMs } = await readTimed(input);
      slowMs = Math.min(slowMs, longestMs);
      const wrong = judge(read);
      if (wrong) return wrong;
      if (attempt === 0 && 'digest' in read) tally.digests += 1;
    } catch (error) {
      return `thrown: ${error instanceof Error ? error.stack : error}`;
    }
  }
  tally.longestMs = Math.max(tally.longestMs, slowMs);
  return slowMs > LONGEST_SLICE_MS ? `a slice took ${slowMs.toFixed(0)} ms` : null;
}

function judge(read: Read): string | null {
  if ('refusal' in read) return read.refusal.ko && read.refusal.en ? null : 'an empty refusal';
  const { digest, problems } = validateDigest(JSON.parse(JSON.stringify(read.digest)));
  if (problems.length > 0) return `not valid: ${problems[0]?.where.en}: ${problems[0]?.what.en}`;
  return JSON.stringify(digest) === JSON.stringify(read.digest) ? null : 'changed by validation';
}

/**
 * Slices are what lies between two rests; making a document of a page is not ours to cut. They are
 * measured by the clock and by the processor, and the lesser counts: others may have had the
 * processor meanwhile, and what Node does beside our work may have had another.
 */
async function readTimed(input: Input): Promise<{ read: Read; longestMs: number }> {
  let begun: ReturnType<typeof look> | null = look();
  let longestMs = 0;
  const endSlice = () => {
    longestMs = Math.max(longestMs, begun ? since(begun) : 0);
    begun = look();
  };
  const read = await readAny(input, {
    parseHtml: (html) => {
      endSlice();
      const document = parsePage(html);
      begun = null;
      return document;
    },
    scheduler: {
      now: () => performance.now(),
      yield: async () => endSlice(),
    },
  });
  endSlice();
  if ('digest' in read)
    longestMs = Math.max(longestMs, timeSteps(checkInSteps(read.digest, IDENTIFY)));
  return { read, longestMs };
}

/** What is wrong with some functions on a text; `null` when nothing is. */
function tryFunctions(whole: string): string | null {
  const text = whole.slice(0, LONGEST_TEXT);
  for (let times = FUNCTIONS_AN_INPUT; times > 0; times -= 1) {
    const { name, run } = random.pick(functions);
    let slowMs = Number.POSITIVE_INFINITY;
    tally.calls += 1;
    for (let attempt = 0; attempt < ATTEMPTS && slowMs > LONGEST_SLICE_MS; attempt += 1) {
      try {
        slowMs = Math.min(
          slowMs,
          timeCall(() => run(text)),
        );
      } catch (error) {
        return `${name}: thrown: ${error instanceof Error ? error.stack : error}`;
      }
    }
    tally.longestMs = Math.max(tally.longestMs, slowMs);
    if (slowMs > LONGEST_SLICE_MS) return `${name}: took ${slowMs.toFixed(0)} ms in one piece`;
  }
  return null;
}

/** The longest step of a call; all of it, where it does not work in steps. */
function timeCall(call: () => unknown): number {
  const begun = look();
  const result = call();
  const longestMs = since(begun);
  const isWork = typeof result === 'object' && result !== null && 'next' in result;
  return isWork ? Math.max(longestMs, timeSteps(result as Iterator<unknown>)) : longestMs;
}

function timeSteps(work: Iterator<unknown>): number {
  let longestMs = 0;
  let isDone = false;
  while (!isDone) {
    const begun = look();
    isDone = work.next().done === true;
    longestMs = Math.max(longestMs, since(begun));
  }
  return longestMs;
}

function since(begun: ReturnType<typeof look>): number {
  const now = look();
  return Math.min(now.clockMs - begun.clockMs, now.workMs - begun.workMs);
}

function look(): { clockMs: number; workMs: number } {
  const { user, system } = process.cpuUsage();
  return { clockMs: performance.now(), workMs: (user + system) / 1_000 };
}

function heapMb(): number {
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}

function parsePage(html: string): Document {
  parsed += 1;
  if (parsed % PAGES_A_WINDOW === 0) {
    void window.happyDOM.close();
    window = new Window({ settings: NOTHING_LOADED });
  }
  const parse = (text: string) => new window.DOMParser().parseFromString(text, 'text/html');
  try {
    // A document as far as the readers go, but of its own type.
    return parse(html) as unknown as Document;
  } catch {
    // Unlike a browser's, this parser fails on some markup; that is not ours to judge.
    return parse('') as unknown as Document;
  }
}

function readSamples(): Sample[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const fixtures = folders.map(({ name: folder }): Sample => {
    const { file, url } = JSON.parse(readFileSync(join(ROOT, folder, 'origin.json'), 'utf8'));
    const text = readFileSync(join(ROOT, folder, file), 'utf8');
    return { name: file, url, text, isPage: file.endsWith('.html') || text.includes('"cooked"') };
  });
  const own = { name: 'own.json', url: null, text: JSON.stringify(makeDigest()), isPage: false };
  return [...fixtures, own];
}
