import { type Browser, browser } from 'wxt/browser';
import { report } from '../browser/report';
import { readSeenVersion, SEEN_VERSION } from '../storage/seen-version';
import { writeMeta } from '../storage/write-store';

type Details = Pick<Browser.runtime.InstalledDetails, 'reason' | 'previousVersion'>;

/**
 * Opens the welcome page once, after the installation. Also stores, for the library, the version whose news
 * the reader knows: the installed one for a new reader, or the previous one for a reader who updates from a
 * version that did not store this.
 *
 * In Firefox, an unpacked extension is "installed" at every start, so the stored value overrides the
 * browser's reason.
 */
export async function followInstall({ reason, previousVersion }: Details): Promise<void> {
  if (reason !== 'install' && reason !== 'update') return; // the browser was updated
  const seen = await readSeenVersion().catch(report);
  if (seen) return;
  if (reason === 'install') await openWelcome();
  const known = reason === 'update' ? previousVersion : undefined;
  await writeMeta(SEEN_VERSION, known ?? currentVersion());
}

/** If the browser cannot open a tab, everything else still works. */
async function openWelcome(): Promise<void> {
  const url = browser.runtime.getURL('/welcome.html');
  await browser.tabs.create({ url }).catch(report);
}

/** Records that the reader has seen the news of the running version. */
export function dismissNews(): Promise<void> {
  return writeMeta(SEEN_VERSION, currentVersion());
}

function currentVersion(): string {
  return browser.runtime.getManifest().version;
}
