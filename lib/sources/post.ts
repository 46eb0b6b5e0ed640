import type { Block } from '../digest/block';
import { readHtml } from '../digest/read-html';
import { readMarkdown } from '../digest/read-markdown';
import { readText } from '../digest/read-text';

/** The text of a post, in the form it was found in. */
export type Body =
  | { form: 'html'; root: Element; base: string | null }
  | { form: 'markdown'; text: string }
  | { form: 'text'; text: string };

/** A post that may hold a digest, before it is read as one. */
export interface Post {
  title: string | null;
  /** where it was posted; `null` when the file does not tell */
  url: string | null;
  /** what its source is called, and the digest's id there; `null` when only its text can tell */
  sourceName: string | null;
  id: string | null;
  /** when it was posted, in milliseconds since 1970, and what its file says of its week */
  postedMs?: number | null;
  weekText?: string | null;
  fileName?: string | null;
  /** the same text in its possible forms, best first; made only when wanted */
  bodies: readonly (() => Body | null)[];
}

/** Makes a document of a page's text without loading or running anything of it. */
export type ParseHtml = (html: string) => Document;

/** Takes a body apart by the reader of its form. */
export function readBody(body: Body): Generator<void, Block[]> {
  switch (body.form) {
    case 'html':
      return readHtml(body.root, body.base);
    case 'markdown':
      return readMarkdown(body.text);
    case 'text':
      return readText(body.text);
  }
}
