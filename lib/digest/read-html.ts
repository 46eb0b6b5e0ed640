import { type Block, BlockWriter, type Shape } from './block';
import {
  INLINE,
  isCard,
  isLineOfCard,
  isSiteOfCard,
  nodesOf,
  previewTitle,
  titleInCard,
} from './cards';
import { cleanUrl } from './links';
import { nameOfPictureLink } from './picture-links';
import { cellsOf } from './table-rows';

/** Nothing in these is the post's text. */
const SKIPPED = new Set(
  'script style template noscript head svg math iframe object video audio canvas button select input textarea form dialog'.split(
    ' ',
  ),
);
/** What Discourse puts around the text: picture captions, click counts, the quoted one's name, tools. */
const SKIPPED_CLASSES =
  /(?:^|\s)(?:lightbox-wrapper|meta|cooked-selection-barrier|clicks|quote-controls|poll|post-menu-area|cooked-date-picker|d-none)(?:\s|$)/;
const ONEBOX = /(?:^|\s)onebox(?:\s|$)/;
/** Cards that are no links name what they show in an element that only its class tells from text. */
const TITLE_CLASS = /(?:^|[\s_-])(?:title|headline|heading)(?:\s|$)/i;
const LONGEST_TITLE = 300;
/** A site's own ways about it are more. */
const MOST_LINKS_OF_NAV = 6;
const EMOJI_CLASS = /(?:^|\s)emoji(?:\s|$)/;
const TAGS_CLASS = /(?:^|\s|-)(?:tags?|categor(?:y|ies)|labels?)(?:\s|$|-list)/i;
const MOST_TAGS = 30;
const QUOTE_NAME = /(?:^|\s)title(?:\s|$)/;
const HEADING = /^h[1-6]$/;
const BOLD_STYLE = /font-weight:\s*(?:bold|[6-9]00)/i;
/** What a cell of data may hold; a table around anything else is there for the looks. */
const IN_CELL = new Set(['p', 'div', 'ul', 'ol', 'li', 'section', 'center']);
const NO_DATA = 'table, h1, h2, h3, h4, h5, h6, blockquote, pre, hr, aside, article';
/** Longer texts are written in parts, with a pause after each. */
const TEXT_PART = 10_000;
const ELEMENT = 1;
const TEXT = 3;

/** One element the walk is inside of. */
interface Frame {
  name: string;
  nodes: ArrayLike<ChildNode>;
  next: number;
  /** what text in it is */
  shape: Shape;
  isQuoted: boolean;
  /** in a cell of a row of a table, which is one block */
  isInRow: boolean;
  /** in an item of a list: how many blocks there were before it */
  itemStart: number;
  /** of an ordered list: the number of its next item */
  nextRank: number | null;
  /** in a card that is one link: its title, which is read first; `null` elsewhere */
  cardTitle: Element | null;
}

type Around = Partial<Pick<Frame, 'isInRow' | 'itemStart' | 'nextRank' | 'cardTitle'>>;

/**
 * Takes a piece of a page apart, Discourse's cooked posts in particular.
 *
 * Cards become links and their own headings no headings, emoji images characters; pictures and
 * their captions go. The document is only read, never changed. Iterative: markup may be nested as
 * deep as it likes.
 *
 * @param base - address of the page, for relative links; `null` drops them
 */
export function* readHtml(root: Element, base: string | null): Generator<void, Block[]> {
  const writer = new BlockWriter();
  const stack: Frame[] = [enter(root, 'root', { kind: 'paragraph', isQuoted: false }, false)];
  let steps = 0;
  for (let frame = stack.at(-1); frame && !writer.isFull; frame = stack.at(-1)) {
    if (++steps % 200 === 0) yield;
    const node = frame.nodes[frame.next++];
    if (!node) {
      leave(frame, writer);
      stack.pop();
    } else if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      for (let start = 0; start < text.length; start += TEXT_PART) {
        writer.text(text.slice(start, start + TEXT_PART), shapeOf(frame, writer));
        if (start > 0) yield;
      }
    } else if (node.nodeType === ELEMENT) {
      const child = open(node as Element, frame, writer, base); // just checked
      if (child) stack.push(child);
    }
  }
  return writer.blocks;
}

