import { arxivPaper, type Identity, pathSegments, type Site } from './site';

/** The code ADS gives an arXiv paper: year, id, filler, initial of the first author. */
const BIBCODE = /^\d{4}arXiv(\d{4})\.?(\d{4,5})[A-Z.]$/;

/** NASA's Astrophysics Data System. */
export const ads: Site = {
  name: 'ads',
  hosts: ['ui.adsabs.harvard.edu', 'adsabs.harvard.edu'],
  identify(url): Identity | null {
    const code = readCode(url);
    const [, month, number] = BIBCODE.exec(code) ?? [];
    if (month && number) return arxivPaper(`${month}.${number}`);
    return /^arxiv:/i.test(code) ? arxivPaper(code) : null;
  },
  hasOthers: true,
};

/** `/abs/CODE/abstract`; until 2019 the same in the fragment, until 2018 a query, as arXiv linked it. */
function readCode(url: URL): string {
  if (url.pathname === '/cgi-bin/bib_query') return url.search.slice(1);
  const isOld = url.pathname === '/' && url.hash.startsWith('#abs/');
  const segments = pathSegments(isOld ? new URL(url.hash.slice(1), url.origin) : url) ?? [];
  const [section, ...code] = segments;
  if (section !== 'abs') return '';
  const isView = /^[a-z]+$/.test(code.at(-1) ?? '');
  return (isView ? code.slice(0, -1) : code).join('/');
}
