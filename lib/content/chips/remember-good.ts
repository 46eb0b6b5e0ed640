/**
 * Makes a loader that loads once. What came to nothing is not remembered: a failure may have been of
 * that moment, and whoever asks next tries again.
 *
 * @param load - resolves to `null` when there is nothing
 */
export function rememberGood<T>(load: () => Promise<T | null>): () => Promise<T | null> {
  let loaded: Promise<T | null> | null = null;
  return () => {
    loaded ??= load().then(
      (value) => {
        if (value === null) loaded = null;
        return value;
      },
      (error: unknown) => {
        loaded = null;
        throw error;
      },
    );
    return loaded;
  };
}
