import type { ComponentChildren } from 'preact';
import type { PaperKey } from '../../lib/paper/ref';
import { isPlainClick } from './plain-click';

interface Props {
  paper: PaperKey;
  /** address of the paper on this page, where it has one: the row can then be opened in a tab */
  href?: string | null | undefined;
  /** whether Tab leads to it: one row of a list has that, arrows lead to the others */
  isStop: boolean;
  isRead?: boolean;
  /** whether it is the paper beside the list, or of the tab in front */
  isHere?: boolean;
  onFocus(): void;
  onPress(event: MouseEvent): void;
  children: ComponentChildren;
}

/** A paper in a list, to be opened. Its element has `data-key`, by which keys and focus find it. */
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
        // As a button does: here the list would scroll.
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
