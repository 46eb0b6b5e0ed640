/** How late a change may be seen that left no trace in the document. */
const LATE_MS = 1_000;

/**
 * Calls back when a script of the page changed its address without loading another page. Content
 * scripts are not told of that in every browser we support, but such a page changes its document too.
 */
export function watchAddress(onChange: (url: URL) => void): void {
  let seen = location.href;
  const look = () => {
    if (location.href === seen) return;
    seen = location.href;
    onChange(new URL(seen));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  addEventListener('popstate', look);
  setInterval(look, LATE_MS);
}
