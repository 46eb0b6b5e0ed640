import type { FirefoxPrivileged } from './firefox-privileged';
import type { ToolbarPopup } from './surface';
import { waitFor } from './wait';

const TIMEOUT_MS = 30_000;

/** Firefox's real sidebar, once something opened it. */
export type Sidebar = Pick<ToolbarPopup, 'url' | 'evaluate' | 'screenshot' | 'text'>;

/** Waits for the sidebar with a page of ours, which no driver has a page for. */
export async function findFirefoxSidebar({
  chrome,
}: Pick<FirefoxPrivileged, 'chrome'>): Promise<Sidebar> {
  const url = await waitFor(() => chrome(sidebarUrl), {
    timeoutMs: TIMEOUT_MS,
    what: 'the sidebar to open',
  });
  const evaluate: Sidebar['evaluate'] = (fn, ...args) =>
    chrome(
      runInSidebar<Awaited<ReturnType<typeof fn>>>,
      `return (${fn}).apply(null, arguments);`,
      args,
    );
  return {
    url,
    evaluate,
    text: () => evaluate(() => document.body.innerText),
    screenshot: async () => Buffer.from(await chrome(drawWindow), 'base64'),
  };
}

/** Closes it. */
export async function closeFirefoxSidebar({
  chrome,
}: Pick<FirefoxPrivileged, 'chrome'>): Promise<void> {
  await chrome(() => {
    const win = Services.wm.getMostRecentWindow('navigator:browser');
    (win as unknown as { SidebarController: { hide(): void } }).SidebarController.hide();
  });
}

// What follows runs inside Firefox, each function for itself.

declare const Services: { wm: { getMostRecentWindow(type: string): Window & typeof globalThis } };

/** `null` until its document is there and loaded. */
function sidebarUrl(): string | null {
  interface View extends Element {
    currentURI?: { spec: string };
    webProgress?: { isLoadingDocument: boolean };
  }
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = win.document.getElementById('sidebar') as unknown as HTMLIFrameElement | null;
  const view: View | null | undefined = frame?.contentDocument?.querySelector(
    'browser[webextension-view-type="sidebar"]',
  );
  const url = view?.currentURI?.spec ?? '';
  const isLoaded = view?.webProgress?.isLoadingDocument === false;
  return isLoaded && url.startsWith('moz-extension:') ? url : null;
}

function runInSidebar<Result>(script: string, args: unknown[]): Promise<Result> {
  interface View extends Element {
    browsingContext: {
      currentWindowGlobal: {
        getActor(name: 'MarionetteCommands'): {
          executeScript(script: string, args: unknown[], options: unknown): Promise<Result>;
        };
      };
    };
  }
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = win.document.getElementById('sidebar') as unknown as HTMLIFrameElement | null;
  const view: View | null | undefined = frame?.contentDocument?.querySelector(
    'browser[webextension-view-type="sidebar"]',
  );
  if (!view) throw new Error('The sidebar has closed');
  const actor = view.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, args, { sandboxName: null, timeout: 5000 });
}

/** The whole window, as a reader sees sidebar and tab beside each other. @returns a PNG in base64 */
async function drawWindow(): Promise<string> {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const { browsingContext } = win as unknown as {
    browsingContext: {
      currentWindowGlobal: {
        drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
      };
    };
  };
  const picture = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = win.document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'canvas',
  ) as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
