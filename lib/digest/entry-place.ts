import type { LocalizedText } from '../text/localized';

/** Names an entry in a problem or a finding. @param number - as a reader counts: from 1 */
export function entryPlace(number: number): LocalizedText {
  return { ko: `${number}번째 항목`, en: `entry ${number}` };
}
