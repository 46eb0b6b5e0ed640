import type { PaperRecord } from '../lookup/paper-record';
import { findTitle, shardOfTitle } from '../lookup/title-keys';
import type { PaperKey } from '../paper/ref';
import { normalizeTitle } from '../paper/title';
import { lookUpMarks } from '../search/marks';
import { readShards } from '../storage/mirror';
import { readPapers, readPosts } from '../storage/own-mirror';
import { readSearchIndex } from '../storage/search-index';
import { findPapers } from '../view/search/find-papers';
import type { LookUp } from '../view/ways-in/look-up';

/** Number of hits to compare with a title: few papers share one. */
const MOST = 5;

/** Returns the one paper in the digests that matches the look-up; `null` if none or several do. */
export async function findAsked(asked: LookUp): Promise<PaperRecord | null> {
  switch (asked.kind) {
    case 'paper':
    case 'address':
      return only([asked.key]);
    case 'post':
      return only((await readPosts([asked.statusId])).get(asked.statusId)?.papers ?? []);
    case 'text':
      return findByTitle(asked.text);
  }
}

async function only(keys: readonly PaperKey[]): Promise<PaperRecord | null> {
  const [record, ...others] = await readPapers(keys);
  return record && others.length === 0 ? record : null;
}

/** Compares whole titles, in either language. */
async function findByTitle(text: string): Promise<PaperRecord | null> {
  const title = normalizeTitle(text);
  if (title === '') return null;
  const name = shardOfTitle(title);
  const key = findTitle((await readShards([name])).get(name), title, false);
  return key ? only([key]) : findInIndex(text, title);
}

/** Korean titles are not in shards, because pages have English titles. */
async function findInIndex(text: string, title: string): Promise<PaperRecord | null> {
  const stored = await readSearchIndex();
  if (!stored) return null;
  const { hits } = findPapers(stored.index, text, lookUpMarks(new Map()), MOST);
  const isIt = (one: string | null) => one !== null && normalizeTitle(one) === title;
  const same = hits.filter(({ titles }) => isIt(titles.ko) || isIt(titles.en));
  return only(same.map(({ key }) => key));
}
