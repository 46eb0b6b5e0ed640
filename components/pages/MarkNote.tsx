import type { MarkView, TagView } from '../../lib/view/marks/mark-view';
import { marksWords } from '../../lib/view/marks/marks.words';
import type { SearchWords } from '../../lib/view/search/search.words';
import { Icon } from '../shared/Icon';
import type { MarkCallbacks } from './MarkBar';
import { MarkTags } from './MarkTags';
import { focus, titleBeside } from './use-place';

interface Props
  extends Pick<MarkCallbacks, 'onNote' | 'onLeave' | 'onKeepNote' | 'onTag' | 'onUntag'> {
  view: MarkView;
  words: SearchWords;
  hasField: boolean;
  /** searches for the papers with a tag, on pages with a search */
  onFind?: ((tag: TagView) => void) | undefined;
}

/** The reader's note on a paper and its tags, one line each, and whether the marks were stored. */
export function MarkNote(props: Props) {
  const { view, words, hasField, onNote, onLeave } = props;
  const hasTags = hasField || view.tags.length > 0;
  if (!hasTags && !view.failure && !view.remark) return null;
  return (
    <div class="mark-note">
      {hasField && (
        <div class="note-field">
          <Icon name="pencil" />
          <textarea
            name="note"
            rows={1}
            aria-label={words.note}
            placeholder={words.notePlaceholder}
            value={view.note}
            onInput={(event) => onNote(event.currentTarget.value)}
            onBlur={onLeave}
            onKeyDown={(event) => {
              // The first Escape leaves the field, and only the next one leaves the paper.
              if (event.key !== 'Escape' || event.isComposing) return;
              event.preventDefault();
              event.stopPropagation();
              onLeave();
              focus(titleBeside(event.currentTarget));
            }}
          />
        </div>
      )}
      {view.failure && (
        <p role="alert" class="refusal">
          {view.failure}
        </p>
      )}
      {view.conflict && <Conflict {...props} conflict={view.conflict} />}
      {hasTags && <MarkTags key={view.key} {...props} language={words.language} />}
      {view.remark && <p class="remark">{view.remark}</p>}
    </div>
  );
}

interface ConflictProps extends Pick<Props, 'words' | 'onKeepNote'> {
  conflict: NonNullable<MarkView['conflict']>;
}

/** Two windows changed the note: both versions are kept, and the reader chooses. */
function Conflict({ conflict, words: { language }, onKeepNote }: ConflictProps) {
  const words = marksWords(language);
  return (
    <p role="alert" class="conflict">
      {conflict.text}{' '}
      <button type="button" onClick={() => onKeepNote('both')}>
        {words.keepBoth}
      </button>
      <button type="button" onClick={() => onKeepNote('mine')}>
        {words.keepMine}
      </button>
      {conflict.canKeepOther && (
        <button type="button" onClick={() => onKeepNote('other')}>
          {words.keepOther}
        </button>
      )}
    </p>
  );
}
