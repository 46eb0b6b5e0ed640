import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import { KeyHelp } from '../pages/KeyHelp';
import { usePageKeys } from '../pages/use-page-keys';
import { ReadingList } from './ReadingList';
import { ReadingText } from './ReadingText';
import type { ReadingProps } from './reading-props';
import { Shelf } from './Shelf';

/** Below this width the shelf lies over the page, and is opened by a button. */
const NARROW = '(max-width: 1279.9px)';

/** The library as a place to read: its shelf, the list that is open, and the text. */
export function Reading(props: ReadingProps) {
  const { locale, mode, place } = props;
  const root = useRef<HTMLDivElement>(null);
  const [hasKeys, setKeys] = useState(false);
  const [isShelfOpen, setShelf] = useState(false);
  const isPaper = place.kind === 'paper';
  // As it was when it still had the paper: one that was read leaves the unread ones.
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
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a short way to the buttons within
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

/** The shelf that lies over the page takes the keyboard, and gives it back to its button. */
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

/** On nothing, or on what is not shown any more. */
function isNowhere(element: Element | null): boolean {
  if (!element || element === document.body) return true;
  return !element.checkVisibility({ visibilityProperty: true });
}

/** From a paper the keyboard comes back to its row, once that is drawn. */
function useWayBack(root: { current: HTMLElement | null }, key: string | null): void {
  const left = useRef<string | null>(null);
  const last = useRef(key);
  useLayoutEffect(() => {
    if (key === null && last.current !== null) left.current = last.current;
    if (key !== null) left.current = null;
    last.current = key;
    if (left.current === null) return;
    if (!isNowhere(document.activeElement)) {
      left.current = null; // the reader is somewhere already
      return;
    }
    const rows = root.current?.querySelectorAll<HTMLElement>('.reading-list [data-key]') ?? [];
    const row = [...rows].find((one) => one.dataset.key === left.current);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (row) left.current = null;
  });
}

/** From the paper that is open to the one beside it in the list. */
function stepFrom({ paper, onPaper }: ReadingProps, keys: readonly PaperKey[], by: 1 | -1): void {
  const at = paper ? keys.indexOf(paper.key) : -1;
  const next = at < 0 ? undefined : keys[at + by];
  if (!next) return;
  const rows = document.querySelectorAll<HTMLElement>('.reading-list [data-key]');
  [...rows].find(({ dataset }) => dataset.key === next)?.scrollIntoView({ block: 'nearest' });
  onPaper(next);
}

/** The papers of the list in its order, drawn or not. */
function keysOf({ search, list, groups, week }: ReadingProps): PaperKey[] {
  if (search.view.isAsking) return search.view.hits.map(({ key }) => key);
  if (list.kind === 'collection' || list.kind === 'tag') return groups.flatMap((one) => one.keys);
  return week?.rows.map(({ key }) => key) ?? [];
}
