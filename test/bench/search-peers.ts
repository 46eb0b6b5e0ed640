import { Index, type IndexOptions } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../lib/search/search-document';

/** A search library as the bench asks it: built once, stored, opened, searched. */
export interface Peer {
  name: string;
  /** @returns what would be stored */
  build(documents: readonly SearchDocument[]): string;
  /** @returns the search of what was stored, for the first 20 papers */
  open(stored: string): (query: string) => void;
}

const MINISEARCH = {
  idField: 'key',
  fields: ['titleKo', 'titleEn', 'textKo', 'textEn'],
  tokenize: bigrams,
  searchOptions: { combineWith: 'AND' as const, prefix: (term: string) => term.length > 2 },
};
/** Its index holds every beginning of a word, where MiniSearch walks a tree for them. */
const FLEXSEARCH: IndexOptions<false> = { encode: bigrams, tokenize: 'forward' };

/** Two libraries in their own best setting for Korean: pairs of syllables, and beginnings of words. */
export const PEERS: readonly Peer[] = [
  {
    name: 'MiniSearch',
    build: (documents) => {
      const engine = new MiniSearch(MINISEARCH);
      for (const { key, titles, texts } of documents)
        engine.add({
          key,
          titleKo: titles.ko,
          titleEn: titles.en,
          textKo: texts.ko,
          textEn: texts.en,
        });
      return JSON.stringify(engine);
    },
    open: (stored) => {
      const engine = MiniSearch.loadJSON(stored, MINISEARCH);
      return (query) => void engine.search(query).slice(0, 20);
    },
  },
  {
    name: 'FlexSearch',
    build: (documents) => {
      const engine = new Index(FLEXSEARCH);
      for (const document of documents) engine.add(document.key, textOf(document));
      const parts: [string, string][] = [];
      engine.export((key, data) => void parts.push([key, data]));
      return JSON.stringify(parts);
    },
    open: (stored) => {
      const engine = new Index(FLEXSEARCH);
      for (const [key, data] of JSON.parse(stored)) engine.import(key, data); // as `build` wrote it
      return (query) => void engine.search(query, { limit: 20 });
    },
  },
];

/** Everything of a paper that can be searched, as one text. */
export function textOf({ titles, texts }: SearchDocument): string {
  return [titles.ko, titles.en, texts.ko, texts.en].filter(Boolean).join('\n');
}

/** Hangul by two letters, across spaces; other words whole. */
function bigrams(text: string): string[] {
  const joined = text.toLowerCase().replace(/(?<=[가-힣]) +(?=[가-힣])/g, '');
  return [...joined.matchAll(/[가-힣]+|[\p{L}\p{N}]+/gu)].flatMap(([word]) => {
    if (!/^[가-힣]{2,}$/.test(word)) return [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  });
}
