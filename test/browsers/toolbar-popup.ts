import type { BrowserContext, CDPSession, Worker } from '@playwright/test';
import { middleOf } from './in-page';
import { codeOf, KEY_CODES, type ToolbarPopup } from './surface';
import { waitFor } from './wait';

const TIMEOUT_MS = 30_000;

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
  const where = windowId === null ? {} : { windowId };
  return openChromiumView(context, popupUrl, () =>
    worker.evaluate((given) => chrome.action.openPopup(given), where),
  );
}

/**
 * Finds the extension's view that an action opens, such as the toolbar's popup or the side panel, among
 * the browser's targets.
 *
 * @param open - performs that action
 */
export async function openChromiumView(
  context: BrowserContext,
  viewUrl: string,
  open: () => Promise<unknown>,
): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (browser === null) throw new Error('This Chromium gives no access to its targets');
  const session = await browser.newBrowserCDPSession();
  const before = new Set((await findTargets(session, viewUrl)).map(({ targetId }) => targetId));
  await open();
  const { targetId, url } = await waitFor(
    async () => (await findTargets(session, viewUrl)).find((t) => !before.has(t.targetId)) ?? null,
    { timeoutMs: TIMEOUT_MS, what: `${viewUrl} to open` },
  );
  // Not flattened: a Playwright session cannot address a session inside itself.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const evaluate: ToolbarPopup['evaluate'] = async (fn, ...args) => {
    const expression = `(${fn}).apply(null, ${JSON.stringify(args)})`;
    const params = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await ask<Evaluated>(
      session,
      sessionId,
      'Runtime.evaluate',
      params,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as Awaited<ReturnType<typeof fn>>; // by value
  };
  const screenshot = async (): Promise<Buffer> => {
    const { data } = await ask<{ data: string }>(session, sessionId, 'Page.captureScreenshot', {});
    return Buffer.from(data, 'base64');
  };
  const press: ToolbarPopup['press'] = async (key) => {
    const base = { key, code: codeOf(key), windowsVirtualKeyCode: KEY_CODES[key] };
    const text = key === 'Enter' ? '\r' : undefined; // only keys with a text press buttons
    for (const event of [{ type: text ? 'keyDown' : 'rawKeyDown', text }, { type: 'keyUp' }]) {
      await ask(session, sessionId, 'Input.dispatchKeyEvent', { ...base, ...event }).catch(
        (error) => {
          if (key !== 'Escape') throw error; // that key may have closed it
        },
      );
    }
  };
  const hover = async (selector: string): Promise<{ x: number; y: number }> => {
    const at = await waitFor(() => evaluate(middleOf, selector), {
      timeoutMs: TIMEOUT_MS,
      what: `${selector} in the popup`,
    });
    await ask(session, sessionId, 'Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
    return at;
  };
  const click: ToolbarPopup['click'] = async (selector) => {
    const pressed = { button: 'left', clickCount: 1, ...(await hover(selector)) };
    for (const type of ['mousePressed', 'mouseReleased'])
      await ask(session, sessionId, 'Input.dispatchMouseEvent', { type, ...pressed });
  };
  const isOpen = async (): Promise<boolean> =>
    (await findTargets(session, viewUrl)).some((target) => target.targetId === targetId);
  await waitFor(async () => (await evaluate(() => document.readyState === 'complete')) || null, {
    timeoutMs: TIMEOUT_MS,
    what: `${viewUrl} to load`,
  });
  return {
    url,
    evaluate,
    screenshot,
    press,
    hover: async (selector) => void (await hover(selector)),
    click,
    isOpen,
    text: () => evaluate(() => document.body.innerText),
  };
}

async function findTargets(session: CDPSession, url: string) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter((target) => target.type === 'page' && target.url.startsWith(url));
}

/** The answer to a command, one protocol message inside another. */
interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** What `Runtime.evaluate` answers. */
interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { exception?: { description?: string } };
}

let lastId = 0;

async function ask<Result>(
  session: CDPSession,
  sessionId: string,
  method: string,
  params: object,
): Promise<Result> {
  lastId += 1;
  const id = lastId;
  let answer: Answer | null = null;
  const listen = (event: { sessionId: string; message: string }): void => {
    const message: Answer = JSON.parse(event.message);
    if (event.sessionId === sessionId && message.id === id) answer = message;
  };
  session.on('Target.receivedMessageFromTarget', listen);
  try {
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await waitFor<Answer>(() => answer, {
      timeoutMs: TIMEOUT_MS,
      what: 'the toolbar popup to answer (it closes when the focus leaves it)',
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result; // the protocol's own type for this method
  } finally {
    session.off('Target.receivedMessageFromTarget', listen);
  }
}

/** The one call that runs inside the worker. */
declare const chrome: { action: { openPopup(where: { windowId?: number }): Promise<void> } };
