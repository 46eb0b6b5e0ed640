import { SCHEDULER } from '../browser/scheduler';
import { isOrigin, isSourceUrl } from '../digest/origin';
import { validateInSteps } from '../digest/validate';
import { inSlices } from '../text/slices';
import type { SourceRecord } from './source-record';
import type { StoredWeek } from './store';

/** A week as we stored it once; `null` for anything else. In slices. */
export async function checkStoredWeek(data: unknown): Promise<StoredWeek | null> {
  const {
    origin,
    digest: given,
    addedAt,
    from,
  } = (data ?? {}) as Partial<Record<keyof StoredWeek, unknown>>; // each is checked
  const { digest } = await inSlices(validateInSteps(given), SCHEDULER);
  if (!digest || typeof origin !== 'string' || !isOrigin(origin)) return null;
  return { origin, digest, addedAt: String(addedAt), from: String(from) };
}

/** A source as we stored it once; what it says of itself is what we wrote. */
export function checkSource(data: unknown): SourceRecord | null {
  const { id, url, state } = (data ?? {}) as Partial<SourceRecord>; // each is checked
  const isSource =
    typeof id === 'string' && isOrigin(id) && typeof url === 'string' && isSourceUrl(url);
  return isSource && typeof state?.kind === 'string' ? (data as SourceRecord) : null;
}
