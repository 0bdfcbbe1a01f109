import assert from 'node:assert/strict';
import test from 'node:test';
import { ar } from '../../src/strings/ar.ts';
import { cadenceText } from '../../src/strings/cadence-text.ts';
import { de } from '../../src/strings/de.ts';
import { en } from '../../src/strings/en.ts';
import { fr } from '../../src/strings/fr.ts';
import { ja } from '../../src/strings/ja.ts';
import type { Strings } from '../../src/strings/strings.ts';

const said: readonly (readonly [Strings, Readonly<Record<string, string>>])[] = [
  [
    en,
    {
      PT1H: 'Every hour',
      PT8H: 'Every 8 hours',
      P1D: 'Every day',
      P90D: 'Every 90 days',
      P1W: 'Every week',
      P7D: 'Every week',
      P2W: 'Every 2 weeks',
      P14D: 'Every 2 weeks',
      P15D: 'Twice a month',
      P1M: 'Every month',
      P3M: 'Every 3 months',
      P1Y: 'Every year',
      P2Y: 'Every 2 years',
    },
  ],
  [de, { PT8H: 'Alle 8 Stunden', P7D: 'Wöchentlich', P15D: 'Zweimal im Monat', P3M: 'Alle 3 Monate' }],
  [fr, { P1D: 'Tous les jours', P14D: 'Toutes les 2 semaines', P1Y: 'Tous les ans' }],
  [ja, { P1D: '毎日', P3D: '3日ごと', P7D: '毎週', P15D: '月2回' }],
  [
    { ...ar, lang: 'ar-EG' },
    { P1M: 'كل شهر', P2M: 'كل شهرين', P3M: 'كل ٣ أشهر', PT12H: 'كل ١٢ ساعة' },
  ],
];

for (const [strings, texts] of said) {
  test(`cadences are said in ${strings.lang}`, () => {
    for (const [duration, text] of Object.entries(texts)) assert.equal(cadenceText(duration, strings), text, duration);
  });
}

test('what is no cadence is not said', () => {
  for (const duration of [
    '',
    'P',
    'P0D',
    'PT5M',
    'PT1D',
    'P1H',
    'P1Y2M',
    'P1.5D',
    'p1d',
    'P-1D',
    'P1D ',
    'weekly',
    'P99999D',
  ]) {
    assert.equal(cadenceText(duration, en), undefined, duration);
  }
});
