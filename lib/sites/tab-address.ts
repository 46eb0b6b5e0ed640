import { parseWebUrl } from './web-url';

/** Where viewers put the address of what they show, the surest first. */
const NAMES = ['url', 'file', 'pdfurl', 'pdf', 'src', 'uri'];
/** Reader views of Firefox, Edge and Chrome, and the pages of extensions, whatever their browser. */
const VIEWERS = /^(?:about:reader|read:|chrome-distiller:|[a-z-]+-extension:)/i;

/**
 * The web address of what a tab shows. A browser's reader view, its view of the source, and viewers
 * of PDFs that are extensions show a page or file under an address of their own, which carries that
 * of the page. An address of the web is taken as it is: what its query names, it does not show.
 *
 * @returns `null` when the tab shows nothing of the web
 */
export function readTabAddress(text: string): URL | null {
  const plain = text.replace(/^view-source:/i, '');
  const own = parseWebUrl(plain);
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
    const url = parseWebUrl(decode(candidate));
    if (url) return url;
  }
  return null;
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
