import { arxivReader } from './arxiv-reader';

export const scirate = arxivReader('scirate', ['scirate.com'], /^arxiv\/(.+)$/, ' | SciRate');
