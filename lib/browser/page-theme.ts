export type PageTheme = 'light' | 'dark' | 'dim' | 'black';

/**
 * The theme a page shows now: pages are followed, not the system. First what the page declares,
 * then the colour it is painted with, which also tells of dark readers.
 *
 * Content scripts only; reads computed style, so never in a loop.
 *
 * @param known - themes that a site names by nothing but the colour it gives its body
 */
export function readPageTheme(known: Record<string, PageTheme> = {}): PageTheme {
  const { documentElement: html, body } = document;
  const named = known[body?.style.backgroundColor ?? ''];
  if (named) return named;
  if (html.dataset.theme === 'dark') return 'dark';
  if (html.dataset.theme === 'light' || !body) return 'light';
  const painted = [body, html].map((one) => getComputedStyle(one).backgroundColor);
  const [red, green, blue] = (painted.find(isOpaque) ?? '').match(/\d+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return 'light';
  return red * 0.299 + green * 0.587 + blue * 0.114 < 110 ? 'dark' : 'light';
}

/** Calls back when the page may have switched its theme, until the signal aborts. */
export function watchPageTheme(signal: AbortSignal, onChange: () => void): void {
  const observer = new MutationObserver(onChange);
  const options = { attributes: true, attributeFilter: ['style', 'class', 'data-theme'] };
  observer.observe(document.documentElement, options);
  if (document.body) observer.observe(document.body, options);
  signal.addEventListener('abort', () => observer.disconnect());
}

function isOpaque(color: string): boolean {
  return color.startsWith('rgb(');
}
