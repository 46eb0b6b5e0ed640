import { parseWebUrl } from './web-url';

/** Where viewers put the address of what they show, the surest first. */
const NAMES = ['url', 'file', 'pdfurl', 'pdf', 'src', 'uri'];
/** Reader views of Firefox, Edge and Chrome, and the pages of extensions, whatever their browser. */
const VIEWERS = /^(?:about:reader|read:|chrome-distiller:|[a-z-]+-extension:)/i;

/**
 * The web address of what a tab shows. A browser's reader view, its view of the source, viewers of
 * PDFs that are extensions, and Google's translation of a page show it under an address of their own,
 * which carries that of the page. Any other address of the web is taken as it is: what its query names,
 * it does not show.
 *
 * @returns `null` when the tab shows nothing of the web
 */
export function readTabAddress(text: string): URL | null {
  const plain = text.replace(/^view-source:/i, '');
  const own = untranslated(parseWebUrl(plain));
  if (own || !VIEWERS.test(plain) || !URL.canParse(plain)) return own;
  const { searchParams, hash } = new URL(plain);
  const inQuery = NAMES.flatMap((name) => searchParams.getAll(name));
  const inHash = new URLSearchParams(hash.slice(1));
  const candidates = [
    ...inQuery,
    // As the rest of the viewer's own address: chrome-extension://ID/https://arxiv.org/pdf/2410.05258
    /^[a-z-]+:\/\/[^/]+\/(https?(?::|%3A).+)$/i.exec(plain)?.[1] ?? '',
    ...NAMES.flatMap((name) => inHash.getAll(name)),
    hash.slice(1),
  ];
  for (const candidate of candidates) {
    const url = untranslated(parseWebUrl(decode(candidate)));
    if (url) return url;
  }
  return null;
}

const TRANSLATED = /^([a-z0-9-]+)\.translate\.goog$/;

/** Of `https://arxiv-org.translate.goog/abs/ID?_x_tr_sl=en&_x_tr_tl=ko`, the page that is translated. */
function untranslated(url: URL | null): URL | null {
  const [, labels] = TRANSLATED.exec(url?.hostname ?? '') ?? [];
  if (!url || !labels) return url;
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
