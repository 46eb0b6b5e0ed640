import type { Digest, DigestEntry, Prose } from '../digest/format';
import { type IdentifyPaper, type IdentifyPost, type PaperKey, paperKey } from '../paper/ref';
import type { Bilingual } from '../text/localized';
import type { SearchDocument } from './search-document';

interface Identifiers {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
}

/** Which entry of which digest a text of a paper is. */
interface Place {
  /** of the digest, in the mirror */
  digestId: string;
  /** which of its entries, from 0 */
  entry: number;
}

/** All entries of a paper, in the reader’s order: the first text of a paper gives its titles. */
export interface PlacedPaper {
  key: PaperKey;
  places: Place[];
}

interface PlacedEntry {
  entry: DigestEntry;
  weekStart: string;
}

/**
 * Finds the texts of each paper.
 *
 * @param weeks - of the mirror, in its order
 */
export function placePapers(
  weeks: Iterable<{ id: string; papers: readonly PaperKey[] }>,
): PlacedPaper[] {
  const placed = new Map<PaperKey, PlacedPaper>();
  for (const { id, papers } of weeks) {
    for (const [entry, key] of papers.entries()) {
      const place = { digestId: id, entry };
      const known = placed.get(key);
      if (known) known.places.push(place);
      else placed.set(key, { key, places: [place] });
    }
  }
  return [...placed.values()];
}

/**
 * The search documents of papers: one per paper, however many digests have it. Each is built when it
 * is read, so that the caller can pause between two.
 *
 * @param digests - with their texts, by their id in the mirror; what is not there is left out
 */
export function* searchDocuments(
  papers: Iterable<PlacedPaper>,
  digests: ReadonlyMap<string, Digest>,
  identifiers: Identifiers,
): Generator<SearchDocument, void> {
  for (const { key, places } of papers) {
    const placed = places.flatMap(({ digestId, entry: at }) => {
      const digest = digests.get(digestId);
      const entry = digest?.entries[at];
      return digest && entry ? [{ entry, weekStart: digest.week.start }] : [];
    });
    if (placed.length > 0) yield toDocument(key, placed, identifiers);
  }
}

function toDocument(
  key: PaperKey,
  placed: PlacedEntry[],
  identifiers: Identifiers,
): SearchDocument {
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

/** The running text of one language, without repetitions; other titles of the paper are text too. */
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
