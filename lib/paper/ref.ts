/** What a paper is called, by the strongest name its digest or page gives. */
export type PaperRef =
  | { scheme: 'arxiv'; id: string }
  | { scheme: 'doi'; id: string }
  | { scheme: 'openreview'; id: string }
  | { scheme: 'acl'; id: string }
  | { scheme: 'url'; id: string }
  | { scheme: 'title'; id: string };

declare const keyBrand: unique symbol;
/** The one string that stands for a paper everywhere: `arxiv:2410.05258`. Versions are never in it. */
export type PaperKey = string & { readonly [keyBrand]: true };

/** A post on X: its id is a string because it exceeds 2^53. */
export interface PostRef {
  statusId: string;
  /** handle without `@`, as the address spells it; `null` for `/i/status/ID` */
  handle: string | null;
}

/** Reads the paper an address names; handed to the floors that may not know sites. */
export type IdentifyPaper = (url: string) => PaperRef | null;
/** Reads the post an address names; handed to the floors that may not know sites. */
export type IdentifyPost = (url: string) => PostRef | null;
/** Reads the handle of whose profile an address names; handed to the floors that may not know sites. */
export type IdentifyProfile = (url: string) => string | null;

/** Makes the key of a paper; two refs are one paper exactly when their keys are equal. */
export function paperKey(ref: PaperRef): PaperKey {
  return `${ref.scheme}:${ref.id}` as PaperKey; // the only place a key is made
}
