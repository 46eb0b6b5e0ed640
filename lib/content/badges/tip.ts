/** A pointer that passes over a button asks nothing; one on its way to the tip keeps it. */
const SHOW_MS = 300;
const HIDE_MS = 150;
/** Between the button and its tip, and between the tip and the edge of the window. */
const GAP = 6;

/**
 * Shows a tip while its button is pointed at or has the keyboard's focus. It stands in the top layer,
 * so that nothing in the page cuts it off, and moves nothing. Escape, a press and scrolling end it.
 *
 * @param host - our element in the page; the tip is inside it, and pointing at the tip keeps it
 * @param makeTip - makes a popover
 */
export function addTip(host: HTMLElement, root: ShadowRoot, makeTip: () => HTMLElement): void {
  const button = root.querySelector('button');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tip: HTMLElement | null = null;

  const hide = () => {
    clearTimeout(timer);
    tip?.remove();
    tip = null;
    removeEventListener('scroll', hide, true);
  };
  const show = () => {
    if (!button || tip || !host.isConnected) return;
    tip = makeTip();
    root.append(tip);
    tip.showPopover();
    place(tip, button);
    addEventListener('scroll', hide, true);
  };
  const after = (ms: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };

  host.addEventListener('pointerenter', () => after(SHOW_MS, show));
  host.addEventListener('pointerleave', () => after(HIDE_MS, hide));
  button?.addEventListener('focus', () => button.matches(':focus-visible') && after(SHOW_MS, show));
  button?.addEventListener('blur', hide);
  button?.addEventListener('click', hide);
  button?.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}

/** Below the button, or above it where there is no room. */
function place(tip: HTMLElement, button: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + GAP + height <= clientHeight || top - GAP - height < 0;
  tip.style.left = `${Math.max(GAP, Math.min(left, clientWidth - width - GAP))}px`;
  tip.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
}
