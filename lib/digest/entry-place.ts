import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { DIGEST_PROBLEMS } from './validate.words';

/** Names an entry in a problem or a finding. @param number - as a reader counts: from 1 */
export function entryPlace(number: number): LocalizedText {
  return localize(DIGEST_PROBLEMS.entry, { number });
}
