import { isGeneric } from './title-cut';

/** Elements that stand within a line. */
export const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const TITLE = '[class*="title"]:not([class*="subtitle"]), [class*="headline"]';
const DESCRIPTION = '[class*="desc"], [class*="summary"], [class*="excerpt"]';
/** Only a preview of another page shows where that page is. */
const SITE = '[class*="metadata"], [class*="-host"], [class*="-url"]';
/** Classes of blog systems for the previews they make of an address. */
const PREVIEW_CLASS =
  /(?:^|[\s_-])(?:onebox|bookmark|embed|preview|opengraph|og|oglink|oembed|unfurl|linkcard|blogcard)(?:[\s_-]|$)/i;
/** Lines beside a title that are neither title nor text: days, people, fields. */
const BESIDE_TITLE =
  /(?:^|[\s_-])(?:date|time|author|byline|meta|category|tag|label|badge|eyebrow|kicker)s?(?:[\s_-]|$)/i;
/** So many elements of a link are looked at: each costs a pass over what is in it. */
const MOST_ELEMENTS = 100;
const SITE_CLASS = /(?:^|[\s_-])(?:host|url|domain|site)(?:[\s_-]|$)/i;
/** So many words are a text, and not one more part of a name. */
const WORDS_OF_TEXT = 3;
const MOST_PARENTS = 4;
const ELEMENT = 1;
const TEXT = 3;

/**
 * The title of a link that previews another page: blog systems draw these from the page's title,
 * description and address, and the words are that page's, not the post's.
 *
 * A card whose neighbour is another card of the same class is an entry of a list instead.
 *
 * @returns `null` when the link is not a preview
 */
export function previewTitle(anchor: Element): string | null {
  const isDrawn = anchor.querySelector(`${DESCRIPTION}, ${SITE}`) !== null;
  const drawn = isDrawn ? anchor.querySelector(TITLE)?.textContent?.trim() : null;
  const title = drawn ?? (endsWithHost(anchor) ? titleInCard(anchor)?.textContent?.trim() : null);
  if (!title) return null;
  return isOfPreview(anchor) || !isBesideItsLike(anchor) ? title : null;
}

/** Whether a link is drawn as a card of several lines: its title, then text. */
export function isCard(anchor: Element): boolean {
  const inside = [...anchor.querySelectorAll('*')].slice(0, MOST_ELEMENTS);
  const isLine = ({ localName }: Element) => !INLINE.has(localName) && localName !== 'br';
  if (inside.some((element) => isLine(element) && hasWords(element))) return true;
  if (anchor.querySelector(TITLE) && anchor.querySelector(DESCRIPTION)) return true;
  if (isOfBareElements(anchor)) return true;
  const isBroken = inside.some((element) => element.localName === 'br' && isBetweenWords(element));
  return isBroken && !hasWordsBeside(anchor);
}

/** Whether a line of a card only says on which site its page is. */
export function isSiteOfCard(element: Element): boolean {
  const words = element.textContent?.trim() ?? '';
  return (
    SITE_CLASS.test(element.getAttribute('class') ?? '') && /^[\w-]+(?:\.[\w-]+)+\S*$/.test(words)
  );
}

/** The part of a card that is its title; `null` when nothing tells it from the other lines. */
export function titleInCard(anchor: Element): Element | null {
  const marked = anchor.querySelector('h1, h2, h3, h4, h5, h6') ?? anchor.querySelector(TITLE);
  if (marked) return marked;
  const first = [...anchor.childNodes].find((line) => hasWords(line) && !isBesideTitle(line));
  return first?.nodeType === ELEMENT ? (first as Element) : null; // just checked
}

/** Whether an inline element of a card is a line of its own, which only its style sheet shows. */
export function isLineOfCard(element: Element): boolean {
  if (!element.hasAttribute('class') && element.localName !== 'time') return false;
  const beside = [element.previousSibling, element.nextSibling];
  return beside.every((node) => node?.nodeType !== TEXT || !node.nodeValue?.trim());
}

