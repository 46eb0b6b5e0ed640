import type { FirefoxScript } from './firefox-script';
import {
  ELEMENT_KEY,
  type Marionette,
  MarionetteError,
  SHADOW_KEY,
  untilReady,
} from './marionette';
import { type ClosedRoot, hostSelector, makeClosedRoot, type Surface } from './surface';

type Reference = Record<string, string>;

const CSS = 'css selector';

/** The extension's closed roots of one kind in the current tab, in document order. */
export async function firefoxRoots(
  marionette: Marionette,
  execute: FirefoxScript['execute'],
  surface: Surface,
): Promise<ClosedRoot[]> {
  const hosts = await marionette.send<Reference[]>('WebDriver:FindElements', {
    using: CSS,
    value: hostSelector(surface),
  });
  const roots: ClosedRoot[] = [];
  for (const host of hosts) {
    const root = await shadowOf(marionette, idOf(host, ELEMENT_KEY));
    if (root !== null) roots.push(firefoxRoot(marionette, execute, root, surface));
  }
  return roots;
}

async function shadowOf(marionette: Marionette, id: string): Promise<string | null> {
  try {
    const { value } = await marionette.send<{ value: Reference }>('WebDriver:GetShadowRoot', {
      id,
    });
    return idOf(value, SHADOW_KEY);
  } catch (error) {
    const isGone = error instanceof MarionetteError && GONE.includes(error.code);
    if (isGone) return null;
    throw error;
  }
}

/** The host is there but its root is not yet, or both have left meanwhile. */
const GONE = ['no such shadow root', 'no such element', 'stale element reference'];

function firefoxRoot(
  marionette: Marionette,
  execute: FirefoxScript['execute'],
  shadowRoot: string,
  surface: Surface,
): ClosedRoot {
  const reference = { [SHADOW_KEY]: shadowRoot };
  const evaluate: ClosedRoot['evaluate'] = (fn, ...args) =>
    execute(`return (${fn}).apply(null, arguments);`, reference, ...args);
  return makeClosedRoot(surface, evaluate, (selector) =>
    untilReady(`${selector} in the ${surface} to be there`, async () => {
      const { value } = await marionette.send<{ value: Reference }>(
        'WebDriver:FindElementFromShadowRoot',
        { shadowRoot, using: CSS, value: selector },
      );
      await marionette.send('WebDriver:ElementClick', { id: idOf(value, ELEMENT_KEY) });
    }),
  );
}

function idOf(reference: Reference, key: string): string {
  const id = reference[key];
  if (id === undefined)
    throw new Error(`Firefox answered no ${key} but ${JSON.stringify(reference)}`);
  return id;
}
