import { phrase } from '../../lib/text/phrase';
import type { MarkFlags } from '../../lib/view/marks/mark-view';
import { marksWords } from '../../lib/view/marks/marks.words';
import type { SearchWords } from '../../lib/view/search/search.words';
import { ICON_PATHS, type IconName } from '../shared/Icon';

interface Props {
  flags: MarkFlags;
  words: SearchWords;
}

/** The reader's marks on a paper, for a list row: distinguished by shape and name, not by colour alone. */
export function MarkIcons({ flags, words }: Props) {
  const { isStarred, isRead, isStarted, hasNote, tags } = flags;
  if (!isStarred && !isRead && !isStarted && !hasNote && tags.length === 0) return null;
  const { isStarted: started, tagged } = marksWords(words.language);
  return (
    <span class="mark-icons">
      {tags.length > 0 && <Sign icon="tag" label={phrase(tagged, { tags: tags.join(', ') })} />}
      {hasNote && <Sign icon="pencil" label={words.note} />}
      {isStarred && <Sign icon="star" label={words.star} />}
      {isStarted && <Sign icon="started" label={started} />}
      {isRead && <Sign icon="read" label={words.read} />}
    </span>
  );
}

function Sign({ icon, label }: { icon: IconName; label: string }) {
  return (
    <svg viewBox="0 0 16 16" role="img" aria-label={label} data-icon={icon}>
      <path d={ICON_PATHS[icon]} />
    </svg>
  );
}
