import { type Room, roomCss } from '../view/room';

/** The panel's element at the root of a page, and the room the page gives it. */
export interface Berth {
  host: HTMLElement;
  /** Puts the element last in the document, so that the keyboard reaches the page's links first. */
  moor(): void;
  /** @param room - `null` where the panel lies over the page */
  setRoom(room: Room | null): void;
}

/** Holds while a control in our element is invalid, by a word from script and nothing else. */
const ROOT = 'html:root:has(>paper-duet>select:invalid)';

/**
 * Makes the panel's element, not yet in the page. Content scripts only.
 *
 * The room is a style sheet in a child of the element, not of its root: from there it styles the
 * page, and it goes when the element goes. Whoever saves the page keeps markup and style sheets, but
 * not that a control was called invalid, so a copy has no room for the panel that is not in it.
 */
export function createBerth(): Berth {
  const host = document.createElement('paper-duet');
  host.dataset.surface = 'panel';
  const style = document.createElement('style');
  const control = document.createElement('select');
  control.hidden = true; // once the element has its root, and no slot in it, nothing of this shows
  control.setCustomValidity('live');
  host.append(style, control);
  return {
    host,
    moor: () => {
      if (!host.isConnected || host.nextElementSibling) document.documentElement.append(host);
    },
    setRoom: (room) => {
      style.textContent = room ? roomCss(room, ROOT) : '';
    },
  };
}
