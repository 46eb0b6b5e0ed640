import type { PaperRecord, PaperText } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import type { TermMatcher } from '../../search/term-matcher';
import type { Bilingual } from '../../text/localized';
import type { Term } from './terms';

/** A sentence that has the term. */
export interface Occurrence {
  /** index among all sentences of the text */
  at: number;
  /** the Korean forms of the term in it; `null` if a language is missing, so that they are unknown */
  labels: readonly string[] | null;
}

/** A text of a paper that has the term. */
export interface TermPlace {
  key: PaperKey;
  /** index among the paper's texts */
  text: number;
  /** first day of its week */
  start: string;
  rank: number;
  source: Pick<PaperText['digest'], 'source' | 'way'>;
  sentences: readonly Occurrence[];
}

/** What was found for each term, in the order of the terms. */
export interface Tally {
  places: TermPlace[][];
  /** papers that have the term */
  papers: number[];
}

/** A Korean form, and how often it translates the term. */
export interface Rendering {
  /** `null` for sentences that paraphrase the term */
  label: string | null;
  sentences: number;
  papers: number;
  /** sentences by source, most first */
  sources: readonly (readonly [name: string, sentences: number])[];
}

/** Returns a tally in which nothing is counted yet. */
export function emptyTally(terms: readonly Term[]): Tally {
  return { places: terms.map(() => []), papers: terms.map(() => 0) };
}

/** Returns all sentences of a text, as numbered by `Occurrence.at`. */
export function sentencesOf({ sections }: PaperText): readonly Bilingual<string>[] {
  return sections.flatMap(({ pairs }) => pairs);
}

/** Adds one paper's occurrences of each term. */
export function countPaper(
  tally: Tally,
  record: PaperRecord,
  terms: readonly Term[],
  matcher: TermMatcher,
): void {
  const counted = new Set<number>();
  record.texts.forEach((text, at) => {
    for (const [term, sentences] of occurrencesIn(text, terms, matcher)) {
      const { digest, rank } = text;
      const { source, way } = digest;
      tally.places[term]?.push({
        key: record.key,
        text: at,
        start: digest.week.start,
        rank,
        source: { source, way },
        sentences,
      });
      counted.add(term);
    }
  });
  for (const term of counted) tally.papers[term] = (tally.papers[term] ?? 0) + 1;
}

/** Finds the sentences by term; none if only the title has the term. */
function occurrencesIn(
  text: PaperText,
  terms: readonly Term[],
  matcher: TermMatcher,
): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  for (const term of labelsIn(text.title, terms, matcher).keys()) found.set(term, []);
  sentencesOf(text).forEach((pair, at) => {
    for (const [term, labels] of labelsIn(pair, terms, matcher)) {
      const known = found.get(term) ?? [];
      known.push({ at, labels });
      found.set(term, known);
    }
  });
  return found;
}

/**
 * Finds the terms of a sentence, and the Korean forms of each. If there is English, it decides: 추론 alone
 * does not tell reasoning from inference.
 */
function labelsIn(
  { ko, en }: Bilingual<string>,
  terms: readonly Term[],
  matcher: TermMatcher,
): Map<number, readonly string[] | null> {
  const korean = new Map<number, string[]>();
  for (const { term, form } of ko === null ? [] : matcher.inKorean(ko)) {
    const label = terms[term]?.labels[form];
    const known = korean.get(term) ?? [];
    if (label !== undefined && !known.includes(label)) known.push(label);
    korean.set(term, known);
  }
  if (en === null) return new Map([...korean.keys()].map((term) => [term, null]));
  const english = new Set(matcher.inEnglish(en).map(({ term }) => term));
  return new Map([...english].map((term) => [term, ko === null ? null : (korean.get(term) ?? [])]));
}

/** Sorts by week, newest first, and within a week by rank. */
export function sortPlaces(places: readonly TermPlace[]): TermPlace[] {
  return places.toSorted((a, b) => b.start.localeCompare(a.start) || a.rank - b.rank);
}

/**
 * Returns the Korean forms that translate a term, most frequent first, paraphrases last.
 *
 * @param nameOf - returns the name of a source
 */
export function renderingsOf(
  places: readonly TermPlace[],
  nameOf: (place: TermPlace) => string,
): Rendering[] {
  const counts = new Map<string | null, RenderingCount>();
  for (const place of places) {
    for (const { labels } of place.sentences) {
      for (const label of labels === null ? [] : labels.length > 0 ? labels : [null]) {
        const count = counts.get(label) ?? { sentences: 0, papers: new Set(), sources: new Map() };
        counts.set(label, count);
        count.sentences += 1;
        count.papers.add(place.key);
        const name = nameOf(place);
        count.sources.set(name, (count.sources.get(name) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .map(([label, { sentences, papers, sources }]) => ({
      label,
      sentences,
      papers: papers.size,
      sources: [...sources].toSorted((a, b) => b[1] - a[1]),
    }))
    .toSorted(
      (a, b) => Number(a.label === null) - Number(b.label === null) || b.sentences - a.sentences,
    );
}

interface RenderingCount {
  sentences: number;
  papers: Set<PaperKey>;
  sources: Map<string, number>;
}

/** Keeps only the sentences in which the term is rendered like this; leaves out texts without one. */
export function placesWith(places: readonly TermPlace[], label: string | null): TermPlace[] {
  return places.flatMap((place) => {
    const sentences = place.sentences.filter(({ labels }) => isRendered(labels, label));
    return sentences.length > 0 ? [{ ...place, sentences }] : [];
  });
}

function isRendered(labels: readonly string[] | null, label: string | null): boolean {
  return labels !== null && (label === null ? labels.length === 0 : labels.includes(label));
}
