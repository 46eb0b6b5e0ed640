/** A second press that was aimed at what stood there before comes within this time, at that place. */
const IMPATIENT_MS = 1_000;
const SAME_PLACE_PX = 4;

const TAKES_AWAY_NAME = 'data-takes-away';
const CONTROLS = 'button, a, summary, input, select, textarea';

interface Press {
  control: Element;
  x: number;
  y: number;
  atMs: number;
}

/** Attribute of a control that removes something; see `keepAim`. */
export const TAKES_AWAY = { [TAKES_AWAY_NAME]: '' };

/**
 * Ignores a second, impatient press on a control that removes something, where the first press moved it
 * under the pointer: a different control, at the same place, within a second. Other controls and keys
 * are not affected.
 */
export function keepAim(target: EventTarget, signal?: AbortSignal): void {
  let last: Press | null = null;
  const listen = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.detail === 0) return; // of the keyboard, or of a script
    const control = controlOf(event.target);
    const press = control && {
      control,
      x: event.clientX,
      y: event.clientY,
      atMs: event.timeStamp,
    };
    if (last && press && isAstray(press, last)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      last.atMs = press.atMs; // a third is as impatient
      return;
    }
    last = press;
  };
  target.addEventListener('click', listen, { capture: true, ...(signal && { signal }) });
}

function isAstray(press: Press, last: Press): boolean {
  if (!press.control.hasAttribute(TAKES_AWAY_NAME) || press.control === last.control) return false;
  if (press.atMs - last.atMs > IMPATIENT_MS) return false;
  return Math.hypot(press.x - last.x, press.y - last.y) <= SAME_PLACE_PX;
}

/** A label is pressed for its field. */
function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest('label')?.control ?? target.closest(CONTROLS);
}
