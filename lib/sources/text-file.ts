import type { Post } from './post';

/** Reads plain text as it is copied from a browser; links that were not written out are lost. */
export function readTextFile(text: string): Pick<Post, 'title' | 'bodies'> {
  return { title: null, bodies: [() => ({ form: 'text', text })] };
}
