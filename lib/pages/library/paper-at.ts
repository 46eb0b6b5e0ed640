import type { PaperKey } from '../../paper/ref';
import { orderWeeks, type Reading } from '../../view/languages';
import type { PaperPlace } from '../../view/library-address';
import type { LibraryReader } from '../library-items';

/**
 * Finds the paper at a rank in a week; if several digests have that week, in the one that is shown first.
 *
 * @returns `null` if no digest has a paper there
 */
export async function findPaperAt(
  library: LibraryReader,
  { week, rank, key }: PaperPlace,
  reading: Reading,
): Promise<PaperKey | null> {
  if (key && (await library.papers([key])).length > 0) return key;
  const heads = orderWeeks(library.head.weeks, reading).filter(({ start }) => start === week);
  for (const { id, papers } of await library.weeks(heads.map(({ id }) => id))) {
    const records = await library.papers(papers);
    const found = records.find(({ texts }) =>
      texts.some((text) => text.digest.id === id && text.rank === rank),
    );
    if (found) return found.key;
  }
  return null;
}
