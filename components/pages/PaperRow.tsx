import type { ComponentChildren } from 'preact';
import type { PaperKey } from '../../lib/paper/ref';
import { isPlainClick } from './plain-click';

interface Props {
  paper: PaperKey;
  /** address of the paper on this page, if it has one: the row can then be opened in a new tab */
  href?: string | null | undefined;
  /** whether it is the tab stop: one row of a list is, and arrow keys reach the others */
  isStop: boolean;
  isRead?: boolean;
  /** whether it is the paper open beside the list, or the paper of the active tab */
  isHere?: boolean;
  onFocus(): void;
  onPress(event: MouseEvent): void;
  children: ComponentChildren;
}

/** A row that opens a paper. Keyboard and focus handling find its element by `data-key`. */
export function PaperRow({ paper, href, isStop, isRead, isHere, onPress, ...rest }: Props) {
  const common = {
    'data-key': paper,
    'data-read': isRead,
    'aria-current': isHere ? ('true' as const) : undefined,
    tabIndex: isStop ? 0 : -1,
    ...rest,
  };
  if (!href) return <button {...common} type="button" onClick={onPress} />;
  return (
    <a
      {...common}
      href={href}
      onKeyDown={(event) => {
        // Space presses the row as it does a button; a link would scroll the list instead.
        if (event.key !== ' ' || event.currentTarget !== event.target) return;
        event.preventDefault();
        event.currentTarget.click();
      }}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onPress(event);
      }}
    />
  );
}
