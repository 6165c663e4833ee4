import { done, failed } from '../../../lib/core/problem.ts';
import type { CollectionProtocol } from '../../../lib/messaging/collection-protocol.ts';
import type { CollectionView, MomentCount, PageReply, PageRequest } from '../../../lib/messaging/protocol.ts';

const count = (
  moment: string | null,
  have: number,
  expected: number | null,
  fields: Partial<MomentCount> = {},
): MomentCount => ({
  ...{ moment, have, expected, elsewhere: 0, fresh: 0 },
  missing: expected === null ? 0 : expected - have - (fields.elsewhere ?? 0),
  ...fields,
});

/** A school halfway: complete groups, gaps, another year's assessment, no moments, a group without a list. */
export function fakeCollection(topics: readonly string[]): CollectionView {
  const group = (
    name: string | null,
    pupils: number,
    cells: readonly (readonly MomentCount[])[],
    listed: number | null = pupils,
  ) => ({
    ...{ group: name, pupils, listed },
    cells: topics.map((_, at) => cells[at] ?? []),
  });
  return {
    topics,
    groups: [
      group('3', 24, [[count('E3', 0, 24)], [count('M3', 24, 24), count('E3', 23, 24)], [count('M3', 24, 24)]]),
      group('4', 27, [[count('M4', 27, 27, { fresh: 27 })], [count('M4', 27, 27)], [count('M4', 26, 27)]]),
      group('5a', 28, [
        [count('M5', 28, 28)],
        [count('M5', 28, 28)],
        [count('M5', 27, 28), count('E5', 28, 28, { fresh: 28 })],
      ]),
      group('5/6b', 22, [
        [count('M5', 12, 12), count('M6', 9, 10, { elsewhere: 1 }), count('M7', 1, null)],
        [],
        [count('M5/E5', 12, 12), count('M6', 10, 10)],
      ]),
      group('7', 25, [[count(null, 25, 25)], [count(null, 24, 25)], [count('M7', 25, 25)]]),
      group('8', 26, [[count('M8', 26, null)], [count('M8', 25, null)], []], null),
    ],
    since: { kind: 'delivery', at: '2026-03-04T13:40:00.000Z' },
    lastDelivery: { pupils: 187, madeAt: '2026-03-04T13:40:00.000Z' },
    notInList: 2,
    withoutIdentifiers: 1,
    partial: [
      {
        id: 't3',
        title: 'Rekenen-wiskunde · groep 5a',
        coverage: { state: 'partial', read: 27, total: 54, reason: 'paged' },
      },
    ],
    disagreements: [
      {
        tables: [
          { id: 't3', title: 'Rekenen-wiskunde · groep 5a · M5', readAt: '2026-11-18T09:12:00.000Z', rows: [4, 17] },
          { id: 't4', title: 'Rekenen-wiskunde · groep 5a · M5', readAt: '2026-11-21T09:12:00.000Z', rows: [4, 18] },
        ],
        ...{ sittings: 2, topics: ['maths'], moments: ['M5'], counts: null },
      },
      {
        tables: [
          { id: 't5', title: 'Spelling · groep 7', readAt: '2026-11-18T09:12:00.000Z', rows: [2] },
          { id: 't6', title: 'Spelling · groep 7', readAt: '2026-11-21T09:12:00.000Z', rows: [2] },
        ],
        ...{ sittings: 1, topics: ['spelling'], moments: [], counts: 't6' },
      },
    ],
    resultsBefore: 3,
  };
}

type Answers = {
  readonly [K in keyof CollectionProtocol]: (request: PageRequest<K>) => PageReply<K>;
};
export const fakeCollectionAnswers: Answers = {
  'collection.pupils': () =>
    done({
      total: 3,
      rows: [
        { name: 'Yusuf Şahin', group: '5a', state: 'missing', isNew: false },
        { name: 'Femke de Vries', group: '5a', state: 'have', isNew: true },
        { name: 'Sjoukje van der Meer-Hoekstra', group: '5a', state: 'have', isNew: false },
      ],
      tables: [{ id: 't3', title: 'Rekenen-wiskunde · groep 5a', readAt: '2026-11-21T09:12:00.000Z' }],
    }),
  'collection.choose': () => done(null),
  'collection.undo-remove': () => done(null),
  'collection.forget-removed': () => done(null),
  'collection.forget-wiped': () => done(null),
  'collection.save': () => done({ fileName: 'bezwaarwijzer-99XX-2026-11-21.bzc', text: 'collection' }),
  'collection.read-file': () => failed({ code: 'collection-unreadable' }),
  'collection.preview-file': () => failed({ code: 'wrong-passphrase' }),
  'collection.take-in': () => failed({ code: 'collection-damaged' }),
};
