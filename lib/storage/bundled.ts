import { browser } from 'wxt/browser';
import { SCHEDULER } from '../browser/scheduler';
import type { Digest } from '../digest/format';
import { validateInSteps } from '../digest/validate';
import { hashText } from '../text/hash-text';
import { parseJson, toArray, toFields } from '../text/json';
import type { Problem } from '../text/localized';
import { inSlices } from '../text/slices';
import { WEEKS_WORDS } from './weeks.words';

/** A week that came with the extension. */
interface PackedWeek {
  digest: Digest;
  /** of its contents: changes whenever an update brings another text */
  hash: string;
}

/** What came with the extension, and what of it could not be read. */
export interface Bundled {
  weeks: PackedWeek[];
  broken: { name: string; problems: Problem[] }[];
  /** SHA-256 over names and the weeks' hashes: tells whether a mirror was made from the same files */
  fingerprint: string;
}

/** A file of packed weeks: there is one per year. */
export interface PackedFile {
  name: string;
  /** hashes of its weeks, in order, as `build/pack-weeks.ts` computed them */
  hashes: readonly string[];
}

/** The contents of the bundled files, before any of them is read. */
export interface PackedIndex {
  /** newest first */
  files: PackedFile[];
  /** SHA-256, which changes whenever an update changes a text */
  sum: string;
}

const NO_JSON: Problem = { where: WEEKS_WORDS.wholeFile, what: WEEKS_WORDS.noJson };

/**
 * Reads which bundled files exist and what they contain, without reading the files.
 *
 * Background and extension pages only: the files are not web-accessible.
 */
export async function readPackedIndex(): Promise<PackedIndex> {
  const text = await readText('index.json');
  const files = toArray(parseJson(text)).flatMap((row) => {
    const { name, hashes } = toFields(row);
    return typeof name === 'string' ? [{ name, hashes: toArray(hashes).map(String) }] : [];
  });
  return { files, sum: await hashText(text) };
}

/**
 * Reads the weeks of packed files; a broken one costs only itself. In slices.
 *
 * @param wasChecked - whether a week was found whole before, by its hash
 */
export async function loadBundled(
  files: readonly PackedFile[],
  wasChecked: (hash: string) => boolean = () => false,
): Promise<Bundled> {
  const texts = await Promise.all(
    files.map(async (file) => ({ ...file, text: await readText(file.name) })),
  );
  const weeks: PackedWeek[] = [];
  const broken: Bundled['broken'] = [];
  for (const { name, hashes, text } of texts) {
    const data = parseJson(text);
    if (!Array.isArray(data) || data.length !== hashes.length) {
      broken.push({ name, problems: [NO_JSON] });
      continue;
    }
    for (const [at, item] of data.entries()) {
      const sum = hashes[at];
      const hash = `bundled ${sum}`;
      const { digest, problems } = wasChecked(hash)
        ? { digest: item as Digest, problems: [] } // as this version validated it
        : await inSlices(validateInSteps(item), SCHEDULER);
      const isWhole = problems.length === 0;
      // What had to be left out is left out again the next time.
      if (digest) weeks.push({ digest, hash: isWhole ? hash : `mended ${sum}` });
      if (!isWhole) broken.push({ name: nameOf(item) ?? name, problems });
    }
  }
  const sums = [files.map(({ name }) => name), weeks.map(({ hash }) => hash), broken];
  return { weeks, broken, fingerprint: await hashText(JSON.stringify(sums)) };
}

/** What an author would look for. */
function nameOf(item: unknown): string | null {
  const { id } = toFields(item);
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The file's text; empty when it is not there, which is no JSON. */
async function readText(name: string): Promise<string> {
  const path = `/digests/${encodeURIComponent(name)}`;
  const response = await fetch(browser.runtime.getURL(path as '/')).catch(() => null);
  return response?.ok ? response.text() : '';
}
