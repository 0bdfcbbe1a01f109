// Frontmatter that is made to cost a reader more than its length. Each is made as long as is asked, or a little shorter.

export interface FrontmatterCase {
  readonly name: string;
  readonly language: 'yaml' | 'toml' | 'json';
  /** @param size UTF-16 units of the block, about. */
  readonly make: (size: number) => string;
}

/** A unit as often as it fits. */
const fill = (unit: string, size: number) => unit.repeat(Math.max(1, Math.floor(size / unit.length)));

/** Units that are numbered, as many as fit. */
function count(unitOf: (index: number) => string, size: number): string {
  const units: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const unit = unitOf(index);
    units.push(unit);
    length += unit.length;
  }
  return units.join('');
}

/** Lines, each indented by one space more than the one before. */
function stairs(unit: string, size: number): string {
  const steps = Math.floor(Math.sqrt(2 * size));
  return Array.from({ length: steps }, (_, index) => `${' '.repeat(index)}${unit}\n`).join('');
}

const half = (open: string, middle: string, close: string, size: number) =>
  fill(open, size / 2) + middle + close.repeat(Math.max(1, Math.floor(size / 2 / open.length)));

const YAML: Readonly<Record<string, (size: number) => string>> = {
  'flow lists': (size) => `a: ${half('[', '', ']', size)}`,
  'flow lists, open': (size) => `a: ${fill('[', size)}`,
  'flow mappings': (size) => `a: ${half('{a: ', '1', '}', size)}`,
  'pairs in flow lists': (size) => `a: ${half('[a: ', '1', ']', size)}`,
  'explicit keys': (size) => `${fill('? ', size)}a`,
  'lists on one line': (size) => `a:\n ${fill('- ', size)}`,
  'mappings, a step each': (size) => stairs('a:', size),
  'lists, a step each': (size) => stairs('-', size),
  'many keys': (size) => count((index) => `k${index}: 1\n`, size),
  'one key again and again': (size) => fill('a: 1\n', size),
  'two keys in turn': (size) => fill('a: 1\nb: 2\n', size),
  'keys that begin alike': (size) => count((index) => `${'k'.repeat(200)}${index}: 1\n`, size),
  'keys in a flow mapping': (size) => `a: {${count((index) => `k${index}: 1, `, size)}}`,
  'one key again in a flow mapping': (size) => `a: {${fill('b: 1, ', size)}}`,
  'merge keys': (size) => `a: &a {b: 1}\nc:\n${fill('  <<: *a\n', size)}`,
  'merges without an alias': (size) => `a:\n${fill('  <<: {b: 1}\n', size)}`,
  'merges within merges': (size) => `a: ${half('{<<: ', '{b: 1}', '}', size)}`,
  'many anchors': (size) => count((index) => `k${index}: &a${index} 1\n`, size),
  'many anchors of one name': (size) =>
    `${count((index) => `k${index}: &a 1\n`, size - 2000)}${count((i) => `l${i}: *a\n`, 900)}`,
  'aliases of aliases': (size) => `a: &k-1 x\n${count((i) => `k${i}: &k${i} [*k${i - 1}, *k${i - 1}]\n`, size)}`,
  'aliases of one long text': (size) => `a: &a ${fill('x', size - 600)}\nb: [${fill('*a, ', 390)}]`,
  'aliases of one long list': (size) => `a: &a [${fill('1, ', size - 600)}]\nb: [${fill('*a, ', 390)}]`,
  'aliases without an anchor': (size) => fill('- *a\n', size),
  'an anchor without an end': (size) => `a: &${fill('a', size)}`,
  'a tag without an end': (size) => `a: !${fill('a', size)} b`,
  tags: (size) => fill('- !a b\n', size),
  'a long plain text': (size) => `a: ${fill('word ', size)}`,
  'a plain text of many lines': (size) => `a: b\n${fill('  word\n', size)}`,
  'a quoted text of many lines': (size) => `a: "b\n${fill('  word\n', size)}"`,
  'a quoted text at the margin': (size) => `a: "b\n${fill('word\n', size)}"`,
  'quoted texts at the margin': (size) => count((index) => `k${index}: "a\nb"\n`, size),
  'a text that opens with a quote': (size) => `a: "${fill('x', size)}`,
  'quotes that are not closed': (size) => fill('a: "x\n', size),
  apostrophes: (size) => `a: '${fill("''", size)}'`,
  'an odd number of apostrophes': (size) => `a: ${fill("'", size)}`,
  escapes: (size) => `a: "${fill('\\u0061', size)}"`,
  'escapes that are none': (size) => `a: "${fill('\\q', size)}"`,
  'escaped line ends': (size) => `a: "${fill('\\\n', size)}"`,
  'spaces in a quoted text': (size) => `a: "${fill(' ', size)}x\ny"`,
  'a block of text': (size) => `a: |\n${fill('  word\n', size)}`,
  'a folded block of text': (size) => `a: >\n${fill('  word\n', size)}`,
  'a block of empty lines': (size) => `a: |\n${fill('\n', size)}`,
  'a folded block of empty lines': (size) => `a: >+\n  x\n${fill('\n', size)}`,
  'a folded block in and out': (size) => `a: >\n  x\n${fill('  x\n    y\n', size)}`,
  comments: (size) => `${fill('# word\n', size)}a: 1`,
  'comments behind values': (size) => `a:\n${fill('  - b # word\n', size)}`,
  'one long comment': (size) => `a: 1 ${fill('# ', size)}`,
  'comments, a step each': (size) => `a:\n${stairs('#', size)}`,
  tabs: (size) => `a:${fill('\t', size)}1`,
  'lines of tabs': (size) => `a:\n${fill('\t\n', size)}`,
  'spaces at line ends': (size) => `a: ${fill('x   \n  ', size)}`,
  'a long number': (size) => `a: ${fill('9', size)}`,
  'a long number in hexadecimal': (size) => `a: 0x${fill('f', size)}`,
  'a number of many points': (size) => `a: ${fill('1.', size)}`,
  colons: (size) => `a: ${fill(':', size)}`,
  'colons and spaces': (size) => `a: ${fill(': ', size)}`,
  dashes: (size) => `a:\n  ${fill('-', size)}`,
  'commas in a flow list': (size) => `a: [${fill(',', size)}]`,
  'brackets that close': (size) => `a: ${fill(']', size)}`,
  directives: (size) => `${fill('%YAML 1.2\n', size)}a: 1`,
  documents: (size) => fill('a: 1\n... \n', size),
  'explicit keys, a line each': (size) => count((index) => `? k${index}\n: 1\n`, size),
  'values that are missing': (size) => fill('a:\n', size),
  dates: (size) => count((index) => `k${index}: 2024-01-01T00:00:00Z\n`, size),
};

