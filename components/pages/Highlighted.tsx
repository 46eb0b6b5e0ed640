import type { Highlight } from '../../lib/view/search/search-view';

/** A text with its matches highlighted. It draws text nodes and `<mark>` only, never markup of the text. */
export function Highlighted({ text, ranges }: Highlight) {
  const pieces = ranges.flatMap(([start, end], index) => [
    text.slice(ranges[index - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
