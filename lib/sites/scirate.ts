import { arxivPaper, type Identity, pathSegments, type Site, withoutSiteName } from './site';

export const scirate: Site = {
  name: 'scirate',
  hosts: ['scirate.com', 'www.scirate.com'],
  identify(url): Identity | null {
    const [section, ...rest] = pathSegments(url) ?? [];
    return section === 'arxiv' ? arxivPaper(rest.join('/')) : null;
  },
  readPageTitle: (title) => withoutSiteName(title, ' | SciRate'),
};
