import type { Copied } from '../../lib/cite/copy';

/** How long the message that something was copied is shown. */
const SAID_MS = 4_000;
const said = new WeakMap<Element, ReturnType<typeof setTimeout>>();
/** The button that gets the focus back from a text that could not be copied. */
const cameFrom = new WeakMap<Element, HTMLElement | null>();

/** Tries to write a text to the clipboard. @returns whether it succeeded */
export type WriteCopied = (copied: Copied) => Promise<boolean>;

/**
 * Copies when a menu's button is pressed, closes the menu and shows a message. If the browser refuses, it
 * shows the text selected, for the reader to copy.
 *
 * @param button - inside the element around the menus
 * @param done - the message for the status line
 */
export async function copyPressed(
  button: Element,
  copied: Copied,
  write: WriteCopied,
  done: string,
): Promise<void> {
  const menus = button.closest('.copy-menus');
  if (!menus) return;
  const from = button.closest('details')?.querySelector('summary') ?? null;
  const writing = write(copied); // before any `await`, or the browser refuses
  closeMenu(menus);
  closeRefused(menus);
  say(menus, '');
  if (await writing) say(menus, done);
  else showRefused(menus, copied.text, from);
}

/** Closes an open menu when the reader presses outside it or moves the focus out of it. */
export function followMenu({ currentTarget }: Event): void {
  const menu = currentTarget as HTMLDetailsElement; // the listener is attached to an element
  if (!menu.open) return;
  const ending = new AbortController();
  const { signal } = ending;
  const onPress = (event: Event) => {
    if (event.composedPath().includes(menu)) return;
    // The document does not see into a closed root: the listener on the root handles presses inside it.
    if (event.currentTarget !== menu.getRootNode() && isHostOf(menu, event.target)) return;
    menu.open = false;
  };
  for (const place of new Set([menu.getRootNode(), document]))
    place.addEventListener('pointerdown', onPress, { capture: true, signal });
  menu.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    },
    { signal },
  );
  menu.addEventListener('toggle', () => menu.open || ending.abort(), { signal });
}

/** Escape closes only the open menu or text; arrow keys move between choices. */
export function moveInMenu(event: KeyboardEvent): void {
  const menus = event.currentTarget as Element; // the listener is attached to an element
  if (event.key === 'Escape') {
    if (!closeMenu(menus) && !closeRefused(menus)) return;
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const menu = menus.querySelector('details[open]');
  if (!menu || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const choices = [...menu.querySelectorAll<HTMLElement>('.choices button')];
  const at = choices.indexOf(event.target as HTMLElement); // -1 on the menu's own button
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choices.at(to % choices.length)?.focus();
}

/** Closes the text that the browser did not let us copy. @returns whether it was open */
export function closeRefused(menus: Element): boolean {
  const box = menus.querySelector<HTMLElement>('.refused');
  if (!box || box.hidden) return false;
  const hadFocus = hasFocus(box);
  box.hidden = true;
  if (hadFocus) cameFrom.get(box)?.focus();
  return true;
}

/** Closes an element's open menu and returns the focus to its button. @returns whether one was open */
export function closeMenu(menus: Element): boolean {
  const menu = menus.querySelector<HTMLDetailsElement>('details[open]');
  if (!menu) return false;
  const hadFocus = hasFocus(menu);
  menu.open = false;
  if (hadFocus) menu.querySelector('summary')?.focus();
  return true;
}

function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  return element.contains(focused);
}

function showRefused(menus: Element, text: string, from: HTMLElement | null): void {
  const box = menus.querySelector<HTMLElement>('.refused');
  const field = box?.querySelector('textarea');
  if (!box || !field) return;
  box.hidden = false;
  cameFrom.set(box, from);
  field.value = text;
  field.focus();
  field.select();
  field.scrollTop = 0;
}

function say(menus: Element, text: string): void {
  const line = menus.querySelector('.said');
  if (!line) return;
  clearTimeout(said.get(line));
  line.textContent = text;
  if (text)
    said.set(
      line,
      setTimeout(() => say(menus, ''), SAID_MS),
    );
}

function isHostOf(element: Element, target: EventTarget | null): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host === target;
}
