import type { RecoveryNoticeView } from '../view/library/backup-view';
import { readMeta } from './store';

/** Fact: what was done when the database had to be rebuilt. Stored under this name. */
export const RECOVERY_NOTICE = 'mended';

/** What was done when the database had to be rebuilt; `null` when all is well or the reader has seen it. */
export async function readRecoveryNotice(): Promise<RecoveryNoticeView | null> {
  return (await readMeta(RECOVERY_NOTICE)) as RecoveryNoticeView | null; // written by recovery/recovery.ts
}
