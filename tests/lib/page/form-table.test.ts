import { describe, expect, it } from 'vitest';
import { type CellInput, formTable, parseColspan, parseRowspan } from '../../../lib/page/form-table.ts';
import fc from '../../fast-check.ts';

const cell = (item: string, colspan = 1, rowspan = 1): CellInput<string> => ({ item, colspan, rowspan });
const drawn = (groups: CellInput<string>[][][]): string[] =>
  formTable(groups).map((row) => Array.from(row, (slot) => slot?.item ?? '.').join(''));

describe('forming a table', () => {
  it.each<[string, CellInput<string>[][][], string[]]>([
    [
      'plain',
      [
        [
          [cell('a'), cell('b')],
          [cell('c'), cell('d')],
        ],
      ],
      ['ab', 'cd'],
    ],
    ['rowspan', [[[cell('a', 1, 2), cell('b')], [cell('c')]]], ['ab', 'ac']],
    [
      'rowspan 0 to the end of its group',
      [[[cell('a', 1, 0), cell('b')], [cell('c')], [cell('d')]], [[cell('e')]]],
      ['ab', 'ac', 'ad', 'e'],
    ],
    ['overlong rowspan stays in its group', [[[cell('a', 1, 9), cell('b')]], [[cell('c'), cell('d')]]], ['ab', 'cd']],
    [
      'colspan',
      [
        [
          [cell('a', 2), cell('b')],
          [cell('c'), cell('d'), cell('e')],
        ],
      ],
      ['aab', 'cde'],
    ],
    [
      'a rowspan in the middle',
      [
        [
          [cell('a'), cell('b', 1, 2), cell('c')],
          [cell('d'), cell('e')],
        ],
      ],
      ['abc', 'dbe'],
    ],
    ['overlap: the first cell keeps its slot', [[[cell('a'), cell('b', 1, 2)], [cell('c', 2)]]], ['ab', 'cb']],
    ['missing cells', [[[cell('a')], [cell('b'), cell('c')]]], ['a', 'bc']],
  ])('%s', (_, groups, expected) => {
    expect(drawn(groups)).toEqual(expected);
  });

  it('gives every cell a slot of its own and lets none leave its group', () => {
    const cells = fc.record({ colspan: fc.integer({ min: 1, max: 5 }), rowspan: fc.integer({ min: 0, max: 6 }) });
    const group = fc.array(fc.array(cells, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), (shape) => {
        let count = 0;
        const groups = shape.map((rows, g) =>
          rows.map((row) => row.map((spans) => ({ ...spans, item: { id: count++, g } }))),
        );
        const slots = formTable(groups);
        const anchored = new Set<number>();
        const groupOfRow = shape.flatMap((rows, g) => rows.map(() => g));
        slots.forEach((row, y) => {
          row.forEach((slot, x) => {
            if (slot === undefined) return;
            expect(slot.item.g).toBe(groupOfRow[y]);
            if (slot.x === x && slot.y === y) anchored.add(slot.item.id);
          });
        });
        expect(anchored.size).toBe(count);
      }),
    );
  });

  it('reads spans by the rules of HTML', () => {
    expect(['2', ' 3', '+4', '0', 'x', '-1', '', '2000', null].map(parseColspan)).toEqual([
      2, 3, 4, 1, 1, 1, 1, 1000, 1,
    ]);
    expect(['0', '70000', 'x', null].map(parseRowspan)).toEqual([0, 65_534, 1, 1]);
  });
});

describe('cells over each other', () => {
  it('are marked, since a person sees two texts there', () => {
    const cell = (item: string, colspan = 1, rowspan = 1) => ({ item, colspan, rowspan });
    const slots = formTable([
      [
        [cell('1'), cell('2', 1, 2), cell('3')],
        [cell('4', 2), cell('5')],
      ],
    ]);
    expect(slots.map((row) => row.map((slot) => slot?.item))).toEqual([
      ['1', '2', '3'],
      ['4', '2', '5'],
    ]);
    expect(slots.flat().flatMap((slot) => (slot?.overlaps === true ? slot.item : []))).toEqual(['4']);
  });
});