/** The nodes of an element, the one that holds a title before the others. */
export function nodesOf(element: Element, title: Element | null): ChildNode[] {
  const nodes = [...element.childNodes];
  const at = title ? nodes.findIndex((node) => node.contains(title)) : -1;
  return at > 0 ? [...nodes.splice(at, 1), ...nodes] : nodes;
}

function isBesideTitle(line: Node): boolean {
  if (line.nodeType !== ELEMENT) return false;
  const { localName } = line as Element; // just checked
  return localName === 'time' || BESIDE_TITLE.test((line as Element).getAttribute('class') ?? '');
}

/** Whether it holds nothing but elements with classes, without a space between, the last a text. */
function isOfBareElements(anchor: Element): boolean {
  const nodes = [...anchor.childNodes];
  const last = nodes.at(-1)?.textContent ?? '';
  const isBare = nodes.every(
    (node) => node.nodeType === ELEMENT && (node as Element).hasAttribute('class'), // just checked
  );
  return (
    isBare && nodes.filter(hasWords).length > 1 && last.trim().split(/\s+/).length >= WORDS_OF_TEXT
  );
}

/** Whether the last line of a link is the site it leads to, as Medium writes it below a page's title. */
function endsWithHost(anchor: Element): boolean {
  const host = /^https?:\/\/(?:www\.)?([^/?#]{1,200})/i.exec(
    anchor.getAttribute('href') ?? '',
  )?.[1];
  const last = [...anchor.querySelectorAll('p, div, span')].at(-1);
  return host !== undefined && last?.textContent?.trim().replace(/^www\./, '') === host;
}

function isOfPreview(anchor: Element): boolean {
  const around = [anchor, anchor.parentElement, anchor.querySelector(TITLE)];
  return around.some((element) => PREVIEW_CLASS.test(element?.getAttribute('class') ?? ''));
}

/** Whether the box that a card begins stands next to one that begins with such a card. */
function isBesideItsLike(anchor: Element): boolean {
  let box = anchor;
  for (let parents = 0; parents < MOST_PARENTS; parents += 1) {
    const beside = [nextOf(box, 'nextElementSibling'), nextOf(box, 'previousElementSibling')];
    if (beside.some((sibling) => isLike(sibling, anchor))) return true;
    const parent = box.parentElement;
    if (!parent || parent.localName === 'body' || hasWordsBefore(box)) return false;
    box = parent;
  }
  return false;
}

function hasWordsBefore(box: Element): boolean {
  for (let node = box.previousSibling; node; node = node.previousSibling)
    if (hasWords(node)) return true;
  return false;
}

function nextOf(element: Element, way: 'nextElementSibling' | 'previousElementSibling') {
  const next = element[way];
  return next?.localName === 'hr' ? next[way] : next;
}

function isLike(sibling: Element | null, anchor: Element): boolean {
  const other = sibling?.localName === 'a' ? sibling : sibling?.querySelector('a[href]');
  const isSameClass = other?.getAttribute('class') === anchor.getAttribute('class');
  return isSameClass && other?.querySelector(TITLE) !== null && other !== undefined;
}

function hasWords(node: Node): boolean {
  return /[\p{L}\p{N}]/u.test(node.textContent ?? '');
}

/** Whether a line break has words on either side; behind it they are more than the name of a link. */
function isBetweenWords(lineBreak: Element): boolean {
  const siblings = [...(lineBreak.parentNode?.childNodes ?? [])];
  const at = siblings.indexOf(lineBreak);
  const behind = siblings.slice(at + 1).map((node) => node.textContent ?? '');
  return siblings.slice(0, at).some(hasWords) && !isGeneric(behind.join(' '));
}

/** Whether text stands right before or behind a link, which is then part of a sentence. */
function hasWordsBeside(anchor: Element): boolean {
  return [anchor.previousSibling, anchor.nextSibling].some(
    (node) => node !== null && hasWords(node) && !isAnotherLine(node),
  );
}

function isAnotherLine(node: Node): boolean {
  if (node.nodeType !== ELEMENT) return false;
  const { localName } = node as Element; // just checked
  return localName === 'a' || !INLINE.has(localName);
}
