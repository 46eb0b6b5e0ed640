/**
 * Commands that only typeset a sign or a letter. All others stay text: `\input` reads a file, and `\write`
 * runs programs if TeX allows it.
 */
const HARMLESS = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho
  varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi
  Psi Omega mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol bm text textit textbf
  textrm texttt emph rm bf it cal times cdot pm mp to rightarrow leftarrow leftrightarrow Rightarrow leq geq le
  ge neq ne sim simeq approx equiv propto infty ell in notin subset subseteq cup cap setminus ast star circ
  bullet oplus otimes dagger prime partial nabla sum prod int sqrt frac log ln exp sin cos tan min max hat
  tilde bar vec dot overline underline left right langle rangle lfloor rfloor lceil rceil ldots cdots dots mid
  parallel perp quad forall exists deg`.split(/\s+/),
);

/**
 * Splits a text at its formulas, distinguished from prices by Pandoc's rule: no space inside the dollars,
 * and no digit after them. The parts joined are the text.
 *
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function splitMath(text: string): string[] {
  return text.split(/((?<![\\$])\$(?![\s$])[^$]{0,400}?(?<![\s\\])\$(?![\d$]))/);
}

/** Whether a part is a formula that only typesets letters and signs, with balanced braces. */
export function isHarmlessMath(part: string): boolean {
  if (!/^\$[\w\s\\{}^+\-=*/()[\],.;:'|!<>]+\$$/.test(part)) return false;
  const commands = [...part.matchAll(/\\([A-Za-z]+|.|$)/g)];
  // BibTeX would count `\{` and `\}` as braces.
  if (!commands.every(([, name = '']) => HARMLESS.has(name) || /^[,;:! ]$/.test(name)))
    return false;
  let depth = 0;
  for (const char of part) {
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
