/**
 * Address of the form for mistakes in our own texts. Whoever builds the extension sets it as
 * `WXT_REPORT_FORM`, because the forms in `.github/ISSUE_TEMPLATE` are wherever the repository is hosted.
 * `null` if it is unset or not an address.
 */
export const REPORT_FORM: string | null = readForm(import.meta.env.WXT_REPORT_FORM);

function readForm(value: unknown): string | null {
  const text = typeof value === 'string' ? value : '';
  return text.startsWith('https://') && URL.canParse(text) ? text : null;
}
