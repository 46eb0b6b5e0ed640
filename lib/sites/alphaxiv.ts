import { arxivPaper, type Identity, pathSegments, type Site, withoutSiteName } from './site';

const FORMS = new Set(['abs', 'overview', 'html', 'pdf', 'audio', 'replicate', 'resources']);
/** `ko`, `zh`, `ja`, and should they come `pt-BR` or `zh-Hant`. */
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;

export const alphaxiv: Site = {
  name: 'alphaxiv',
  hosts: ['alphaxiv.org', 'www.alphaxiv.org'],
  identify(url): Identity | null {
    const segments = pathSegments(url) ?? [];
    const isTranslated = LANGUAGE.test(segments[0] ?? '');
    const [form = '', ...rest] = isTranslated ? segments.slice(1) : segments;
    return FORMS.has(form) ? arxivPaper(rest.join('/').replace(/\.md$/, '')) : null;
  },
  readPageTitle: (title) => withoutSiteName(title, ' | alphaXiv'),
};
