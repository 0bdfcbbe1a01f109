import { english } from './english.ts';
import { englishLater } from './english-later.ts';
import type { Strings } from './strings.ts';

export const en: Strings = { lang: 'en', ...english, ...englishLater };
