/** HTML's phrasing content, by name of element, as far as the text of a page has it: what a label may hold, if not all. */
export const PHRASING: ReadonlySet<string> = new Set(
  'a abbr audio b bdi bdo br button cite code data del dfn em i img input ins kbd label mark meter output picture progress q ruby s samp select small span strong sub sup textarea time u var video wbr'.split(
    ' ',
  ),
);
