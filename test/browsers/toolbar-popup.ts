import type { BrowserContext, CDPSession, Worker } from '@playwright/test';
import type { ToolbarPopup } from './surface';
import { waitFor } from './wait';

const TIMEOUT_MS = 5000;

/**
 * Opens Chromium's real toolbar popup and finds it among the browser's targets.
 *
 * Playwright gives popups no page, so its document is asked over a session of its own.
 */
export async function openChromiumPopup(
  context: BrowserContext,
  worker: Worker,
  popupUrl: string,
  windowId: number | null = null,
): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (browser === null) throw new Error('This Chromium gives no access to its targets');
  const session = await browser.newBrowserCDPSession();
  const before = new Set((await findTargets(session, popupUrl)).map(({ targetId }) => targetId));
  const where = windowId === null ? {} : { windowId };
  await worker.evaluate((given) => chrome.action.openPopup(given), where);
  const { targetId, url } = await waitFor(
    async () => (await findTargets(session, popupUrl)).find((t) => !before.has(t.targetId)) ?? null,
    { timeoutMs: TIMEOUT_MS, what: 'the toolbar popup to open' },
  );
  // Not flattened: a Playwright session cannot address a session inside itself.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const evaluate: ToolbarPopup['evaluate'] = async (fn, ...args) => {
    const expression = `(${fn}).apply(null, ${JSON.stringify(args)})`;
    return (await ask(session, sessionId, expression)) as Awaited<ReturnType<typeof fn>>; // by value
  };
  await waitFor(async () => (await evaluate(() => document.readyState === 'complete')) || null, {
    timeoutMs: TIMEOUT_MS,
    what: 'the toolbar popup to load',
  });
  return { url, evaluate, text: () => evaluate(() => document.body.innerText) };
}

async function findTargets(session: CDPSession, url: string) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter((target) => target.type === 'page' && target.url.startsWith(url));
}

/** The answer to `Runtime.evaluate`, one protocol message inside another. */
interface Answer {
  id?: number;
  result?: {
    result: { value?: unknown };
    exceptionDetails?: { exception?: { description?: string } };
  };
}

let lastId = 0;

async function ask(session: CDPSession, sessionId: string, expression: string): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  let answer: Answer | null = null;
  const listen = (event: { sessionId: string; message: string }): void => {
    const message: Answer = JSON.parse(event.message);
    if (event.sessionId === sessionId && message.id === id) answer = message;
  };
  session.on('Target.receivedMessageFromTarget', listen);
  try {
    const params = { expression, returnByValue: true, awaitPromise: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result } = await waitFor<Answer>(() => answer, {
      timeoutMs: TIMEOUT_MS,
      what: 'the toolbar popup to answer (it closes when the focus leaves it)',
    });
    if (result?.exceptionDetails) throw new Error(result.exceptionDetails.exception?.description);
    return result?.result.value;
  } finally {
    session.off('Target.receivedMessageFromTarget', listen);
  }
}

/** The one call that runs inside the worker. */
declare const chrome: { action: { openPopup(where: { windowId?: number }): Promise<void> } };
