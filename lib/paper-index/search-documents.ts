import type { Bilingual, Digest, DigestEntry, Prose } from '../digest/format';
import { type IdentifyPaper, type IdentifyPost, type PaperKey, paperKey } from '../paper/ref';
import type { SearchDocument } from './search/search-document';

/** A digest and the keys that the mirror has for its papers, one an entry. */
export interface KeyedDigest {
  digest: Digest;
  keys: readonly PaperKey[];
}

interface Identifiers {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
}

interface Placed {
  entry: DigestEntry;
  weekStart: string;
}

/**
 * What can be found in the weeks of the library: one document a paper, however many digests have it.
 * Each is made when it is asked for, so that whoever reads them can rest between two.
 *
 * @param weeks - in the reader's order; the first text of a paper gives its titles
 */
export function* searchDocuments(
  weeks: Iterable<KeyedDigest>,
  identifiers: Identifiers,
): Generator<SearchDocument, void> {
  const papers = new Map<PaperKey, Placed[]>();
  for (const { digest, keys } of weeks) {
    for (const [index, entry] of digest.entries.entries()) {
      const key = keys[index];
      if (key === undefined) continue;
      const placed = { entry, weekStart: digest.week.start };
      const known = papers.get(key);
      if (known) known.push(placed);
      else papers.set(key, [placed]);
    }
  }
  for (const [key, placed] of papers) yield toDocument(key, placed, identifiers);
}

function toDocument(key: PaperKey, placed: Placed[], identifiers: Identifiers): SearchDocument {
  const entries = placed.map(({ entry }) => entry);
  const titles = titlesOf(entries);
  return {
    key,
    weeks: [...new Set(placed.map(({ weekStart }) => weekStart))],
    titles,
    texts: { ko: textOf(entries, titles, 'ko'), en: textOf(entries, titles, 'en') },
    ids: [...new Set(entries.flatMap((entry) => idsOf(entry, identifiers)))],
  };
}

/** The first text's titles; a language that it lacks comes from the next that has it. */
function titlesOf(entries: readonly DigestEntry[]): Bilingual {
  const first = (locale: 'ko' | 'en') =>
    entries.find(({ title }) => title[locale] !== null)?.title[locale] ?? null;
  return { ko: first('ko'), en: first('en') };
}

/** All that is said in one language, once; other titles of the paper are text too. */
function textOf(
  entries: readonly DigestEntry[],
  titles: Bilingual,
  locale: 'ko' | 'en',
): string | null {
  const lines = entries.flatMap((entry) => {
    const title = entry.title[locale];
    const otherTitle = title !== null && title !== titles[locale] ? [title] : [];
    const proses: Prose[] = [entry.summary, entry.abstract];
    for (const { text } of entry.extras ?? []) proses.push(text);
    return [...otherTitle, ...proses.flatMap((prose) => prose[locale] ?? [])];
  });
  return [...new Set(lines)].join('\n') || null;
}

/** What a link that is pasted into the search field may name, and who wrote about it. */
function idsOf(entry: DigestEntry, { identifyPaper, identifyPost }: Identifiers): string[] {
  const addresses = [...entry.papers, ...entry.links.map(({ url }) => url)];
  const papers = addresses.flatMap((url) => {
    const ref = identifyPaper(url);
    return ref ? [paperKey(ref), ref.id] : [];
  });
  const posts = [...entry.discussions, ...entry.links.map(({ url }) => url)].flatMap((url) => {
    const post = identifyPost(url);
    return post ? [post.statusId, ...(post.handle ? [post.handle] : [])] : [];
  });
  return [...papers, ...posts];
}
