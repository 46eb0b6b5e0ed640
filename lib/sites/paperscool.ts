import { arxivReader } from './arxiv-reader';

/** Cool Papers: `/arxiv/ID`; lists stand under a category. */
export const paperscool = arxivReader(
  'paperscool',
  ['papers.cool'],
  /^arxiv\/(.+)$/,
  ' | Cool Papers - Immersive Paper Discovery',
);
