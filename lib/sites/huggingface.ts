import { parseArxivId } from '../paper/arxiv-id';
import { type Identity, pathSegments, type Site } from './site';

const LISTINGS = new Set(['date', 'week', 'month', 'trending']);

export const huggingface: Site = {
  name: 'huggingface',
  hosts: ['huggingface.co', 'www.huggingface.co', 'hf.co'],
  identify(url): Identity | null {
    const [section, page, ...more] = pathSegments(url) ?? [];
    if (section !== 'papers') return null;
    if (page === undefined || LISTINGS.has(page)) return { kind: 'listing' };
    const parsed = more.length === 0 ? parseArxivId(page) : null;
    if (!parsed) return null;
    const paper = { scheme: 'arxiv', id: parsed.id } as const;
    return { kind: 'paper', paper, version: parsed.version, form: 'other' };
  },
};
