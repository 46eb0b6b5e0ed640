/** Links to pictures show them larger, and say nothing. */
const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|svg|avif)(?:$|[?#])/i;
/** `https://img.shields.io/badge/arXiv-2608.01234-b31b1b.svg` */
const BADGE = /\/badge\/(?:[^\s/?#]{0,200}\/)?([^\s/?#-]{1,60})(?:-|$)/i;
/** What badges are called besides what they lead to. */
const OF_BADGE = /\b(?:badges?|stars?|shields?|logos?|icons?|image|static)\b/gi;
const LONGEST_NAME = 60;

/**
 * What a link is called that holds nothing but a picture, as badges are.
 *
 * @param alt - the picture's own words
 * @param src - its address, which names a badge
 * @returns `null` when the link leads to a picture
 */
export function nameOfPictureLink(url: string, alt: string, src: string): string | null {
  if (PICTURE_FILE.test(url)) return null;
  const words = alt.replace(OF_BADGE, '').replace(/\s+/g, ' ').trim();
  if (words !== '' && words.length <= LONGEST_NAME) return words;
  const [, named = ''] = BADGE.exec(src.slice(0, 500)) ?? [];
  const isReadable = /^[\w.%]+$/.test(named) && !/%(?![\da-f]{2})/i.test(named);
  return (isReadable && named.replace(/[_%].*$/, '')) || new URL(url).hostname;
}
