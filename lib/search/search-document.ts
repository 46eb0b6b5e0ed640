import type { PaperKey } from '../paper/ref';
import type { Bilingual } from '../text/localized';

/** One paper as it is made searchable; a paper that stands in several digests is one document. */
export interface SearchDocument {
  key: PaperKey;
  /** ISO days on which the weeks that have it begin */
  weeks: readonly string[];
  titles: Bilingual;
  /** all running text of a language, joined */
  texts: Bilingual;
  /** what else it can be found by: arXiv id, DOI, ids of posts, their handles with or without `@` */
  ids: readonly string[];
}
