/** The part of js-yaml that our tests read YAML with. */
declare module 'js-yaml' {
  /** YAML 1.2: days stay texts */
  export const CORE_SCHEMA: object;
  export function load(text: string, options: { schema: object }): unknown;
}
