/** The part of citation.js that our tests call; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Reads any format whose plugin is loaded, and returns CSL items. */
      chain(
        text: string,
        options: { generateGraph: boolean; forceType: string },
      ): Record<string, unknown>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
