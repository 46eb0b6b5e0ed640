import { arxivReader } from './arxiv-reader';

/** `/arXiv:ID` as arXiv's pages link it, `/arxiv/ID`, and the interface's `/graph/v1/paper/arXiv:ID`. */
export const semanticscholar = arxivReader({
  name: 'semanticscholar',
  hosts: ['api.semanticscholar.org', 'www.semanticscholar.org', 'semanticscholar.org'],
  path: /^(?:(?:graph\/)?v1\/paper\/)?arxiv[:/](.+)$/i,
  title: { end: ' | Semantic Scholar', start: /^\[PDF\] / },
  hasOthers: true,
});
