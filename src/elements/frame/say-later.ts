import { englishLater } from '../../strings/english-later.ts';
import { formatMessage } from '../../strings/format-message.ts';
import type { LaterStrings } from '../../strings/strings.ts';

/** Says to a reader what is seldom said. */
export type SayLater = (key: keyof LaterStrings) => string;

export const sayLater: SayLater = (key) => formatMessage(englishLater[key], 'en');
