import { englishLater } from '../../strings/english-later.ts';
import { formatMessage } from '../../strings/format-message.ts';
import type { LaterStrings } from '../../strings/strings.ts';
import type { Speaker } from './speaker.ts';

/** Says to a reader what is seldom said. */
export type SayLater = (key: keyof LaterStrings) => string;

/** In the language of the page as far as that could be loaded, else in English: failures are told without a connection, too. */
export function sayLater({ say }: Speaker): SayLater {
  return (key) => say(key) || formatMessage(englishLater[key], 'en');
}