const TOML: Readonly<Record<string, (size: number) => string>> = {
  lists: (size) => `a = ${half('[', '', ']', size)}`,
  'lists, open': (size) => `a = ${fill('[', size)}`,
  'inline tables': (size) => `a = ${half('{a=', '1', '}', size)}`,
  'a key of many parts': (size) => `${fill('a.', size)}a = 1`,
  'keys of several parts': (size) => count((index) => `a.b.c.k${index} = 1\n`, size),
  'keys of parts that are quoted': (size) => count((index) => `"a"."b".k${index} = 1\n`, size),
  'a table of many parts': (size) => `[${fill('a.', size)}a]\nb = 1`,
  'many keys': (size) => count((index) => `k${index} = 1\n`, size),
  'one key again and again': (size) => fill('a = 1\n', size),
  'keys that begin alike': (size) => count((index) => `${'k'.repeat(200)}${index} = 1\n`, size),
  'many tables': (size) => count((index) => `[t${index}]\n`, size),
  'one table again and again': (size) => fill('[a]\n', size),
  'tables within tables': (size) => count((index) => `[a.t${index}]\nb = 1\n`, size),
  'lists of tables': (size) => fill('[[a]]\nb = 1\n', size),
  'lists of tables within lists of tables': (size) => fill('[[a]]\n[[a.b]]\n[[a.b.c]]\n', size),
  'tables in an item of a list of tables': (size) => `[[a]]\n${count((index) => `[a.t${index}]\n`, size)}`,
  'a list of many items': (size) => `a = [${fill('1, ', size)}]`,
  'a list of many lines': (size) => `a = [\n${fill('1, # one\n', size)}]`,
  'an inline table of many keys': (size) => `a = {${count((index) => `k${index} = 1, `, size)}z = 1}`,
  'dotted keys in an inline table': (size) => `a = {${count((index) => `b.k${index} = 1, `, size)}z = 1}`,
  'a long text': (size) => `a = "${fill('word ', size)}"`,
  'a text that is not closed': (size) => `a = "${fill('x', size)}`,
  'texts that are not closed': (size) => fill('a = "x\n', size),
  'a text of many lines': (size) => `a = """\n${fill('word\n', size)}"""`,
  'a text of many lines that is not closed': (size) => `a = """\n${fill('word\n', size)}`,
  'a text of quotation marks': (size) => `a = """${fill('""\n', size)}"""`,
  'many openings of a text': (size) => `a = ${fill('""" ', size)}`,
  'a literal of many lines': (size) => `a = '''\n${fill("''x\n", size)}'''`,
  'literals that are not closed': (size) => fill("a = 'x\n", size),
  escapes: (size) => `a = "${fill('\\u0061', size)}"`,
  'escapes that are none': (size) => `a = "${fill('\\q', size)}"`,
  'escaped line ends': (size) => `a = """${fill('\\\n', size)}"""`,
  comments: (size) => `${fill('# word\n', size)}a = 1`,
  'one long comment': (size) => `a = 1 ${fill('# ', size)}`,
  tabs: (size) => `a =${fill('\t', size)}1`,
  'spaces before an error': (size) => `a =${fill(' ', size)}`,
  'a long number': (size) => `a = ${fill('9', size)}`,
  'a number with underscores': (size) => `a = ${fill('9_', size)}9`,
  'a long fraction': (size) => `a = 0.${fill('3', size)}`,
  'a long number in binary': (size) => `a = 0b${fill('1', size)}`,
  dates: (size) => count((index) => `k${index} = 2024-01-01T00:00:00Z\n`, size),
  'a date with a long fraction': (size) => `a = 2024-01-01T00:00:00.${fill('1', size)}Z`,
  'equals signs': (size) => `a ${fill('=', size)}`,
  'a bare key without an end': (size) => fill('a', size),
  'empty lines': (size) => `a = 1${fill('\n', size)}b = 2`,
};

