export type PageTheme = 'light' | 'dark' | 'dim' | 'black';

/** X names its three backgrounds only by their colour. */
const KNOWN: Record<string, PageTheme> = {
  'rgb(21, 32, 43)': 'dim',
  'rgb(0, 0, 0)': 'black',
  'rgb(5, 5, 5)': 'black',
};

/**
 * The theme a page shows now: pages are followed, not the system. First what the page declares,
 * then the colour it is painted with, which also tells of dark readers.
 *
 * Content scripts only; reads computed style, so never in a loop.
 */
export function readPageTheme(): PageTheme {
  const { documentElement: html, body } = document;
  const declared = body?.style.backgroundColor ?? '';
  const known = KNOWN[declared];
  if (known) return known;
  if (html.dataset.theme === 'dark') return 'dark';
  if (html.dataset.theme === 'light' || !body) return 'light';
  const painted = [body, html].map((one) => getComputedStyle(one).backgroundColor);
  const [red, green, blue] = (painted.find(isOpaque) ?? '').match(/\d+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return 'light';
  return red * 0.299 + green * 0.587 + blue * 0.114 < 110 ? 'dark' : 'light';
}

/** Calls back with the theme when the page switches it, until the signal aborts. */
export function watchPageTheme(signal: AbortSignal, onChange: (theme: PageTheme) => void): void {
  const observer = new MutationObserver(() => onChange(readPageTheme()));
  const options = { attributes: true, attributeFilter: ['style', 'class', 'data-theme'] };
  observer.observe(document.documentElement, options);
  if (document.body) observer.observe(document.body, options);
  signal.addEventListener('abort', () => observer.disconnect());
}

function isOpaque(color: string): boolean {
  return color.startsWith('rgb(');
}
