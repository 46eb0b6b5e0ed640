/** Red, green and blue as screens show them, from 0 to 255, and alpha from 0 (see-through) to 1. */
export type Color = [red: number, green: number, blue: number, alpha: number];

/** Relative luminance at which black and white text are equally readable (WCAG 2.2). */
const MIDDLE = 0.179;

/**
 * Reads a computed colour, whatever its notation. What is not `rgb()` is converted by the browser
 * itself, which alone knows every colour space.
 */
export function readColor(computed: string): Color {
  const isRgb = computed.startsWith('rgb') || !computed.includes('(');
  // `rgba(0, 0, 0, 0.5)`, `color(srgb 0.1 1e-3 none / 0.5)`; `transparent` has no numbers.
  const found = (isRgb ? computed : convert(computed)).match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? [];
  const numbers = found.map((one) => (one === 'none' ? 0 : Number(one)));
  const [red = 0, green = 0, blue = 0, alpha = numbers.length < 3 ? 0 : 1] = numbers;
  const scale = (channel: number) => Math.min(Math.max(channel * (isRgb ? 1 : 255), 0), 255);
  return [scale(red), scale(green), scale(blue), alpha];
}

/**
 * Reads what an element is painted with: its colour, and over it the first colour of a gradient that
 * fills it. A gradient with a size of its own is a line or a pattern.
 */
export function readPaint(style: CSSStyleDeclaration): Color {
  const { backgroundColor, backgroundImage, backgroundSize } = style;
  const [, first = ''] = /-gradient\([^)]*?(\w+\([^)]*\))/.exec(backgroundImage) ?? [];
  const color = readColor(backgroundColor);
  return /^(?:auto|cover)/.test(backgroundSize) ? over(readColor(first), color) : color;
}

/** What is seen of two layers. */
export function over(top: Color, ground: Color): Color {
  const rest = ground[3] * (1 - top[3]);
  const alpha = top[3] + rest;
  // Of two layers that nobody sees there is no colour.
  const mix = (at: 0 | 1 | 2) => Math.round((top[at] * top[3] + ground[at] * rest) / alpha) || 0;
  return [mix(0), mix(1), mix(2), alpha];
}

/** As the filter of that name, at its full strength. */
export function invert([red, green, blue, alpha]: Color): Color {
  return [255 - red, 255 - green, 255 - blue, alpha];
}

/** Whether light text reads better on it than dark text. */
export function isDark([red, green, blue]: Color): boolean {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < MIDDLE;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** By an element of ours that is never painted: only what is in a page has a computed style. */
function convert(color: string): string {
  const probe = document.createElement('paper-duet');
  probe.style.cssText = `display:none!important;column-rule-color:color(from ${color} srgb r g b/alpha)!important`;
  document.documentElement.append(probe);
  const { columnRuleColor } = getComputedStyle(probe);
  probe.remove();
  return columnRuleColor;
}
