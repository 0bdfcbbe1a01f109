import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Entry } from '../../../src/progress/entry.ts';
import { toCsv } from '../../../src/progress/formats/to-csv.ts';

const base = { order: 1, at: '2024-12-10T09:30:00+01:00', generation: '0' };
const mark = { ...base, id: 'm', type: 'mark', item: 'i', text: 'Rotate keys', checked: true } as const;

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true });
}

/** The rows as a program reads them that knows of the apostrophe. */
function readBack(csv: string): Record<string, string>[] {
  const undo = (cell: string) => cell.replace(/^'(?=[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/u, '');
  return rowsOf(csv).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, undo(cell)])));
}

describe('a log as CSV', () => {
  test('is a row for each entry, below the names of the columns', () => {
    const entries: Entry[] = [
      mark,
      { ...base, id: 'r', order: 2, type: 'reset', by: 'Ann' },
      { ...base, id: 'u', order: 3, type: 'undo', reset: 'r' },
      { ...base, id: 's', order: 4, type: 'same', item: 'j', text: 'Rotate all keys', within: 'Monthly', was: 'i' },
    ];
    assert.equal(
      toCsv({ generation: '0', entries }),
      [
        'at,by,type,checked,text,within,item,was,reset,order,generation,id',
        '2024-12-10T09:30:00+01:00,,mark,true,Rotate keys,,i,,,1,0,m',
        '2024-12-10T09:30:00+01:00,Ann,reset,,,,,,,2,0,r',
        '2024-12-10T09:30:00+01:00,,undo,,,,,,r,3,0,u',
        '2024-12-10T09:30:00+01:00,,same,,Rotate all keys,Monthly,j,i,,4,0,s',
        '',
      ].join('\r\n'),
    );
  });

  test('of an empty log has the names alone', () => {
    assert.equal(toCsv({ generation: '0', entries: [] }).split('\r\n').length, 2);
  });

  test('quotes what would end a cell', () => {
    const text = 'Say "yes", then\r\nwait';
    const csv = toCsv({ generation: '0', entries: [{ ...mark, text }] });
    assert.ok(csv.includes('"Say ""yes"", then\r\nwait"'), csv);
    assert.equal(readBack(csv)[0]?.text, text);
  });

  test('has nothing that a spreadsheet would evaluate', () => {
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      "'=1",
      '=HYPERLINK("http://x","y")',
    ]) {
      const [row] = rowsOf(toCsv({ generation: '0', entries: [{ ...mark, text, by: text }] }));
      assert.equal(row?.text, `'${text}`);
      assert.equal(row?.by, `'${text}`);
    }
  });

  test('leaves other texts as they are', () => {
    for (const text of ["don't", "'quoted'", '1=1', 'a@b', 'A–B']) {
      const [row] = rowsOf(toCsv({ generation: '0', entries: [{ ...mark, text }] }));
      assert.equal(row?.text, text);
    }
  });

  test('begins with a byte order mark only when asked to', () => {
    const log = { generation: '0', entries: [mark] };
    assert.equal(toCsv(log, { bom: true }), `\ufeff${toCsv(log)}`);
  });

  test('reads back as what went in, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...'=+-@\t\r\n\'", ;a＝'), { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ text, within: text, by: text }), { minLength: 1 }),
        fc.boolean(),
        (texts, bom) => {
          const entries = texts.map((each, index): Entry => ({ ...mark, ...each, id: `e${index}`, order: index }));
          const rows = readBack(toCsv({ generation: '0', entries }, { bom }));
          assert.deepEqual(
            rows.map(({ text, within, by, id, order }) => ({ text, within, by, id, order })),
            texts.map((each, index) => ({ ...each, id: `e${index}`, order: String(index) })),
          );
        },
      ),
    );
  });
});
