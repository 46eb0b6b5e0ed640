/** The part of js-yaml that our tests use to read YAML. */
declare module 'js-yaml' {
  /** YAML 1.2, in which dates stay strings */
  export const CORE_SCHEMA: object;
  export function load(text: string, options: { schema: object }): unknown;
}
