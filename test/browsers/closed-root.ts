import type { CDPSession, Page } from '@playwright/test';
import { prepareClick } from './in-page';
import { type ClosedRoot, hostSelector, makeClosedRoot, type Surface } from './surface';
import { waitFor } from './wait';

export type { Box, ClosedRoot, Surface } from './surface';

const CLICK_TIMEOUT_MS = 30_000;
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The extension's closed roots of one kind that are in the page now, in document order.
 *
 * Playwright's locators stop at closed roots; the DevTools protocol does not.
 */
export async function closedRoots(page: Page, surface: Surface): Promise<ClosedRoot[]> {
  const session = await sessionOf(page);
  try {
    const objectIds = await findRoots(session, surface);
    return objectIds.map((objectId) => chromiumRoot(page, session, objectId, surface));
  } catch (error) {
    if (isPageMoving(error)) return [];
    throw error;
  }
}

/**
 * Waits for one closed root of the extension.
 *
 * @param index - which one, in document order
 * @throws when it has not come in time
 */
export function closedRoot(
  page: Page,
  surface: Surface,
  index = 0,
  timeoutMs = 30_000,
): Promise<ClosedRoot> {
  return waitFor(async () => (await closedRoots(page, surface))[index] ?? null, {
    timeoutMs,
    what: `${surface} number ${index} on ${page.url()}`,
  });
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Depth 0 and one query: a pierced tree of a listing with 2,000 rows would be megabytes. */
async function findRoots(session: CDPSession, surface: Surface): Promise<string[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const selector = hostSelector(surface);
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const objectIds: string[] = [];
  for (const nodeId of nodeIds) {
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) continue; // the host is there, its root is not yet
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (object.objectId !== undefined) objectIds.push(object.objectId);
  }
  return objectIds;
}

function isPageMoving(error: unknown): boolean {
  return /Could not find node|No node with given id|Document needs|Cannot find context/.test(
    String(error),
  );
}

function chromiumRoot(
  page: Page,
  session: CDPSession,
  objectId: string,
  surface: Surface,
): ClosedRoot {
  const evaluate: ClosedRoot['evaluate'] = async (fn, ...args) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return (${fn})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  return makeClosedRoot(surface, evaluate, (selector) => click(page, evaluate, surface, selector));
}

/** Clicks once the element is there, has stopped moving and nothing lies over it. */
async function click(
  page: Page,
  evaluate: ClosedRoot['evaluate'],
  surface: Surface,
  selector: string,
): Promise<void> {
  let last = '';
  const place = await waitFor(
    async () => {
      const now = await evaluate(prepareClick, selector);
      const isStill = JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return now && isStill && now.width > 0 && now.cover === null ? now : null;
    },
    { timeoutMs: CLICK_TIMEOUT_MS, what: `${selector} in the ${surface} to be clickable` },
  ).catch((error) => {
    throw new Error(`${String(error)}; last seen: ${last}`);
  });
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
}
