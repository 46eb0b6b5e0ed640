import { browser } from 'wxt/browser';
import type { Digest } from '../digest/format';
import { type Validated, validateDigest } from '../digest/validate';
import { hashText } from '../text/hash-text';
import { parseJson, toArray } from '../text/json';
import type { Problem } from '../text/localized';

/** What came with the extension, and what of it could not be read. */
export interface Bundled {
  digests: Digest[];
  broken: { name: string; problems: Problem[] }[];
  /** SHA-256 over names and contents: tells whether a mirror was made from the same files */
  fingerprint: string;
}

const NO_JSON: Validated = {
  digest: null,
  problems: [
    {
      where: { ko: '파일 전체', en: 'the whole file' },
      what: {
        ko: 'JSON으로 읽을 수 없어요. 확장 프로그램을 다시 설치해 주세요.',
        en: 'It cannot be read as JSON. Please reinstall the extension.',
      },
    },
  ],
};

/**
 * Reads the weeks that are packed with the extension; a broken one costs only itself.
 *
 * Background and extension pages only: the files are not web-accessible.
 */
export async function loadBundled(): Promise<Bundled> {
  const names = await readNames();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readText(name) })),
  );
  const bundled: Bundled = {
    digests: [],
    broken: [],
    fingerprint: await hashText(JSON.stringify(files)),
  };
  for (const { name, text } of files) {
    const data = parseJson(text);
    const { digest, problems } = data === undefined ? NO_JSON : validateDigest(data);
    if (digest) bundled.digests.push(digest);
    if (problems.length > 0) bundled.broken.push({ name, problems });
  }
  return bundled;
}

async function readNames(): Promise<string[]> {
  const names = parseJson(await readText('index.json'));
  return toArray(names).filter((name) => typeof name === 'string');
}

/** The file's text; empty when it is not there, which is no JSON. */
async function readText(name: string): Promise<string> {
  const path = `/digests/${encodeURIComponent(name)}`;
  const response = await fetch(browser.runtime.getURL(path as '/')).catch(() => null);
  return response?.ok ? response.text() : '';
}
