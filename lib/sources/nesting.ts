const TAG = /<(\/?)([a-z][a-z0-9-]*)|<!--/gi;
/** They hold nothing, or are closed by what follows them: left open in many a good page. */
const CLOSE_THEMSELVES = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rb rt rp rtc html head body'.split(
    ' ',
  ),
);
/** In these a tag is no tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
/** Twice what browsers keep of it. */
const DEEPEST = 1_000;

/**
 * Whether markup is nested deeper than any page, told before it is parsed: browsers look through all
 * open elements at each tag, so that half a megabyte of `<div>` takes them half a minute.
 */
export function* isTooDeep(html: string): Generator<void, boolean> {
  const tags = new RegExp(TAG);
  let depth = 0;
  let count = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (++count % 500 === 0) yield;
    const [all, slash, name = ''] = tag;
    const lower = name.toLowerCase();
    if (all === '<!--') tags.lastIndex = endOf(html, /-->/g, tags.lastIndex);
    else if (slash) depth = Math.max(0, depth - (CLOSE_THEMSELVES.has(lower) ? 0 : 1));
    else if (RAW.has(lower))
      tags.lastIndex = endOf(html, new RegExp(`</${lower}`, 'gi'), tags.lastIndex);
    else if (!CLOSE_THEMSELVES.has(lower)) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** What is never closed goes on to the end. */
function endOf(html: string, close: RegExp, from: number): number {
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}
