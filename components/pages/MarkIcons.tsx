import type { MarkFlags } from '../../lib/view/marks/mark-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { STAR_PATH } from './star';

interface Props {
  flags: MarkFlags;
  words: SearchWords;
}

/** The reader's marks on a paper, in a row of a list: told by shape and words, not by colour alone. */
export function MarkIcons({ flags, words }: Props) {
  const { isStarred, isRead, hasNote } = flags;
  if (!isStarred && !isRead && !hasNote) return null;
  return (
    <span class="mark-icons">
      {isStarred && <Star label={words.star} />}
      {isRead && <span>{words.read}</span>}
      {hasNote && <span>{words.note}</span>}
    </span>
  );
}

function Star({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 16 16" role="img" aria-label={label}>
      <path d={STAR_PATH} />
    </svg>
  );
}
