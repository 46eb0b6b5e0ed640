import { arxivPaper, type Identity, pathSegments, type Site } from './site';

const LISTINGS = new Set(['date', 'week', 'month', 'trending']);

export const huggingface: Site = {
  name: 'huggingface',
  hosts: ['huggingface.co', 'www.huggingface.co', 'hf.co'],
  identify(url): Identity | null {
    const [section, page, ...more] = pathSegments(url) ?? [];
    if (section !== 'papers') return null;
    if (page === undefined || LISTINGS.has(page)) return { kind: 'listing' };
    return more.length === 0 ? arxivPaper(page.replace(/\.md$/, '')) : null;
  },
};
