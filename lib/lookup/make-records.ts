import type { Digest } from '../digest/format';
import type { IdentifyPost } from '../paper/ref';
import { type PaperRecord, type PaperText, toPaperText } from './paper-record';
import type { PlannedPaper, PlannedText } from './plan-mirror';

/**
 * Makes the records of papers: pairs the sentences of their texts. Rests between papers.
 *
 * @param digests - with their texts, by their id in the mirror; a text whose digest is not there is
 *   left out
 * @param inOrder - ids of digests that were written sentence for sentence
 * @yields how many papers are made
 */
export function* makeRecordsInSteps(
  papers: Iterable<PlannedPaper>,
  digests: ReadonlyMap<string, Digest>,
  identifyPost: IdentifyPost,
  inOrder: ReadonlySet<string> = new Set(),
): Generator<number, [name: string, PaperRecord][]> {
  const records: [string, PaperRecord][] = [];
  for (const { name, key, texts } of papers) {
    const make = (text: PlannedText): PaperText[] => {
      const entry = digests.get(text.digest.id)?.entries.find(({ rank }) => rank === text.rank);
      if (!entry) return [];
      const { digest, isByTitle } = text;
      const isInOrder = inOrder.has(digest.id);
      return [{ ...toPaperText(entry, key, digest, identifyPost, isInOrder), isByTitle }];
    };
    records.push([name, { key, texts: texts.flatMap(make) }]);
    yield records.length;
  }
  return records;
}
