import { type Color, invert, isDark, over, readPaint } from './page-color';

export type PageTheme = 'light' | 'dark' | 'dim' | 'black';

/** What browsers paint beneath a page that declares itself dark, about, and beneath others. */
const CANVAS = { dark: [18, 18, 18, 1], light: [255, 255, 255, 1] } satisfies Record<string, Color>;
/** How long a theme that nothing told of may go unseen. */
const LATE_MS = 1_000;

/**
 * The theme a page shows now: pages are followed, not the system. The colour it is painted with
 * counts, because dark readers and the reader's own styles leave what a page declares as it was;
 * what it declares counts where nothing is painted.
 *
 * Content scripts only; reads computed style, so never in a loop.
 *
 * @param known - themes that a site names by nothing but the colour it gives its body
 * @param near - what our element stands in: a filter on it turns our colours around as well
 */
export function readPageTheme(
  known: Record<string, PageTheme> = {},
  near: Element = document.documentElement,
): PageTheme {
  const { documentElement: html, body } = document;
  const root = getComputedStyle(html);
  const sheet = readPaint(root);
  let seen = over(sheet, CANVAS[declaresDark(root.colorScheme) ? 'dark' : 'light']);
  if (body) {
    const style = getComputedStyle(body);
    const color = readPaint(style);
    const isInverted = Number.parseFloat(/invert\((.+?)\)/.exec(style.filter)?.[1] ?? '0') > 0.5;
    // Without a colour of the root, the body's is the canvas, which no filter of the body reaches.
    seen = over(isInverted && sheet[3] > 0 ? invert(color) : color, seen);
    if (isInverted && body.contains(near)) seen = invert(seen); // as what stands there is
  }
  const [red, green, blue] = seen;
  return known[`rgb(${red}, ${green}, ${blue})`] ?? (isDark(seen) ? 'dark' : 'light');
}

/**
 * Calls back when the page has switched its theme, until the signal aborts. What pages and dark
 * readers do to the roots and the head is seen at once; a style that another extension injects, or
 * a slow fade, leaves no trace in the document, so now and then it is looked at anyway.
 *
 * @param how - as for `readPageTheme`
 */
export function watchPageTheme(
  signal: AbortSignal,
  onChange: (theme: PageTheme) => void,
  ...how: Parameters<typeof readPageTheme>
): void {
  let theme = readPageTheme(...how);
  const look = () => {
    const now = document.hidden ? theme : readPageTheme(...how);
    observer.takeRecords(); // ours, of a colour that had to be converted
    if (now === theme) return;
    theme = now;
    onChange(now);
  };
  const observer = new MutationObserver(look);
  for (const root of [document.documentElement, document.head, document.body])
    if (root) observer.observe(root, { attributes: true, childList: true });
  const clock = setInterval(look, LATE_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(clock);
  });
}

function declaresDark(scheme: string): boolean {
  const { theme } = document.documentElement.dataset;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  const declared = theme ?? (scheme && scheme !== 'normal' ? scheme : meta?.content) ?? '';
  const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  return declared.includes('dark') && (!declared.includes('light') || prefersDark());
}
