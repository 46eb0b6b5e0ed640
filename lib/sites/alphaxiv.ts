import { arxivReader } from './arxiv-reader';

/** Languages are `ko`, `zh`, `ja`; should they come, `pt-BR` or `zh-Hant`. */
export const alphaxiv = arxivReader(
  'alphaxiv',
  ['alphaxiv.org'],
  /^(?:[a-z]{2}(?:-[a-z]{2,4})?\/)?(?:abs|overview|html|pdf|audio|replicate|resources)\/(.+?)(?:\.md|\.pdf)?$/i,
  ' | alphaXiv',
);
