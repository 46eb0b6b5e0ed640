import { barePath, type Identity, type Site, withoutSiteName } from './site';

const PAGE = /^(?:forum|pdf)$/;
const NOTE_ID = /^[\w-]{8,12}$/;

export const openreview: Site = {
  name: 'openreview',
  hosts: ['openreview.net', 'www.openreview.net'],
  identify(url): Identity | null {
    const id = url.searchParams.get('id') ?? '';
    const path = barePath(url);
    if (!PAGE.test(path) || !NOTE_ID.test(id)) return null;
    const form = path === 'pdf' ? 'pdf' : 'abs';
    return { kind: 'paper', paper: { scheme: 'openreview', id }, version: null, form };
  },
  // Files of papers, whose names are hashes.
  hasOthers: true,
  readPageTitle: (title) => withoutSiteName(title, ' | OpenReview'),
};
