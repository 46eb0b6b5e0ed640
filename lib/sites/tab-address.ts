import { parseWebUrl } from './web-url';

/** Where viewers put the address of what they show, the surest first; `pdfUrl` and `pdf_url` as well. */
const NAMES = ['url', 'file', 'pdfurl', 'fileurl', 'pdf', 'src', 'uri'];
/** Reader views of Firefox, Edge and Chrome, and the pages of extensions, whatever their browser. */
const VIEWERS = /^(?:about:reader|read:|chrome-distiller:|[a-z-]+-extension:)/i;

/**
 * The web address of what a tab shows. A browser's reader view, its view of the source, viewers of
 * PDFs that are extensions, translations by Google, Papago and Bing, and the Wayback Machine's copies show
 * a page under an address of their own, which carries that of the page. Any other address of the web is
 * taken as it is: what its query names, it does not show.
 *
 * @returns `null` when the tab shows nothing of the web
 */
export function readTabAddress(text: string): URL | null {
  const plain = text.replace(/^view-source:/i, '');
  const own = original(parseWebUrl(plain));
  if (own || !VIEWERS.test(plain) || !URL.canParse(plain)) return own;
  const { searchParams, hash } = new URL(plain);
  const inQuery = valuesOf(searchParams);
  const inHash = new URLSearchParams(hash.slice(1));
  const candidates = [
    ...inQuery,
    // As the rest of the viewer's own address: chrome-extension://ID/https://arxiv.org/pdf/2410.05258
    /^[a-z-]+:\/\/[^/]+\/(https?(?::|%3A).+)$/i.exec(plain)?.[1] ?? '',
    ...valuesOf(inHash),
    hash.slice(1),
  ];
  for (const candidate of candidates) {
    const url = original(parseWebUrl(decode(candidate)));
    if (url) return url;
  }
  return null;
}

function valuesOf(parameters: URLSearchParams): string[] {
  const isCalled = (name: string, wanted: string) => name.toLowerCase().replace('_', '') === wanted;
  const all = [...parameters];
  return NAMES.flatMap((wanted) =>
    all.flatMap(([name, value]) => (isCalled(name, wanted) ? value : [])),
  );
}

/** Services that show a page within their own, by host: the path, and the parameter with the address. */
const FRAMES = new Map([
  ['papago.naver.net', ['/website', 'url']],
  ['www.translatetheweb.com', ['/', 'a']],
]);
/** `https://web.archive.org/web/20241008120000/https://arxiv.org/abs/ID`; letters after the time ask for a form. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]{2}_)?\/(.+)$/;

/** The page that a translation or an archive shows, else the page itself. */
function original(url: URL | null): URL | null {
  if (!url) return null;
  const [path, parameter = ''] = FRAMES.get(url.hostname) ?? [];
  const framed = url.pathname === path ? url.searchParams.get(parameter) : null;
  const archived = ARCHIVED.exec(url.href)?.[1];
  return parseWebUrl(framed ?? archived ?? '') ?? untranslated(url);
}

const TRANSLATED = /^([a-z0-9-]+)\.translate\.goog$/;

/** Of `https://arxiv-org.translate.goog/abs/ID?_x_tr_sl=en&_x_tr_tl=ko`, the page that is translated. */
function untranslated(url: URL): URL | null {
  const [, labels] = TRANSLATED.exec(url.hostname) ?? [];
  if (!labels) return url;
  // Dots of the host became hyphens, and its hyphens two.
  const host = labels.replace(/--?/g, (found) => (found === '-' ? '.' : '-'));
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !pair.startsWith('_x_tr_'));
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return parseWebUrl(`https://${host}${url.pathname}${search}${url.hash}`);
}

/** Some viewers keep the address encoded once more; one that is whole has its scheme. */
function decode(text: string): string {
  if (!/^https?%3a/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone "%": no address
  }
}
