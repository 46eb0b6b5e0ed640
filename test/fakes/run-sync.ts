import {
  type BackupContents,
  type BackupMade,
  formatBackupInSteps,
} from '../../lib/backup/backup-format';
import { type MergePlan, planMergeInSteps } from '../../lib/backup/merge-plan';
import type { Block } from '../../lib/digest/block';
import { type ParseInput, parseWeekInSteps } from '../../lib/digest/parse-week';
import type { Validated } from '../../lib/digest/validate';
import {
  parseUpstreamInSteps,
  type UpstreamOptions,
  type UpstreamRead,
} from '../../lib/sources/upstream';
import { runSync } from '../../lib/text/slices';

// The product runs these generators in slices of time; a test only wants what they return.

/** Runs `formatBackupInSteps` to its end. */
export function formatBackup(contents: BackupContents, made: BackupMade): string {
  return runSync(formatBackupInSteps(contents, made));
}

/** Runs `planMergeInSteps` to its end. */
export function planMerge(current: BackupContents, backup: BackupContents): MergePlan {
  return runSync(planMergeInSteps(current, backup));
}

/** Runs `parseWeekInSteps` to its end. */
export function parseWeek(blocks: readonly Block[], given: ParseInput): Validated {
  return runSync(parseWeekInSteps(blocks, given));
}

/** Runs `parseUpstreamInSteps` to its end. */
export function parseUpstream(markdown: string, options: UpstreamOptions = {}): UpstreamRead {
  return runSync(parseUpstreamInSteps(markdown, options));
}