const JSON_CASES: Readonly<Record<string, (size: number) => string>> = {
  lists: (size) => `{"a": ${half('[', '', ']', size)}}`,
  'lists, open': (size) => `{"a": ${fill('[', size)}`,
  objects: (size) => half('{"a":', '1', '}', size),
  'objects, open': (size) => fill('{"a":', size),
  'lists and objects in turn': (size) => `{"a": ${fill('[{"a":', size)}`,
  'brackets within texts': (size) => `{"a": [${fill('"[{", ', size)}1]}`,
  'many keys': (size) => `{${count((index) => `"k${index}": 1, `, size)}"z": 1}`,
  'one key again and again': (size) => `{${fill('"a": 1, ', size)}"a": 1}`,
  'one key in other words': (size) => `{${fill('"a": 1, "\\u0061": 1, ', size)}"a": 1}`,
  'keys that begin alike': (size) => `{${count((index) => `"${'k'.repeat(200)}${index}": 1, `, size)}"z": 1}`,
  'a long key': (size) => `{"${fill('k', size)}": 1}`,
  'a list of many items': (size) => `{"a": [${fill('1,', size)}1]}`,
  'a list of empty lists': (size) => `{"a": [${fill('[],', size)}1]}`,
  'a list of empty objects': (size) => `{"a": [${fill('{},', size)}1]}`,
  'a list of words': (size) => `{"a": [${fill('true,null,', size)}1]}`,
  'a list of texts': (size) => `{"a": [${fill('"",', size)}1]}`,
  'a long text': (size) => `{"a": "${fill('word ', size)}"}`,
  'a text that is not closed': (size) => `{"a": "${fill('x', size)}`,
  'a text of escaped quotes, not closed': (size) => `{"a": "${fill('\\"', size)}`,
  'a text of backslashes': (size) => `{"a": "${fill('\\\\', size)}"}`,
  escapes: (size) => `{"a": "${fill('\\u0061', size)}"}`,
  'escapes that are none': (size) => `{"a": "${fill('\\q', size)}"}`,
  'surrogates without a partner': (size) => `{"a": "${fill('\\ud800', size)}"}`,
  'surrogates the wrong way round': (size) => `{"a": "${fill('\\udc00\\ud800', size)}"}`,
  'control characters': (size) => `{"a": "${fill('\u0001', size)}"}`,
  'line ends within a text': (size) => `{"a": "${fill('\n', size)}"}`,
  'a long number': (size) => `{"a": ${fill('9', size)}}`,
  'a long fraction': (size) => `{"a": 0.${fill('3', size)}}`,
  'a long exponent': (size) => `{"a": 1e${fill('9', size)}}`,
  'a number of many points': (size) => `{"a": ${fill('1.', size)}}`,
  'minus signs': (size) => `{"a": ${fill('-', size)}1}`,
  comments: (size) => `{${fill('// word\n', size)}"a": 1}`,
  'comments in a block': (size) => `{${fill('/* word */', size)}"a": 1}`,
  'a comment that is not closed': (size) => `{/*${fill('*', size)}`,
  'white space': (size) => `{"a":${fill(' \t\n', size)}1}`,
  commas: (size) => `{"a": [${fill(',', size)}]}`,
  colons: (size) => `{"a"${fill(':', size)} 1}`,
  'brackets that close': (size) => `{"a": 1${fill('}', size)}`,
};

