/** The outline of a star, in a view box of 16 by 16. */
export const STAR_PATH = 'M8 1.8 9.9 5.9l4.5.5-3.3 3 .9 4.4L8 11.6l-4 2.2.9-4.4-3.3-3 4.5-.5Z';
