import type { FirefoxPrivileged } from './firefox-privileged';
import type { ToolbarPopup } from './surface';

/** A page of the extension that is not in a tab: WebDriver cannot switch to it. */
export type ViewKind = 'popup' | 'sidebar';

type Chrome = Pick<FirefoxPrivileged, 'chrome'>['chrome'];

/** The address of the view once it has loaded; `null` until then, or if it is closed. */
export function urlOfView(chrome: Chrome, kind: ViewKind): Promise<string | null> {
  return chrome(findUrl, kind);
}

/** Runs functions in the view's document. */
export function evaluateInView(chrome: Chrome, kind: ViewKind): ToolbarPopup['evaluate'] {
  return (fn, ...args) =>
    chrome(
      runScript<Awaited<ReturnType<typeof fn>>>,
      kind,
      `return (${fn}).apply(null, arguments);`,
      args,
    );
}

/** A PNG of the popup, or of the browser's whole window with its sidebar. */
export async function screenshotOf(chrome: Chrome, what: 'popup' | 'window'): Promise<Buffer> {
  return Buffer.from(await chrome(draw, what), 'base64');
}

// The functions below run inside Firefox as source text, so each contains all it needs.

declare const Services: { wm: { getMostRecentWindow(type: string): Window & typeof globalThis } };

function findUrl(kind: ViewKind): string | null {
  interface View extends Element {
    currentURI?: { spec: string };
    webProgress?: { isLoadingDocument: boolean };
  }
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebar = document.getElementById('sidebar') as unknown as HTMLIFrameElement | null;
  const place = kind === 'sidebar' ? sidebar?.contentDocument : document;
  const view = place?.querySelector<View>(`browser[webextension-view-type="${kind}"]`);
  const url = view?.currentURI?.spec ?? '';
  // A blank document comes first.
  const isLoaded = view?.webProgress?.isLoadingDocument === false;
  return isLoaded && url.startsWith('moz-extension:') ? url : null;
}

/** Marionette's own actor works in every frame, including those that clients cannot switch to. */
function runScript<Result>(kind: ViewKind, script: string, args: unknown[]): Promise<Result> {
  interface View extends Element {
    browsingContext: {
      currentWindowGlobal: {
        getActor(name: 'MarionetteCommands'): {
          executeScript(script: string, args: unknown[], options: unknown): Promise<Result>;
        };
      };
    };
  }
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebar = document.getElementById('sidebar') as unknown as HTMLIFrameElement | null;
  const place = kind === 'sidebar' ? sidebar?.contentDocument : document;
  const view = place?.querySelector<View>(`browser[webextension-view-type="${kind}"]`);
  if (!view) throw new Error(`The ${kind} has closed`);
  const actor = view.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, args, { sandboxName: null, timeout: 5000 });
}

/** @returns a PNG in base64 */
async function draw(what: 'popup' | 'window'): Promise<string> {
  interface Drawable {
    browsingContext: {
      currentWindowGlobal: {
        drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
      };
    };
  }
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = win.document.querySelector('browser[webextension-view-type="popup"]');
  const drawn = (what === 'popup' ? popup : win) as unknown as Drawable | null;
  if (drawn === null) throw new Error('The toolbar popup has closed');
  const { currentWindowGlobal } = drawn.browsingContext;
  const picture = await currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = win.document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'canvas',
  ) as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
