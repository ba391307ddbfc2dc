/** How each page begins, by which an older one is known: it can be made again, so that it may be replaced. */
export const pageStart = '<!doctype html>\n<!-- made by plan page -->\n'
