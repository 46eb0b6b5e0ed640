import { browser } from 'wxt/browser';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { ERROR_WORDS } from './errors.words';

/** A host may not be asked, because the reader has not allowed it. */
export class PermissionError extends Error {
  override name = 'PermissionError';
  /** fit to be shown */
  readonly userMessage: LocalizedText;

  constructor(readonly host: string) {
    const userMessage = localize(ERROR_WORDS.noPermission, { host });
    super(userMessage.en);
    this.userMessage = userMessage;
  }
}

/** Whether the reader allowed us this address's host. */
export function hasHost(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Asks for the host; only straight from a click. @returns whether it is allowed now */
export function askForHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

/** Gives the permission back. @returns whether it is gone */
export function leaveHost(url: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(url)] });
}

/** Match patterns name no port: a host is allowed as a whole. */
function patternOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}
