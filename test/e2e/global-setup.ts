import { warmFirefoxProfile } from '../browsers/firefox';
import { makeOneWeekBuilds } from './one-week';
import { warmChromiumProfile } from './setup';

/** What all browser tests share, once before the first of them. */
export default async function prepare(): Promise<void> {
  makeOneWeekBuilds();
  await Promise.all([warmFirefoxProfile(), warmChromiumProfile()]);
}
