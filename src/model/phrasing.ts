/** The phrasing content of HTML that prose may hold, by name of element: what runs within a line. */
export const PROSE_PHRASING =
  'a abbr audio b bdi bdo br cite code del dfn em i img ins kbd mark picture q ruby s samp small span strong sub sup time u var video wbr';

/** HTML's phrasing content, by name of element, as far as the text of a page has it: what a label may hold, if not all. */
export const PHRASING: ReadonlySet<string> = new Set(
  `${PROSE_PHRASING} button data input label meter output progress select textarea`.split(' '),
);