const FENCES = { yaml: ['---\n', '\n---\n'], toml: ['+++\n', '\n+++\n'], json: ['---json\n', '\n---\n'] } as const;

/** Sources with a block of such frontmatter, and a line below it. */
export const FRONTMATTER_CASES: readonly FrontmatterCase[] = [
  ...casesOf('yaml', YAML),
  ...casesOf('toml', TOML),
  ...casesOf('json', JSON_CASES),
  { name: 'a fence that is never closed', language: 'yaml', make: (size) => `---\n${fill('a: 1\n', size)}` },
  { name: 'a fence that is nearly closed', language: 'yaml', make: (size) => `---\n${fill('--- -\n', size)}` },
  { name: 'a fence behind blank lines', language: 'yaml', make: (size) => `${fill(' \n', size)}---\na: 1\n---\n` },
  { name: 'a fence behind spaces', language: 'yaml', make: (size) => `---${fill(' ', size)}x\na: 1\n---\n` },
  { name: 'a fence that is never closed', language: 'toml', make: (size) => `+++\n${fill('a = 1\n', size)}` },
  { name: 'a fence that is never closed', language: 'json', make: (size) => `---json\n{\n${fill('"a": 1,\n', size)}` },
];

function casesOf(language: FrontmatterCase['language'], makers: typeof YAML): readonly FrontmatterCase[] {
  const [open, close] = FENCES[language];
  return Object.entries(makers).map(([name, make]) => ({
    name,
    language,
    make: (size) => `${open}${make(size - 64)}${close}Text.\n`,
  }));
}
