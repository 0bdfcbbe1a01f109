import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ar } from '../../src/strings/ar.ts';
import { de } from '../../src/strings/de.ts';
import { en } from '../../src/strings/en.ts';
import { es } from '../../src/strings/es.ts';
import { fr } from '../../src/strings/fr.ts';
import { ja } from '../../src/strings/ja.ts';
import { pt } from '../../src/strings/pt.ts';
import type { Message, Strings } from '../../src/strings/strings.ts';
import { zhCn } from '../../src/strings/zh-cn.ts';

const KEYS = Object.keys(en) as (keyof Strings)[];

for (const [lang, strings] of Object.entries({ ar, de, en, es, fr, ja, pt, 'zh-CN': zhCn })) {
  describe(`the strings in ${lang}`, () => {
    test('are all there, in the order of the English, and none is blank', () => {
      assert.equal(strings.lang, lang);
      assert.deepEqual(Object.keys(strings), KEYS);
      for (const key of KEYS) for (const text of texts(strings[key])) assert.ok(text.trim(), key);
    });

    test('name the same values as the English', () => {
      for (const key of KEYS) {
        const expected = namesOf(en[key]);
        assert.deepEqual(namesOf(strings[key]), expected, key);
        // A text for a few counts may say them in words.
        const always = typeof strings[key] === 'string' ? strings[key] : strings[key].other;
        assert.deepEqual(namesOf(always), expected, key);
      }
    });

    test('have a text for every plural that the language has, and for no other', () => {
      const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
      const expected = [...new Set([...pluralCategories, 'other'])].sort();
      for (const key of KEYS) {
        const message = strings[key];
        if (typeof message === 'string') continue;
        const found = Object.keys(message).filter((category) => !/^=\d+$/.test(category));
        assert.deepEqual(found.sort(), expected, key);
      }
    });

    test('are plural where the English is', () => {
      for (const key of KEYS) assert.equal(typeof strings[key], typeof en[key], key);
    });

    test('are calm', () => {
      for (const key of KEYS) for (const text of texts(strings[key])) assert.doesNotMatch(text, /[!！¡]/u, key);
    });

    if (lang !== 'en') {
      test('are translated, apart from names and words that are the same', () => {
        const same = KEYS.filter((key) => key !== 'saveMarkdown').filter(
          (key) => JSON.stringify(strings[key]) === JSON.stringify(en[key]),
        );
        const allowed = lang === 'fr' ? ['options'] : lang === 'pt' ? ['saveBackup'] : [];
        assert.deepEqual(same, allowed);
      });
    }
  });
}

function texts(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message).filter((text) => text !== undefined);
}

function namesOf(message: Message): string[] {
  return [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}
