import { arxivPaper, barePath, type Identity, type Site } from './site';

const LISTING = /^papers(?:\/(?:date|week|month|trending)(?:\/.*)?)?$/;
const PAPER = /^papers\/([^/]+?)(?:\.md)?$/;
/** Models, data sets and posts may be named like a paper; only its own page says this. */
const PAGE_TITLE = /^Paper page - (.+)$/;

export const huggingface: Site = {
  name: 'huggingface',
  hosts: ['huggingface.co', 'www.huggingface.co', 'hf.co'],
  identify(url): Identity | null {
    const path = barePath(url);
    if (LISTING.test(path)) return { kind: 'listing' };
    return arxivPaper(PAPER.exec(path)?.[1] ?? '');
  },
  // Models and reports that were released there, as `org/model` or a file of it.
  hasOthers: true,
  readPageTitle: (title) => PAGE_TITLE.exec(title)?.[1] ?? null,
};
