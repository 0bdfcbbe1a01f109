// Markdown that is quadratic or worse, or nested deep, in one parser or another; `npm run bench:parse` times each as it
// grows, and a test reads each. Many are known from the tests of cmark, cmark-gfm, markdown-it and commonmark-java.

/** One text over and over. */
const repeat = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** The same after a beginning. */
const after = (start, unit) => (size) => start + repeat(unit)(Math.max(size - start.length, 1));

/** As many openings as closings, and something between them. */
const nested = (open, close, middle = 'a') => {
  return (size) => {
    const depth = Math.ceil(size / (open.length + close.length));
    return open.repeat(depth) + middle + close.repeat(depth);
  };
};

/** Two texts over and over, half of the whole each. */
const halves = (first, second, between = '') => {
  return (size) => repeat(first)(size / 2) + between + repeat(second)(size / 2);
};

/** Pieces that differ by their number, from 0 on. */
const numbered = (piece) => (size) => {
  const pieces = [];
  for (let length = 0, index = 0; length < size; index++) {
    const next = piece(index);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
};

/** A table whose columns and rows are as many as its size allows, made from its cells. */
const square = (cell, rule) => (size) => {
  const count = Math.ceil(Math.sqrt(size / cell.length));
  const row = `${cell.repeat(count)}|\n`;
  return `${row}${rule.repeat(count)}|\n${row.repeat(count)}`;
};

const EMPHASIS = {
  'emphasis, opened only': repeat('_a '),
  'emphasis, closed only': repeat('a_ '),
  'emphasis, opened with stars': repeat('*a '),
  'emphasis in emphasis': repeat('*a **a '),
  'emphasis, nested': nested('*a **a ', ' a** a*', 'b'),
  'emphasis, nested in one kind': nested('*a ', ' a*'),
  'strong, opened only': repeat('**a '),
  'strong, nested': nested('**a ', ' a**'),
  'emphasis, openers and closers that do not match': repeat('*a_ '),
  'emphasis, stars before underscores': halves('*a ', '_a*_ '),
  'emphasis, the rule of three': after('a**b', 'c* '),
  'emphasis, the rule of three again': repeat('*a**b***c'),
  'emphasis, short': repeat('*a*'),
  'emphasis, short and strong': repeat('**a**b'),
  'emphasis, marks by turns': repeat('*_'),
  'emphasis, marks by turns within words': repeat('*_a_*b'),
  'emphasis within words': repeat('_a__b___c'),
  'emphasis, a run of stars': repeat('*'),
  'emphasis, a run of stars with text': after('a', '*'),
  'emphasis, runs of stars around text': nested('*', '*'),
  'emphasis, runs of underscores around text': nested('_', '_'),
  'emphasis, runs that grow': numbered((index) => `a${'*'.repeat(index + 1)}`),
  'emphasis, runs that shrink': (size) => {
    const most = Math.ceil(Math.sqrt(2 * size));
    return Array.from({ length: most }, (_, index) => `${'*'.repeat(most - index)}a `).join('');
  },
  'emphasis across brackets': repeat('**x [a*b**c*](d) '),
  'emphasis beside punctuation': repeat('*“a”*'),
  'punctuation, a run of it': repeat('“”—…'),
  'strikethrough, pairs': repeat('~~a~~ '),
  'strikethrough, opened only': repeat('~~a '),
  'strikethrough, closed only': repeat('a~ '),
  'strikethrough, one and two': repeat('~a ~~b '),
  'strikethrough, runs around text': nested('~', '~'),
  'strikethrough, nested': nested('~a ~~a ', ' a~~ a~'),
  'strikethrough among emphasis': repeat('*a ~b _c '),
  'strikethrough, a run': after('a', '~'),
};

const LINKS = {
  'links, opened only': repeat('[a'),
  'links, closed only': repeat('a]'),
  'links, brackets nested': nested('[', ']'),
  'links, nested in links': nested('[', '](a)'),
  'links, openers and closers of emphasis': repeat('[ a_'),
  'links, a bracket before a parenthesis': repeat('[ (]('),
  'links, ended and begun': after('[', ']('),
  'links, empty': repeat('[]('),
  'links, complete': repeat('[a](b) '),
  'links, without an end': repeat('[a](b'),
  'links, in pointed brackets without an end': repeat('[a](<b'),
  'links, empty in pointed brackets': repeat('[](<'),
  'links, titles without an end': repeat('[a](b "c'),
  'links, titles in parentheses without an end': repeat('[a](b (c'),
  'links, titles over many lines': repeat('[a](b "c\n'),
  'links, parentheses without an end': after('[a](', '('),
  'links, parentheses, each with a link': repeat('[a](('),
  'links, parentheses nested': nested('[a](b(', ')'),
  'links, spaces before the end': halves('[a](b', ' '),
  'images, nested without an end': repeat('![[]()'),
  'images, opened only': repeat('!['),
  'images, nested': nested('![', '](a)'),
  'images, in links': repeat('[![a](b)](c) '),
  'references, opened only': repeat('[a][b'),
  'references without a definition': repeat('[a] '),
  'references, full, without a definition': repeat('[a][b] '),
  'references, a row of brackets': repeat('[a]'),
  'references, with a definition': after('[a]: b\n\n', '[a] '),
  'references, nested with a definition': (size) => `[a]: b\n\n${nested('[', ']')(size)}`,
  'references, labels of 999 characters': repeat(`[${'a'.repeat(999)}]`),
  'references, labels of 999 characters, opened only': repeat(`[${'a '.repeat(499)}`),
  'references, labels full of brackets': repeat(`[${'\\['.repeat(490)}]`),
  'references, labels in labels': repeat(`[a][${'['.repeat(900)}`),
  'references to many definitions': halves('[a][b] ', '[b]: c\n', '\n\n'),
  'backslashes in a link': after('[', '\\'),
  'definitions, all different': numbered((index) => `[${index}]: u\n`),
  'definitions, all different and used': (size) =>
    `${numbered((index) => `[${index}]: u\n`)(size / 2)}\n${numbered((index) => `[${index}] `)(size / 2)}`,
  'definitions, all the same': repeat('[a]: u\n'),
  'definitions, with titles': numbered((index) => `[${index}]: <u> "t"\n`),
  'definitions, titles without an end': repeat('[a]: b "c\n'),
  'definitions, titles on the next line without an end': repeat('[a]: b\n"c\n'),
  'definitions, titles on the next line in each kind': repeat('[a]: b\n\'c\n[a]: b\n(c\n[a]: b\n"c\n'),
  'definitions, labels without an end': repeat('[a\n'),
  'definitions, labels over many lines': after('[', 'a\n'),
  'definitions, without a destination': repeat('[a]:\n'),
  'definitions, a colon and more colons': after('[a]', ':'),
  'definitions in quotes': repeat('> [a]: b\n> "c\n'),
};

const INLINES = {
  'code, a run of backticks': repeat('`'),
  'code, runs that grow': numbered((index) => `e${'`'.repeat(index + 1)}`),
  'code, runs that shrink': (size) => {
    const most = Math.ceil(Math.sqrt(2 * size));
    return Array.from({ length: most }, (_, index) => `${'`'.repeat(most - index)}a`).join('');
  },
  'code, one and two': repeat('`a``'),
  'code, runs of one and two by turns': repeat('`a`` b'),
  'code, backticks and spaces': repeat('` '),
  'code, escaped backticks': repeat('\\`` '),
  'HTML, an angle bracket': repeat('<'),
  'HTML, attributes without a value': repeat('<a href='),
  'HTML, attributes without an end': repeat('<a b="c '),
  'HTML, attributes, many in a tag': after('a <a', ' b'),
  'HTML, tags without an end': repeat('<a '),
  'HTML, tags, closing, without an end': repeat('</a '),
  'HTML, tags': repeat('<b>'),
  'HTML, tags over lines': repeat('a <b\n'),
  'HTML, tags that are open': repeat('a <i><b>'),
  'HTML, comments without an end': after('a </', '<!--'),
  'HTML, comments, nearly ended': repeat('a <!-- --'),
  'HTML, instructions without an end': after('a </', '<?'),
  'HTML, declarations without an end': after('a </', '<!A '),
  'HTML, CDATA without an end': after('a </', '<![CDATA['),
  'HTML, spaces in a tag': after('a <a', ' '),
  'autolinks without an end': repeat('<http:a'),
  'autolinks, long': after('<http:', 'a'),
  'autolinks, emails without an end': repeat('<a@b.'),
  'autolinks, emails with long names': after('<', 'a.'),
  'literal links, one after the other': repeat('www.'),
  'literal links, words': repeat('www.a.b '),
  'literal links, a long host': after('www.', 'a.'),
  'literal links, parentheses': after('http://a.b/', '('),
  'literal links, each with a parenthesis': repeat('http://('),
  'literal links, closing parentheses': after('http://a.b/', ')'),
  'literal links, parentheses nested': after('http://a.b/', '()'),
  'literal links, semicolons': after('http://a.b/', ';'),
  'literal links, references at the end': after('http://a.b/', '&amp;'),
  'literal links, marks at the end': after('http://a.b/', '?!.,:*_~'),
  'literal links, underscores': repeat('www.a_b.c_'),
  'literal links, schemes only': repeat('http://'),
  'literal links, schemes in words': repeat('ahttps://'),
  'literal links in brackets': repeat('[www.a.b'),
  'literal links in emphasis': repeat('*www.a.b_'),
  'literal links, begun with h': repeat('h'),
  'emails, one after the other': repeat('a@'),
  'emails, complete': repeat('a@b.c '),
  'emails, chained': repeat('a@b.c'),
  'emails, dots before the sign': repeat('a.'),
  'emails, dots and signs': repeat('a.a.a.@'),
  'emails, a long domain': after('a@', 'a.'),
  'emails, signs only': repeat('@'),
  'emails, pluses and minuses': repeat('a+-_'),
  'emails with a scheme': repeat('mailto:a@xmpp:'),
  'references to characters': repeat('&amp;'),
  'references to characters, begun': repeat('&'),
  'references to characters, long': after('&', 'a'),
  'references to characters, begun by number': repeat('&#x'),
  'references to characters, out of range': repeat('&#x110000;&#0;'),
  backslashes: repeat('\\'),
  'backslashes and stars': repeat('\\*'),
  'one word': repeat('a'),
  'one line of words': repeat('a b '),
  'spaces at the end of lines': repeat('a  \n'),
  'spaces, a run within a line': (size) => `a${' '.repeat(size)}b`,
  'spaces, a run at the end of a line': (size) => `a${' '.repeat(size)}\nb`,
  'hard breaks with a backslash': repeat('a\\\n'),
  'characters that are no text': repeat('\0'),
  'characters that are no text among text': repeat('abc\0de\0'),
  'byte order marks': repeat('\uFEFF'),
  'characters of two units': repeat('😀*a*'),
  'halves of characters': repeat('\uD83D*a*'),
};

const BLOCKS = {
  'quotes, nested in a line': (size) => `${'> '.repeat(size / 2)}a`,
  'quotes, nested without spaces': (size) => `${'>'.repeat(size)}a`,
  'quotes, nested line by line': numbered((index) => `${'>'.repeat(index + 1)} a\n`),
  'quotes, nested line by line with blank lines': numbered((index) => `${'>'.repeat(index + 1)} a\n\n`),
  'quotes, deep, many lines': (size) => {
    const depth = Math.ceil(Math.sqrt(size));
    return `${'>'.repeat(depth)} a\n`.repeat(Math.ceil(size / (depth + 3)));
  },
  'quotes, deep, then lazy lines': halves('>', 'a\n', 'a\n'),
  'quotes, deep, then lines of one quote': halves('>', '>a\n', 'a\n'),
  'quotes, deep, then blank lines': halves('>', '\n', 'a\n'),
  'quotes, one after the other': repeat('> a\n\n'),
  'quotes, lazy': repeat('> a\nb\n'),
  'quotes, empty lines': repeat('>\n'),
  'quotes, lines and tabs': repeat('>\ta\n'),
  'quotes of code without an end': repeat('> ```\na\n'),
  'quotes in lists in quotes': (size) => `${'> - '.repeat(size / 4)}a`,
  'lists, nested in a line': (size) => `${'- '.repeat(size / 2)}a`,
  'lists, nested in a line, that may be a rule': (size) => `${'* '.repeat(size / 2)}a`,
  'lists, nested in a line, empty': repeat('+ '),
  'lists, nested in a line, with numbers': (size) => `${'1. '.repeat(size / 3)}a`,
  'lists, nested line by line': numbered((index) => `${'  '.repeat(index)}* a\n`),
  'lists, nested line by line with tabs': numbered((index) => `${'\t'.repeat(index)}- a\n`),
  'lists, nested line by line and back': numbered((index) => `${'  '.repeat(index % 50)}* a\n`),
  'lists, deep, then blank lines': halves('- ', '\n', 'a\n'),
  'lists, deep, then lazy lines': halves('- ', 'a\n', 'a\n'),
  'lists, deep, then shallow items': halves('- ', '- a\n', 'a\n'),
  'lists, deep, then lines that are blank and indented': (size) => {
    const depth = Math.ceil(Math.sqrt(size));
    return `${'- '.repeat(depth)}a\n${`${' '.repeat(2 * depth)}\n`.repeat(Math.ceil(depth / 2))}`;
  },
  'lists, tight': repeat('- a\n'),
  'lists, loose': repeat('- a\n\n'),
  'lists, each another': repeat('- a\n+ a\n'),
  'lists, numbers that go on': numbered((index) => `${index % 1e9}. a\n`),
  'lists, numbers of nine digits': repeat('123456789. a\n'),
  'lists, empty items': repeat('-\n'),
  'lists, blank lines in an item': (size) => `- a\n${'\n'.repeat(size)}  b\n`,
  'lists, blank lines before the next item': (size) => `- a\n${'\n'.repeat(size)}- b\n`,
  'lists, one item of many paragraphs': after('- a\n\n', '  b\n\n'),
  'lists, lazy lines': after('- a\n', 'b\n'),
  'lists, marks and tabs': repeat('-\t'),
  'lists, marks, tabs and text': repeat('-\ta\n\n\tb\n'),
  'lists, tasks': repeat('- [ ] a\n'),
  'lists, tasks without text': repeat('- [x]\n'),
  'lists, tasks in a row': after('- ', '[ ] '),
  'lists, marks in a row': repeat('-'),
  'rules, one after the other': repeat('***\n'),
  'rules, long': repeat('* '),
  'rules that are none': (size) => `${'_ '.repeat(size / 2)}a`,
  'rules that are headings or items': repeat('a\n- - -\n---\n'),
  'headings, one after the other': repeat('# a\n'),
  'headings, marks at the end': after('# a', ' #'),
  'headings, a run of marks': repeat('#'),
  'headings, a long run at the end': (size) => `# a ${'#'.repeat(size)} b`,
  'headings, spaces at the end': (size) => `# a${' '.repeat(size)}#`,
  'headings, underlined': repeat('a\n===\n'),
  'headings, underlines only': repeat('===\n'),
  'headings, underlines after one line': after('a\n', '=\n'),
  'headings, many lines underlined': (size) => `${'a\n'.repeat(size / 2)}===\n`,
  'headings, lines that are nearly underlines': repeat('a\n=== =\n'),
  'code, fences one after the other': repeat('```\n'),
  'code, fences that grow': numbered((index) => `${'`'.repeat(index + 3)}\n`),
  'code, fences that shrink': (size) => {
    const most = Math.ceil(Math.sqrt(2 * size)) + 3;
    return Array.from({ length: most - 2 }, (_, index) => `${'~'.repeat(most - index)}\n`).join('');
  },
  'code, a fence without an end': after('```\n', 'a\n'),
  'code, a fence of blank lines': after('```\n', '\n'),
  'code, a fence that is none': repeat('```a`\n'),
  'code, indented': repeat('    a\n'),
  'code, indented, then blank lines': (size) => `    a\n${'\n'.repeat(size)}b`,
  'code, indented, with blank lines between': repeat('    a\n\n\n'),
  'code, blank lines of many spaces': repeat(`    a\n${' '.repeat(60)}\n`),
  'HTML blocks, scripts without an end': repeat('<script>\n\n'),
  'HTML blocks, comments without an end': repeat('<!--\n\n'),
  'HTML blocks, instructions without an end': repeat('<?\n\n'),
  'HTML blocks, declarations without an end': repeat('<!A\n\n'),
  'HTML blocks, CDATA without an end': repeat('<![CDATA[\n\n'),
  'HTML blocks, divisions without an end': repeat('<div>\n\n'),
  'HTML blocks, divisions nested': nested('<div>\n\n', '</div>\n\n', 'a\n\n'),
  'HTML blocks, tags without an end': repeat('<a>\n\n'),
  'HTML blocks, tags that are none': repeat('<a b=\n'),
  'HTML blocks, in quotes without an end': repeat('> <!--\n\n'),
  'HTML blocks, one long line of tags': after('<div>', '<p>'),
  'paragraphs, one after the other': repeat('a\n\n'),
  'paragraphs, one of many lines': repeat('a\n'),
  'paragraphs, lines that are indented': repeat('a\n        '),
  'blank lines': repeat('\n'),
  'blank lines of spaces': repeat('   \n'),
  'blank lines of one space': repeat(' \n'),
  spaces: repeat(' '),
  tabs: repeat('\t'),
  'tabs and letters': repeat('a\t'),
  'returns only': repeat('a\r'),
  'returns and blank lines': repeat('a\r\r'),
  'returns and line feeds': repeat('a\r\n\n\r'),
};

const GFM = {
  'tables, columns and rows': square('|a', '|-'),
  'tables, columns and rows of nothing': square('|', '|-'),
  'tables, many rows': after('|a|b|\n|-|-|\n', '|c|d|\n'),
  'tables, many rows that are empty': after('|a|b|\n|-|-|\n', '|\n'),
  'tables, many rows without pipes': after('|a|b|\n|-|-|\n', 'a\n'),
  'tables, wide with short rows': (size) => {
    const count = Math.ceil(size / 7);
    return `${'|a'.repeat(count)}|\n${'|-'.repeat(count)}|\n${'|b\n'.repeat(count)}`;
  },
  'tables, narrow with one long row': (size) => `|a|\n|-|\n${'|b'.repeat(size / 2)}|\n`,
  'tables, one after the other': repeat('|a|\n|-|\n\n'),
  'tables, without a body': repeat('|a|\n|-|\n'),
  'tables, without a delimiter row': repeat('| a | b |\n'),
  'tables, delimiter rows only': repeat('|-|\n'),
  'tables, delimiter rows of another width': repeat('|a|b|\n|-|\n'),
  'tables, a long delimiter row': (size) => `a\n${'|-'.repeat(size / 2)}`,
  'tables, a long delimiter row, and again': repeat(`a\n${'|-'.repeat(200)}\n`),
  'tables, delimiter rows, colons': repeat('a\n:-'),
  'tables, pipes only': repeat('|'),
  'tables, pipes and line ends': repeat('|\n'),
  'tables, escaped pipes': after('|a|\n|-|\n|', '\\|'),
  'tables, pipes in code': after('|a|\n|-|\n', '|`a\\|b`|\n'),
  'tables, backticks in cells': after('|a|b|\n|-|-|\n', '|`|`|\n'),
  'tables, brackets in cells': after('|a|b|\n|-|-|\n', '|[a|](b|\n'),
  'tables in quotes': repeat('> |a|\n> |-|\n> |b|\n'),
  'tables, lazy': after('> |a|\n> |-|\n', '|b|\n'),
  'tables in deep lists': (size) => `${'- '.repeat(size / 4)}|a|\n${' '.repeat(size / 2)}|-|\n`,
  'tables, a paragraph of many lines before': (size) => `${'a\n'.repeat(size / 2)}|b|\n|-|\n`,
  'footnotes, all different': numbered((index) => `[^${index}]: a\n`),
  'footnotes, all different and called': (size) =>
    `${numbered((index) => `[^${index}] `)(size / 2)}\n\n${numbered((index) => `[^${index}]: a\n`)(size / 2)}`,
  'footnotes, each called by the one before': numbered((index) => `[^${index}]: [^${index + 1}]\n\n`),
  'footnotes, one called often': after('[^a]: b\n\n', '[^a] '),
  'footnotes, all the same': repeat('[^a]: b\n'),
  'footnotes, nested in a line': (size) => `${'[^a]: '.repeat(size / 6)}b`,
  'footnotes, nested line by line': numbered((index) => `${'    '.repeat(index)}[^${index}]: a\n`),
  'footnotes, calls of nothing': repeat('[^a] '),
  'footnotes, calls without an end': repeat('[^a'),
  'footnotes, calls nested': nested('[^', ']'),
  'footnotes, labels of 999 characters': repeat(`[^${'a'.repeat(998)}]`),
  'footnotes, inline ones, that are none': repeat('^[a'),
  'footnotes, blank lines in one': (size) => `[^a]: b\n${'\n'.repeat(size)}    c\n`,
};

const FRONTMATTER = {
  'frontmatter, never closed': after('---\n', 'a: b\n'),
  'frontmatter, never closed, of TOML': after('+++\n', 'a = 1\n'),
  'frontmatter, never closed, of JSON': after('{\n', '"a": 1,\n'),
  'frontmatter, fences only': repeat('---\n'),
  'frontmatter, fences with spaces': repeat('--- \n'),
  'frontmatter, many keys': (size) => `---\n${numbered((index) => `a${index}: b\n`)(size)}---\n`,
  'frontmatter, one key often': (size) => `---\n${'a: b\n'.repeat(size / 5)}---\n`,
  'frontmatter, a long list': (size) => `---\ntags:\n${'  - a\n'.repeat(size / 6)}---\n`,
  'frontmatter, a long line': (size) => `---\ntitle: ${'a '.repeat(size / 2)}\n---\n`,
  'frontmatter, comments': (size) => `---\n${'# a\n'.repeat(size / 4)}---\n`,
  'frontmatter, blank lines': (size) => `---\n${'\n'.repeat(size)}---\n`,
  'frontmatter, lists nested in a line': (size) => `---\na: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n---\n`,
  'frontmatter, lists opened only': (size) => `---\na: ${'['.repeat(size)}\n---\n`,
  'frontmatter, quotes without an end': (size) => `---\n${'a: "b\n'.repeat(size / 6)}---\n`,
};

/**
 * What makes each input, by its name: a function of about how many characters there should be.
 *
 * @type {Readonly<Record<string, (size: number) => string>>}
 */
export const PATHOLOGICAL = { ...EMPHASIS, ...LINKS, ...INLINES, ...BLOCKS, ...GFM, ...FRONTMATTER };
