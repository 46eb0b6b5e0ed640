import { arxivReader } from './arxiv-reader';

/** `/arXiv:ID` as arXiv's pages link it, and `/arxiv/ID`. */
export const semanticscholar = arxivReader({
  name: 'semanticscholar',
  hosts: ['api.semanticscholar.org', 'www.semanticscholar.org', 'semanticscholar.org'],
  path: /^arxiv[:/](.+)$/i,
  title: { end: ' | Semantic Scholar', start: /^\[PDF\] / },
  hasOthers: true,
});
