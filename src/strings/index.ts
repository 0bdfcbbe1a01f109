// The door "broadsheet/strings": what the elements say, in the page's own words.
export { cadenceText } from './cadence-text.ts';
export { formatMessage } from './format-message.ts';
export { type KnownStrings, knownStrings } from './known-strings.ts';
export { loadStrings } from './load-strings.ts';
export { registerStrings } from './register-strings.ts';
export type { SomeStrings } from './string-registry.ts';
export type { FirstStrings, LaterStrings, Message, Strings } from './strings.ts';
export { watchStrings } from './watch-strings.ts';
