/** A sentence or phrase of the interface in both languages; the view decides which one is shown. */
export interface LocalizedText {
  ko: string;
  en: string;
}

/** The same content in both languages; `null` where a language is missing, never an empty string. */
export interface Bilingual<T = string> {
  ko: T | null;
  en: T | null;
}

/** Something wrong with input: data to be shown, not an exception. */
export interface Problem {
  /** where it is, in words a reader can follow: `4번째 항목` / `entry 4` */
  where: LocalizedText;
  /** what is wrong, one sentence */
  what: LocalizedText;
}
