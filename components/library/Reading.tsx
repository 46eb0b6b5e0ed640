import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import { KeyHelp } from '../pages/KeyHelp';
import { usePageKeys } from '../pages/use-page-keys';
import { ReadingList } from './ReadingList';
import { ReadingText } from './ReadingText';
import type { ReadingProps } from './reading-props';
import { Shelf } from './Shelf';

/** Up to this width the shelf lies over the page and a button opens it. */
const NARROW = '(max-width: 1279.9px)';

/** The library as a place to read: its shelf, the list that is open, and the text. */
export function Reading(props: ReadingProps) {
  const { locale, mode, place } = props;
  const root = useRef<HTMLDivElement>(null);
  const [hasKeys, setKeys] = useState(false);
  const [isShelfOpen, setShelf] = useState(false);
  const isPaper = place.kind === 'paper';
  // The order in which the list last contained the paper: a paper leaves the unread list once it is read.
  const order = useRef<readonly PaperKey[]>([]);
  const keys = keysOf(props);
  if (!props.paper || keys.includes(props.paper.key)) order.current = keys;
  useEffect(() => setShelf(false), [place]);
  useWayBack(root, props.paper?.key ?? null);
  const wantsCalendar = useShelfFocus(root, isShelfOpen);
  usePageKeys({
    ...props,
    shown: isPaper ? 'paper' : 'week',
    onStep: (by) => stepFrom(props, order.current, by),
    onCalendar: () => {
      if (!matchMedia(NARROW).matches) return focusCalendar(root.current);
      wantsCalendar.current = true;
      setShelf(!isShelfOpen);
    },
    onKeys: () => setKeys(true),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the buttons inside
    <div
      ref={root}
      class="reading"
      lang={locale}
      data-mode={mode}
      data-shows={isPaper ? 'text' : 'list'}
      data-shelf={isShelfOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        if (isShelfOpen) setShelf(false);
        else if (isPaper) props.onBack();
        else return;
        event.preventDefault();
      }}
    >
      <Shelf {...props} onKeys={() => setKeys(true)} />
      <ReadingList
        {...props}
        isShelfOpen={isShelfOpen}
        onShelf={() => setShelf(!isShelfOpen)}
        onKeys={() => setKeys(true)}
      />
      <ReadingText {...props} />
      {hasKeys && <KeyHelp words={props.pageWords} onClose={() => setKeys(false)} />}
    </div>
  );
}

/** Moves the focus into the shelf that opens over the page, and back to its button when it closes. */
function useShelfFocus(root: { current: HTMLElement | null }, isOpen: boolean) {
  const wantsCalendar = useRef(false);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    if (!isOpen && isNowhere(document.activeElement)) find('.shelf-button')?.focus();
    if (isOpen && wantsCalendar.current) focusCalendar(root.current);
    else if (isOpen) find('.shelf .collections a')?.focus();
    wantsCalendar.current = false;
  });
  return wantsCalendar;
}

function focusCalendar(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('.mondays td [tabindex="0"]')?.focus();
}

/** Whether nothing has the focus, or only an element that is no longer visible. */
function isNowhere(element: Element | null): boolean {
  if (!element || element === document.body) return true;
  return !element.checkVisibility({ visibilityProperty: true });
}

/** Returns the focus from a closed paper to its row once the row is drawn. */
function useWayBack(root: { current: HTMLElement | null }, key: string | null): void {
  const left = useRef<string | null>(null);
  const last = useRef(key);
  useLayoutEffect(() => {
    if (key === null && last.current !== null) left.current = last.current;
    if (key !== null) left.current = null;
    last.current = key;
    if (left.current === null) return;
    if (!isNowhere(document.activeElement)) {
      left.current = null; // the reader has moved the focus
      return;
    }
    const rows = root.current?.querySelectorAll<HTMLElement>('.reading-list [data-key]') ?? [];
    const row = [...rows].find((one) => one.dataset.key === left.current);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (row) left.current = null;
  });
}

/** Opens the next or previous paper of the list. */
function stepFrom({ paper, onPaper }: ReadingProps, keys: readonly PaperKey[], by: 1 | -1): void {
  const at = paper ? keys.indexOf(paper.key) : -1;
  const next = at < 0 ? undefined : keys[at + by];
  if (!next) return;
  const rows = document.querySelectorAll<HTMLElement>('.reading-list [data-key]');
  [...rows].find(({ dataset }) => dataset.key === next)?.scrollIntoView({ block: 'nearest' });
  onPaper(next);
}

/** The papers of the list, in its order, whether or not they are drawn. */
function keysOf({ search, list, groups, week }: ReadingProps): PaperKey[] {
  if (search.view.isAsking) return search.view.hits.map(({ key }) => key);
  if (list.kind === 'collection' || list.kind === 'tag') return groups.flatMap((one) => one.keys);
  return week?.rows.map(({ key }) => key) ?? [];
}
