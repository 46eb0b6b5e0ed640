import { arxivPaper, type Identity, pathSegments, type Site, withoutSiteName } from './site';

/** `/arXiv:ID` as arXiv's pages link it, `/arxiv/ID`, and the interface's `/graph/v1/paper/arXiv:ID`. */
const PATH = /^(?:(?:graph\/)?v1\/paper\/)?arxiv[:/](.+)$/i;

export const semanticscholar: Site = {
  name: 'semanticscholar',
  hosts: ['api.semanticscholar.org', 'www.semanticscholar.org', 'semanticscholar.org'],
  identify(url): Identity | null {
    const id = PATH.exec((pathSegments(url) ?? []).join('/'))?.[1];
    return id ? arxivPaper(id) : null;
  },
  readPageTitle: (title) => withoutSiteName(title.replace(/^\[PDF\] /, ''), ' | Semantic Scholar'),
  hasOthers: true,
};
