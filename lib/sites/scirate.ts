import { arxivReader } from './arxiv-reader';

export const scirate = arxivReader({
  name: 'scirate',
  hosts: ['scirate.com', 'www.scirate.com'],
  path: /^arxiv\/(.+)$/,
  title: { end: ' | SciRate' },
});
