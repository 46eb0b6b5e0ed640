import { arxivPaper, barePath, type Site, withoutSiteName } from './site';

/**
 * Makes a site that shows arXiv's papers under their ids: all such a site needs is its own file.
 *
 * @param hosts - without their `www.` twins
 * @param path - the decoded path of a paper's page, without its first slash; its groups are the id, or the parts
 *   that a dot stands between
 * @param titleEnd - what its pages' titles end with, as ` | alphaXiv`
 */
export function arxivReader(
  name: string,
  hosts: readonly string[],
  path: RegExp,
  titleEnd: string,
  hasOthers = false,
): Site {
  return {
    name,
    hosts: hosts.flatMap((host) => [host, `www.${host}`]),
    identify(url) {
      const [, ...parts] = path.exec(barePath(url)) ?? [];
      return arxivPaper(parts.filter(Boolean).join('.'));
    },
    // Some say of what kind a paper is: `[PDF] Title`.
    readPageTitle: (title) => withoutSiteName(title, titleEnd).replace(/^\[PDF\] /, ''),
    hasOthers,
  };
}
