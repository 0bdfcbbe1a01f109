import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { de } from '../../src/strings/de.ts';
import { en } from '../../src/strings/en.ts';
import { english } from '../../src/strings/english.ts';
import { fr } from '../../src/strings/fr.ts';
import { knownStrings } from '../../src/strings/known-strings.ts';
import { loadStrings } from '../../src/strings/load-strings.ts';
import { registerStrings } from '../../src/strings/register-strings.ts';
import { stringRegistry } from '../../src/strings/string-registry.ts';
import { watchStrings } from '../../src/strings/watch-strings.ts';

afterEach(() => {
  for (const kept of Object.values(stringRegistry())) kept.clear();
});

describe('the strings that are built in', () => {
  const served = {
    de: ['de', 'de-AT', 'de-CH', 'de_DE', 'DE', 'de-1996', 'de-u-nu-latn'],
    fr: ['fr', 'fr-CA'],
    es: ['es', 'es-419', 'es-MX'],
    pt: ['pt', 'pt-BR', 'pt-PT'],
    ja: ['ja', 'ja-JP'],
    zh: ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'zh-Hans-HK', 'cmn'],
    ar: ['ar', 'ar-EG', 'ar-MA'],
    en: ['en', 'en-GB', 'zh-TW', 'zh-Hant', 'zh-HK', 'nl', 'tlh', 'und', '', 'not a tag', '*', 'constructor', 'x-own'],
  };
  const progress: Readonly<Record<string, string>> = {
    de: 'Fortschritt',
    fr: 'Progression',
    es: 'Progreso',
    pt: 'Progresso',
    ja: '進捗',
    zh: '进度',
    ar: 'التقدّم',
    en: 'Progress',
  };
  for (const [family, tags] of Object.entries(served)) {
    for (const tag of tags) {
      test(`"${tag}" is given ${family}`, async () => {
        assert.equal((await loadStrings(tag)).progress, progress[family]);
      });
    }
  }

  test('are whole', async () => {
    assert.deepEqual(await loadStrings('de'), de);
    assert.deepEqual(await loadStrings('en'), en);
  });

  test('keep the tag that was asked for, so that numbers and dates follow it', async () => {
    assert.equal((await loadStrings('de_AT')).lang, 'de-AT');
    assert.equal((await loadStrings('en-GB')).lang, 'en-GB');
    assert.equal((await loadStrings('ar-u-nu-latn')).lang, 'ar-u-nu-latn');
  });

  test('are wholly English, dates included, for a language that is not known', async () => {
    assert.equal((await loadStrings('nl')).lang, 'en');
    assert.equal((await loadStrings('zh-TW')).lang, 'en');
  });

  test('are known at once when they have been loaded', async () => {
    assert.deepEqual(knownStrings('fr'), { ...english, lang: 'en' });
    await loadStrings('fr');
    assert.deepEqual(knownStrings('fr-BE'), { ...fr, lang: 'fr-BE' });
    assert.deepEqual(knownStrings('en'), en);
  });
});

describe('strings that a page registers', () => {
  test('go before those that are built in, for this language alone', async () => {
    registerStrings('de', { reset: 'Von vorn' });
    assert.deepEqual(await loadStrings('de'), { ...de, reset: 'Von vorn' });
    assert.deepEqual(await loadStrings('fr'), fr);
    assert.deepEqual(await loadStrings('en'), en);
  });

  test('may be a new language; what is missing is English', async () => {
    registerStrings('nl', { reset: 'Opnieuw' });
    assert.deepEqual(await loadStrings('nl-BE'), { ...en, reset: 'Opnieuw', lang: 'nl-BE' });
  });

  test('serve the language without its region, those of the region first', async () => {
    registerStrings('de', { reset: 'Von vorn', cancel: 'Doch nicht' });
    registerStrings('de-AT', { reset: 'Neu' });
    const { reset, cancel } = await loadStrings('de-AT');
    assert.deepEqual({ reset, cancel }, { reset: 'Neu', cancel: 'Doch nicht' });
    assert.equal((await loadStrings('de-CH')).reset, 'Von vorn');
  });

  test('in one script do not serve another', async () => {
    registerStrings('zh-Hant', { reset: '重設' });
    assert.equal((await loadStrings('zh-TW')).reset, '重設');
    assert.equal((await loadStrings('zh-HK')).reset, '重設');
    assert.equal((await loadStrings('zh-CN')).reset, '重置');
  });

  test('add to what was registered before', () => {
    registerStrings('de', { reset: 'Von vorn', cancel: 'Doch nicht' });
    registerStrings('de-DE', { reset: 'Neu' });
    assert.equal(knownStrings('de').reset, 'Neu');
    assert.equal(knownStrings('de').cancel, 'Doch nicht');
  });

  test('are known at once, before anything is loaded', () => {
    registerStrings('de', { progress: 'Stand' });
    assert.deepEqual(knownStrings('de'), { ...english, progress: 'Stand', lang: 'de' });
  });

  test('are a copy: what the page does to its object afterwards changes nothing', () => {
    const mine = { reset: 'Von vorn' };
    registerStrings('de', mine);
    mine.reset = 'changed';
    assert.equal(knownStrings('de').reset, 'Von vorn');
  });

  test('that are undefined are not there', async () => {
    registerStrings('de', { reset: undefined } as never);
    assert.equal((await loadStrings('de')).reset, de.reset);
  });

  test('need a language', () => {
    assert.throws(() => registerStrings('not a tag', {}), RangeError);
  });

  test('are told to whoever watches, until it stops', () => {
    let told = 0;
    const stop = watchStrings(() => told++);
    const stopOther = watchStrings(() => told++);
    registerStrings('nl', {});
    assert.equal(told, 2);
    stop();
    stop();
    registerStrings('nl', {});
    assert.equal(told, 3);
    stopOther();
    registerStrings('nl', {});
    assert.equal(told, 3);
  });
});
