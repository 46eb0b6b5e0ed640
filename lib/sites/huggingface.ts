import { arxivPaper, type Identity, pathSegments, type Site } from './site';

const LISTINGS = new Set(['date', 'week', 'month', 'trending']);
/** Models, data sets and posts may be named like a paper; only its own page says this. */
const PAGE_TITLE = /^Paper page - (.+)$/;

export const huggingface: Site = {
  name: 'huggingface',
  hosts: ['huggingface.co', 'www.huggingface.co', 'hf.co'],
  identify(url): Identity | null {
    const [section, page, ...more] = pathSegments(url) ?? [];
    if (section !== 'papers') return null;
    if (page === undefined || LISTINGS.has(page)) return { kind: 'listing' };
    return more.length === 0 ? arxivPaper(page.replace(/\.md$/, '')) : null;
  },
  // Models and reports that were released there, as `org/model` or a file of it.
  hasOthers: true,
  readPageTitle: (title) => PAGE_TITLE.exec(title)?.[1] ?? null,
};
