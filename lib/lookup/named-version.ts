import { parseArxivId } from '../paper/arxiv-id';
import { type PaperKey, paperKey } from '../paper/ref';

/**
 * Returns the version that a digest's links name, such as `arxiv.org/abs/2410.07095v1`. The address that is
 * shown for a paper never has one.
 *
 * @param papers - addresses of the paper, as the digest gives them
 * @returns `undefined` if no link names a version, or if two name different ones
 */
export function namedVersion(key: PaperKey, papers: readonly string[]): number | undefined {
  const versions = new Set(papers.map((url) => versionIn(url, key)).filter((one) => one !== null));
  const [version] = versions;
  return versions.size === 1 ? version : undefined;
}

function versionIn(url: string, key: PaperKey): number | null {
  if (!URL.canParse(url)) return null;
  const path = new URL(url).pathname.replace(/%2f/gi, '/').replace(/(?:\.pdf)?\/*$/i, '');
  // Ids from before 2007 contain a slash.
  const parsed = [/[^/]+$/, /[^/]+\/[^/]+$/]
    .map((last) => parseArxivId(last.exec(path)?.[0] ?? ''))
    .find((one) => one && paperKey({ scheme: 'arxiv', id: one.id }) === key);
  return parsed?.version ?? null;
}
