import type { ComponentChildren } from 'preact';
import type { PageWords } from '../../lib/view/pages.words';
import type { PopupView, Turn } from '../../lib/view/popup/popup-view';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';

interface Props {
  view: Extract<PopupView, { kind: 'week' }>;
  words: PageWords;
  isCalendarOpen: boolean;
  onCalendar(): void;
  onTurn(to: Turn): void;
  children?: ComponentChildren;
}

/** Names the shown week, opens the calendar, and goes to the previous and next week. */
export function WeekBar({ view, words, isCalendarOpen, onCalendar, onTurn, children }: Props) {
  return (
    <nav class="weekbar" aria-label={words.week}>
      <h1>
        <button
          type="button"
          class="week-button"
          aria-expanded={isCalendarOpen}
          title={view.longText}
          onClick={onCalendar}
        >
          <span>{view.text}</span>
          <Icon name="down" />
        </button>
      </h1>
      <IconButton
        icon="earlier"
        label={words.earlier}
        disabled={view.earlier === null}
        onClick={() => onTurn('earlier')}
      />
      <IconButton
        icon="later"
        label={words.later}
        disabled={view.later === null}
        onClick={() => onTurn('later')}
      />
      {children}
    </nav>
  );
}
