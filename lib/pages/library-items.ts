import type { MirrorHead, WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import { readPaperRecord, readWeekRecord } from '../lookup/read-records';
import type { LibraryItems } from '../messaging/calls';
import { ask } from '../messaging/messages';
import type { PaperKey } from '../paper/ref';

/** The weeks and papers a page shows, whichever way it reads them. */
export interface LibraryReader {
  head: MirrorHead;
  /** those of these weeks that exist, in the order asked for */
  weeks(ids: readonly string[]): Promise<WeekRecord[]>;
  /** those of these papers that exist, in the order asked for */
  papers(keys: readonly PaperKey[]): Promise<PaperRecord[]>;
}

/**
 * Reads through the background, for a page that cannot read the stored mirror.
 *
 * @returns `null` when the background cannot read the library either
 */
export async function openLibraryReader(): Promise<LibraryReader | null> {
  const opened = await askForItems([]);
  return (
    opened && {
      head: opened.head,
      async weeks(ids) {
        const items = (await askForItems(ids.map((id) => `week:${id}`)))?.items ?? {};
        return ids.flatMap((id) => readWeekRecord(items[`week:${id}`]) ?? []);
      },
      async papers(keys) {
        const items = (await askForItems(keys.map((key) => `paper:${key}`)))?.items ?? {};
        return keys.flatMap((key) => readPaperRecord(items[`paper:${key}`], key) ?? []);
      },
    }
  );
}

async function askForItems(names: string[]): Promise<LibraryItems | null> {
  const reply = await ask('read-library', { names });
  return reply.ok ? reply.value : null;
}