/** Starts an element; `null` when there is nothing in it to walk through. */
function open(
  element: Element,
  parent: Frame,
  writer: BlockWriter,
  base: string | null,
): Frame | null {
  const name = element.localName.toLowerCase();
  const classes = element.getAttribute('class') ?? '';
  if (SKIPPED.has(name) || SKIPPED_CLASSES.test(classes) || element.hasAttribute('hidden'))
    return null;
  if (name === 'nav' && !leadsElsewhere(element, base)) return null;
  if (TAGS_CLASS.test(classes) && leadsWithin(element, base)) return null;
  // A caption describes its picture, but a link in it may be the paper's.
  if (name === 'figcaption' && !element.querySelector('a[href]')) return null;
  const { isQuoted, cardTitle } = parent;
  if (cardTitle && isSiteOfCard(element)) return null;
  const shape = shapeOf(parent, writer);
  switch (name) {
    case 'br':
      writer.lineBreak(shape);
      return null;
    case 'hr':
      writer.end(shape);
      writer.rule();
      return null;
    case 'img':
      writer.text(emojiOf(element, classes), shape);
      return null;
    case 'a':
      return openAnchor(element, classes, parent, writer, base);
    case 'td':
    case 'th':
      writer.cell(shape);
      return enter(element, name, shape, isQuoted, parent);
  }
  if (isStrong(name, element)) {
    writer.openStrong();
    return enter(element, 'strong', shape, isQuoted, parent);
  }
  if (name === 'em' || name === 'i' || name === 'cite') {
    writer.openEmphasis();
    return enter(element, 'em', shape, isQuoted, parent);
  }
  const isLine = cardTitle !== null && shape.kind !== 'heading' && isLineOfCard(element);
  if (INLINE.has(name) && !isLine) return enter(element, name, shape, isQuoted, parent);
  // Paragraphs in a cell are lines of it.
  if (parent.isInRow && IN_CELL.has(name)) {
    writer.lineBreak(shape);
    return enter(element, name, shape, isQuoted, parent);
  }
  writer.end(shape);
  if (QUOTE_NAME.test(classes) && parent.name === 'aside') return null;
  if (name === 'summary' || isTitle(element, classes, shape)) {
    // It stands above what opens below it.
    writer.openStrong();
    return enter(element, 'summary', shape, isQuoted);
  }
  const isCard = !INLINE.has(name) && ONEBOX.test(classes);
  if (isCard && openCard(element, writer, base)) return null;
  if (name === 'tr') return openRow(element, isQuoted);
  if (name === 'li') return openItem(element, parent, writer, shape);
  const isInQuote = isQuoted || name === 'blockquote';
  const nextRank = name === 'ol' ? Number(element.getAttribute('start') ?? 1) || 1 : null;
  const around = { ...parent, nextRank };
  // Other headings of a card are lines below its title.
  const isLineBelow = cardTitle !== null && cardTitle !== element && HEADING.test(name);
  const own = isLineBelow ? shape : shapeIn(name, shape, isInQuote);
  return enter(element, name, own, isInQuote, around);
}

function enter(
  element: Element,
  name: string,
  shape: Shape,
  isQuoted: boolean,
  { isInRow = false, itemStart = Infinity, nextRank = null, cardTitle = null }: Around = {},
): Frame {
  const nodes = nodesOf(element, cardTitle);
  return { name, nodes, next: 0, shape, isQuoted, isInRow, itemStart, nextRank, cardTitle };
}

function leave(frame: Frame, writer: BlockWriter): void {
  const { name, isInRow } = frame;
  if (name === 'a') writer.closeLink();
  else if (name === 'card') {
    writer.end(shapeOf(frame, writer));
    writer.closeLink();
  } else if (name === 'strong') writer.closeStrong();
  else if (name === 'em') writer.closeEmphasis();
  else if (name === 'summary') {
    writer.end(frame.shape);
    writer.closeStrong();
  } else if (!(isInRow && IN_CELL.has(name)) && name !== 'td' && name !== 'th' && !INLINE.has(name))
    writer.end(shapeOf(frame, writer));
}

/** After its first block, an item goes on. */
function shapeOf({ shape, itemStart }: Frame, { blocks }: BlockWriter): Shape {
  return shape.kind === 'item' && blocks.length > itemStart ? { ...shape, goesOn: true } : shape;
}

/** A row of data is one block, and one of column names is known as such. */
function openRow(row: Element, isQuoted: boolean): Frame {
  const cells = cellsOf(row);
  const isInRow = cells.length > 1 && row.querySelector(NO_DATA) === null;
  const isHead =
    isInRow &&
    (cells.every((cell) => cell.localName === 'th') || row.parentElement?.localName === 'thead');
  const isBetween = cells.length === 1 && row.parentElement?.querySelector('tr > * + *') !== null;
  const shape: Shape = {
    ...{ kind: 'paragraph', isQuoted },
    ...(isHead && { isHead }),
    ...(isBetween && { isBetween }),
  };
  const frame = enter(row, 'tr', shape, isQuoted, { isInRow });
  return isInRow ? { ...frame, nodes: cells } : frame;
}

function openItem(element: Element, list: Frame, writer: BlockWriter, outer: Shape): Frame {
  const depth = outer.kind === 'item' ? (outer.depth ?? 0) + 1 : 0;
  const rank = list.nextRank;
  if (rank !== null) list.nextRank = rank + 1;
  const shape: Shape = {
    kind: 'item',
    ...(depth > 0 && { depth }),
    ...(rank !== null && { rank }),
  };
  return enter(element, 'li', shape, list.isQuoted, { itemStart: writer.blocks.length });
}

