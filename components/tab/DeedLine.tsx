import type { Locale } from '../../lib/settings/settings';
import type { ManyView } from '../../lib/view/marks/read-many';
import { UndoLine } from '../pages/UndoLine';
import { useUndoKeys } from '../pages/use-mark-keys';

/** Changes made to papers from a week's list, and actions on many papers at once. */
export interface ManyProps {
  view: ManyView;
  onReadUpTo(weekId: string): void;
  onReadOlder(): void;
  onUndo(): void;
  onRedo(): void;
}

type Props = Pick<ManyProps, 'view' | 'onUndo' | 'onRedo'> & {
  /** whether the list is shown */
  isShown: boolean;
  /** whether `z` undoes changes made in the list; true if left out */
  isKeyed?: boolean;
  locale: Locale;
};

/** The last change made from the list, shown below it with an undo button. */
export function DeedLine({ view, onUndo, onRedo, isShown, isKeyed = true, locale }: Props) {
  const shown = isShown ? view : NOTHING;
  useUndoKeys(isKeyed ? shown : NOTHING, { onUndo, onRedo });
  return (
    <div class="deed">
      <UndoLine view={shown} language={locale} onUndo={onUndo} onRedo={onRedo} />
      {shown.failure && (
        <p role="alert" class="refusal">
          {shown.failure}
        </p>
      )}
    </div>
  );
}

const NOTHING: ManyView = { status: '', canUndo: false, canRedo: false, failure: null, atMs: 0 };
