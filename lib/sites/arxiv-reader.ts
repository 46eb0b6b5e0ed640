import { arxivPaper, pathSegments, type Site, withoutSiteName } from './site';

interface ReaderInput {
  name: string;
  hosts: readonly string[];
  /** the decoded path of a paper's page, without its first slash; group 1 is the id */
  path: RegExp;
  /** what its pages' titles end with, as ` | alphaXiv`, and what may stand before the paper's */
  title: { end: string; start?: RegExp };
  hasOthers?: true;
}

/** Makes a site that shows arXiv's papers under their ids: all such a site needs is its own file. */
export function arxivReader({ path, title, ...site }: ReaderInput): Site {
  return {
    ...site,
    identify(url) {
      const [, id = ''] = path.exec((pathSegments(url) ?? []).join('/')) ?? [];
      return arxivPaper(id);
    },
    readPageTitle: (given) => withoutSiteName(given, title.end).replace(title.start ?? '', ''),
  };
}
