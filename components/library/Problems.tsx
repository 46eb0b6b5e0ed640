interface Props {
  title: string;
  problems: string[];
  /** said where there are none; without it nothing is shown */
  none: string | null;
}

/** The problems found in something that was read, or one sentence that there are none. */
export function Problems({ title, problems, none }: Props) {
  if (problems.length === 0 && none === null) return null;
  return (
    <>
      <h3>{title}</h3>
      {problems.length === 0 ? (
        <p class="fine">{none}</p>
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
