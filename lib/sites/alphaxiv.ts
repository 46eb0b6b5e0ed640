import { parseArxivId } from '../paper/arxiv-id';
import { type Identity, pathSegments, type Site } from './site';

const FORMS = new Set(['abs', 'overview', 'pdf', 'audio', 'replicate']);

export const alphaxiv: Site = {
  name: 'alphaxiv',
  hosts: ['alphaxiv.org', 'www.alphaxiv.org'],
  identify(url): Identity | null {
    const [form = '', ...rest] = pathSegments(url) ?? [];
    const parsed = FORMS.has(form) ? parseArxivId(rest.join('/')) : null;
    if (!parsed) return null;
    const paper = { scheme: 'arxiv', id: parsed.id } as const;
    return { kind: 'paper', paper, version: parsed.version, form: 'other' };
  },
};
