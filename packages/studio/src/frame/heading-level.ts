/** The level of a view's title, in the outline of the page that it stands in. */
export type HeadingLevel = 1 | 2 | 3;
