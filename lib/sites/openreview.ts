import { type Identity, pathSegments, type Site, withoutSiteName } from './site';

const FORMS: Record<string, 'abs' | 'pdf'> = { forum: 'abs', pdf: 'pdf' };
const NOTE_ID = /^[\w-]{8,12}$/;

export const openreview: Site = {
  name: 'openreview',
  hosts: ['openreview.net', 'www.openreview.net'],
  identify(url): Identity | null {
    const [page = '', ...more] = pathSegments(url) ?? [];
    const id = url.searchParams.get('id') ?? '';
    if (!Object.hasOwn(FORMS, page) || more.length > 0 || !NOTE_ID.test(id)) return null;
    const form = FORMS[page] ?? 'other';
    return { kind: 'paper', paper: { scheme: 'openreview', id }, version: null, form };
  },
  // Files of papers, whose names are hashes.
  hasOthers: true,
  readPageTitle: (title) => withoutSiteName(title, ' | OpenReview'),
};
