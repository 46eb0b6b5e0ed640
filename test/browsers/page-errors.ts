import type { Page } from '@playwright/test';
import type { ChromiumSession } from './chromium';

/** Where in Chromium something went wrong. */
export type ErrorPlace = 'page' | 'content-script' | 'extension-page' | 'worker';

/** Something a developer would see in red. */
export interface PageError {
  /** `security` is a refusal by the page's content security policy, such as an inline style. */
  kind: 'exception' | 'console' | 'security';
  place: ErrorPlace;
  text: string;
  /** Address of the script, or of the page when no script is known. */
  url: string;
}

/** The errors collected so far. */
export interface ErrorLog {
  /** Everything, pages' own errors included; the service worker's come last. */
  all(): PageError[];
  /** Those of the extension, and every security refusal: our fixture pages earn none. */
  ofExtension(): PageError[];
}

/** The parts of a DevTools stack trace that tell whose code ran. */
interface Stack {
  callFrames: readonly { url: string }[];
}

/**
 * Collects uncaught errors and `console.error` of all pages, of the content scripts in them, and of
 * the service worker, from now on.
 */
export async function collectErrors(session: ChromiumSession): Promise<ErrorLog> {
  const { context, extensionId, workerErrors } = session;
  const seen: PageError[] = [];
  const watch = (page: Page): Promise<void> => watchPage(page, extensionId, seen);
  // A page that closes at once cannot be attached to, and has nothing to tell.
  context.on('page', (page) => void watch(page).catch(() => {}));
  await Promise.all(context.pages().map(watch));
  const all = (): PageError[] => [...seen, ...workerErrors.map(fromWorker)];
  return {
    all,
    ofExtension: () =>
      all().filter(({ place, kind, url, text }) => {
        // A worker's call to Chromium at the moment it is stopped.
        if (place === 'worker' && text.endsWith('Error: No SW')) return false;
        const isOurs = place !== 'page' || url.includes(extensionId);
        return isOurs || kind === 'security';
      }),
  };
}

async function watchPage(page: Page, extensionId: string, seen: PageError[]): Promise<void> {
  const root = `chrome-extension://${extensionId}`;
  const origins = new Map<number, { origin: string; isDefault: boolean }>();
  const placeOf = (contextId: number | undefined): ErrorPlace => {
    const context = contextId === undefined ? undefined : origins.get(contextId);
    if (!context?.origin.startsWith(root)) return 'page';
    return context.isDefault ? 'extension-page' : 'content-script';
  };
  const scriptOf = (stack: Stack | undefined, url = ''): string => {
    const urls = [url, ...(stack?.callFrames ?? []).map((frame) => frame.url)];
    return urls.find((each) => each.startsWith(root)) ?? (url || urls[1] || page.url());
  };
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const aux: { isDefault?: boolean } | undefined = context.auxData;
    origins.set(context.id, { origin: context.origin, isDefault: aux?.isDefault ?? true });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    seen.push({
      kind: 'exception',
      place: placeOf(details.executionContextId),
      text: details.exception?.description ?? details.text,
      url: scriptOf(details.stackTrace, details.url),
    });
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    const text = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
    const place = placeOf(executionContextId);
    seen.push({ kind: 'console', place, text, url: scriptOf(stackTrace) });
  });
  session.on('Log.entryAdded', ({ entry: { source, level, text, url, stackTrace } }) => {
    if (source !== 'security' || level !== 'error') return;
    seen.push({ kind: 'security', place: 'page', text, url: scriptOf(stackTrace, url) });
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

function fromWorker({ text, url }: { text: string; url: string }): PageError {
  return {
    kind: text.startsWith('Uncaught') ? 'exception' : 'console',
    place: 'worker',
    text,
    url,
  };
}
