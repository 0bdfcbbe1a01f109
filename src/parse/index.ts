// The door `broadsheet/parse`: Markdown to mdast, as a plugin of unified.
export { type BroadsheetParseOptions, broadsheetParse } from './tree/broadsheet-parse.ts';
