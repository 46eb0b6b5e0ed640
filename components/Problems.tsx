import type { LibraryWords } from '../lib/view/library-words';

/** What was wrong with something that was read, or that nothing was. */
export function Problems({ problems, words }: { problems: string[]; words: LibraryWords }) {
  return (
    <>
      <h3>{words.problems}</h3>
      {problems.length === 0 ? (
        <p class="fine">{words.noProblems}</p>
      ) : (
        <ul class="problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </>
  );
}