/** Whether all links of an element lead to other sites: those of a post, not the ways about its own. */
function leadsElsewhere(element: Element, base: string | null): boolean {
  const links = [...element.querySelectorAll('a[href]')].slice(0, MOST_LINKS_OF_NAV + 1);
  const host = base && new URL(base).hostname;
  const isElsewhere = (link: Element) => {
    const url = cleanUrl(link.getAttribute('href') ?? '');
    return url !== null && new URL(url).hostname !== host;
  };
  return links.length > 0 && links.length <= MOST_LINKS_OF_NAV && links.every(isElsewhere);
}

/** Whether an element is nothing but links to other pages of its own site, as lists of tags are. */
function leadsWithin(element: Element, base: string | null): boolean {
  const links = [...element.querySelectorAll('a[href]')].slice(0, MOST_TAGS + 1);
  const words = links.map((link) => link.textContent ?? '').join('');
  const isAll =
    (element.textContent ?? '').replace(/[\s,·|#]/g, '') === words.replace(/[\s,·|#]/g, '');
  // What finds the article writes its links out in full.
  const hosts = [base, element.ownerDocument.baseURI].map(hostOf);
  const isOwn = (link: Element) => {
    const href = link.getAttribute('href') ?? '';
    return /^\/(?!\/)/.test(href) || (hostOf(href) !== null && hosts.includes(hostOf(href)));
  };
  return links.length > 0 && links.length <= MOST_TAGS && isAll && links.every(isOwn);
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).host : null;
}

function isTitle(element: Element, classes: string, shape: Shape): boolean {
  if (HEADING.test(element.localName)) return false;
  if (shape.kind !== 'paragraph' || !TITLE_CLASS.test(classes)) return false;
  const isPlain = element.querySelector('h1, h2, h3, h4, h5, h6, p, div') === null;
  return isPlain && (element.textContent?.length ?? 0) <= LONGEST_TITLE;
}

function isStrong(name: string, element: Element): boolean {
  if (name === 'strong' || name === 'b') return true;
  return name === 'span' && BOLD_STYLE.test(element.getAttribute('style')?.slice(0, 500) ?? '');
}

/** All else in a heading is the heading. */
function shapeIn(name: string, outer: Shape, isQuoted: boolean): Shape {
  if (HEADING.test(name)) return { kind: 'heading', level: Number(name[1]) };
  if (name === 'blockquote') return { kind: 'paragraph', isQuoted };
  return outer;
}

/** A card shows its page's title as a heading of its own, which is no section of the post. */
function openCard(card: Element, writer: BlockWriter, base: string | null): boolean {
  const href =
    card.getAttribute('data-onebox-src') ?? card.querySelector('a[href]')?.getAttribute('href');
  const url = href && cleanUrl(href, base);
  if (!url) return false;
  writer.link(url, card.querySelector('h3, h4')?.textContent?.trim() || null);
  return true;
}

function openAnchor(
  element: Element,
  classes: string,
  parent: Frame,
  writer: BlockWriter,
  base: string | null,
): Frame | null {
  const { isQuoted } = parent;
  const shape = shapeOf(parent, writer);
  const href = element.getAttribute('href');
  // A heading's own anchor, shown as a sign.
  const isSign = href?.startsWith('#') && !/[\p{L}\p{N}]/u.test(element.textContent ?? '');
  if (isSign && shape.kind === 'heading') return null;
  const url = href && !href.startsWith('#') ? cleanUrl(href, base) : null;
  // A preview that was not drawn, or was cut down to its title: it is not part of a sentence.
  if (url && ONEBOX.test(classes)) {
    const words = element.textContent?.trim() ?? '';
    writer.end(shape);
    writer.link(url, /\s/.test(words) ? words : null);
    return null;
  }
  const label = url && previewTitle(element);
  if (url && label) {
    writer.end(shape);
    writer.link(url, label);
    return null;
  }
  if (url && shape.kind !== 'heading' && !parent.isInRow && isCard(element)) {
    writer.end(shape);
    writer.openLink(url, true);
    const cardTitle = titleInCard(element) ?? element;
    return enter(element, 'card', shape, isQuoted, { ...parent, cardTitle });
  }
  if (url) writer.openLink(url);
  const picture = url && !element.textContent?.trim() ? element.querySelector('img') : null;
  if (url && picture) writer.text(nameOfPicture(url, picture), shape);
  return enter(element, url ? 'a' : 'span', shape, isQuoted, parent);
}

function nameOfPicture(url: string, picture: Element): string {
  const [alt = '', src = ''] = ['alt', 'src'].map((name) => picture.getAttribute(name) ?? '');
  return EMOJI_CLASS.test(picture.getAttribute('class') ?? '')
    ? ''
    : (nameOfPictureLink(url, alt, src) ?? '');
}

/** The shortcode: characters are made of it with the rest of the text. Other pictures say nothing. */
function emojiOf(element: Element, classes: string): string {
  if (!EMOJI_CLASS.test(classes)) return '';
  return element.getAttribute('alt') || element.getAttribute('title') || '';
}
