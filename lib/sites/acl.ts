import { barePath, type Identity, type Site, withoutSiteName } from './site';

/**
 * `2024.acl-long.1` since 2020, `P19-1423` before; then a revision (`v2`) or an erratum (`e1`), which
 * exist as PDF only. What is attached to a paper (`….Poster.pdf`) is another document.
 *
 * @see https://aclanthology.org/info/corrections/
 */
const FILE =
  /^(\d{4}\.[a-z0-9]+-[a-z0-9]+\.[1-9]\d{0,3}|[A-Z]\d{2}-\d{4,5})(?:(?:v([1-9]\d?)|e[1-9]\d?)?(\.pdf))?$/;
/** Where the Anthology lived until 2021, and the folders it kept its files in. */
const OLD_PLACE = /^(?:anthology(?:-new)?\/)?(?:papers\/)?(?:[A-Z]\/[A-Z]\d\d\/)?/;

export const acl: Site = {
  name: 'acl',
  hosts: [
    'aclanthology.org',
    'www.aclanthology.org',
    'www.aclweb.org',
    'aclweb.org',
    'anthology.aclweb.org',
  ],
  identify(url): Identity | null {
    const path = barePath(url);
    const file = url.hostname.endsWith('aclweb.org') ? path.replace(OLD_PLACE, '') : path;
    const [, id, revision, isPdf] = FILE.exec(file) ?? [];
    if (!id) return null;
    return {
      kind: 'paper',
      paper: { scheme: 'acl', id },
      version: Number(revision) || null,
      form: isPdf ? 'pdf' : 'abs',
    };
  },
  // Volumes, which stand for all of their papers.
  hasOthers: true,
  readPageTitle: (title) => withoutSiteName(title, ' - ACL Anthology'),
};
