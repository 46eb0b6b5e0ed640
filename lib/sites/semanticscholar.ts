import { arxivReader } from './arxiv-reader';

/** `/arXiv:ID` as arXiv's pages link it, and `/arxiv/ID`. */
export const semanticscholar = arxivReader(
  'semanticscholar',
  ['semanticscholar.org', 'api.semanticscholar.org'],
  /^arxiv[:/](.+)$/i,
  ' | Semantic Scholar',
  true,
);
