import { browser } from 'wxt/browser';
import type { MirrorHead, PostRecord, WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import {
  readMirrorHead,
  readPaperRecord,
  readPostRecord,
  readWeekRecord,
} from '../lookup/read-records';
import type { PaperKey } from '../paper/ref';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../settings/settings';
import { withoutDoubts } from '../view/doubts';
import { readWeeks as readStored } from './mirror';

// The mirror as our own pages read it: every field is looked at before it is drawn.

/** Table of contents, `null` before the first fill and where it is not one, and the settings beside it. */
export async function readHead(): Promise<{ head: MirrorHead | null; settings: Settings }> {
  const { mirror, settings } = await browser.storage.local.get(['settings', 'mirror']);
  return { head: readMirrorHead(mirror), settings: mergeSettings(DEFAULT_SETTINGS, settings) };
}

/** Those of these papers that there are, in the order asked for. */
export async function readPapers(keys: readonly PaperKey[]): Promise<PaperRecord[]> {
  const items = await browser.storage.local.get(['settings', ...keys.map((key) => `paper:${key}`)]);
  const { doubts } = mergeSettings(DEFAULT_SETTINGS, items.settings);
  const records = keys.flatMap((key) => readPaperRecord(items[`paper:${key}`], key) ?? []);
  return doubts ? records : records.map(withoutDoubts);
}

/** Those of these posts that are known, by id. */
export async function readPosts(statusIds: readonly string[]): Promise<Map<string, PostRecord>> {
  const items = await browser.storage.local.get(statusIds.map((id) => `post:${id}`));
  const rows = statusIds.map((id) => [id, readPostRecord(items[`post:${id}`])] as const);
  return new Map(rows.flatMap(([id, record]) => (record ? [[id, record] as const] : [])));
}

export async function readWeek(id: string): Promise<WeekRecord | null> {
  return (await readWeeks([id]))[0] ?? null;
}

/** Those of these weeks that there are, in the order asked for. */
export async function readWeeks(ids: readonly string[]): Promise<WeekRecord[]> {
  return (await readStored(ids)).flatMap((week) => readWeekRecord(week) ?? []);
}
