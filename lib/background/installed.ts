import { type Browser, browser } from 'wxt/browser';
import { report } from '../browser/report';
import { readSeenVersion, SEEN_VERSION } from '../storage/seen-version';
import { writeMeta } from '../storage/write-store';

type Details = Pick<Browser.runtime.InstalledDetails, 'reason' | 'previousVersion'>;

/**
 * Welcomes whoever has just installed the extension, once. It also notes, for the library, which version's
 * news the reader knows: a new reader those of the version that was installed, a reader from before that
 * was noted those of the version that was updated.
 *
 * An extension from a folder is installed at every start of Firefox, so what was noted counts more than
 * the browser's word.
 */
export async function followInstall({ reason, previousVersion }: Details): Promise<void> {
  if (reason !== 'install' && reason !== 'update') return; // the browser was updated
  const seen = await readSeenVersion().catch(report);
  if (seen) return;
  if (reason === 'install') await openWelcome();
  const known = reason === 'update' ? previousVersion : undefined;
  await writeMeta(SEEN_VERSION, known ?? currentVersion());
}

/** A reader whose browser opens no tab still gets all else. */
async function openWelcome(): Promise<void> {
  const url = browser.runtime.getURL('/welcome.html');
  await browser.tabs.create({ url }).catch(report);
}

/** The reader has seen what is new in the running version. */
export function dismissNews(): Promise<void> {
  return writeMeta(SEEN_VERSION, currentVersion());
}

function currentVersion(): string {
  return browser.runtime.getManifest().version;
}
