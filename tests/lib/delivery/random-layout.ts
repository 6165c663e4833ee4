import { TOPICS } from '../../../lib/core/topic.ts';
import {
  type Column,
  type DeliveryLayout,
  PUPIL_COLUMNS,
  parseLayout,
  RESULT_COLUMNS,
} from '../../../lib/delivery/layout-schema.ts';
import fc from '../../fast-check.ts';

const named = (fields: readonly Column[]) => fields.map((field, at) => ({ field, header: `k${at}_${field}` }));
const shuffled = (fields: readonly Column[]) =>
  fc.shuffledSubarray([...fields], { minLength: fields.length, maxLength: fields.length });

/** All of a pupil, in any order; of the results the domain, the ability score and any others. */
const pupilColumns = shuffled(PUPIL_COLUMNS);
const needed: readonly Column[] = ['deliveryKey', 'domain', 'abilityScore'];
const resultColumns = fc
  .subarray(RESULT_COLUMNS.filter((field) => !needed.includes(field)))
  .chain((more) => shuffled([...needed, ...more]));
const flatColumns = fc
  .tuple(pupilColumns, resultColumns)
  .map(([pupil, result]) => [...pupil, ...result.filter((field) => field !== 'deliveryKey')]);

const files = fc.oneof(
  fc.tuple(pupilColumns, resultColumns, fc.boolean()).map(([pupil, result, turned]) => {
    const both = [
      { per: 'pupil', member: 'leerlingen', columns: named(pupil) },
      { per: 'result', member: 'resultaten', columns: named(result) },
    ];
    return turned ? both.reverse() : both;
  }),
  flatColumns.map((fields) => [{ per: 'result', member: 'alles-in-een', columns: named(fields) }]),
);
const fileName = fc.record({
  parts: fc
    .shuffledSubarray(['brin', 'date', 'number'] as const, { minLength: 0 })
    .chain((parts) => fc.shuffledSubarray([...parts, 'member' as const], { minLength: parts.length + 1 })),
  joiner: fc.constantFrom('-', '_'),
});
const sexCodes = fc.constantFrom(
  { male: '1', female: '2', unknown: '0', 'not-specified': '9' },
  { male: '1', female: '2', unknown: '9', 'not-specified': '9' },
  { male: 'M', female: 'V', unknown: 'O', 'not-specified': 'O' },
  { male: 'J', female: 'M', unknown: '', 'not-specified': '' },
  { male: '2', female: '1', unknown: '', 'not-specified': '9' },
);
const domainCodes = fc.option(fc.constant(Object.fromEntries(TOPICS.map((topic, at) => [topic, `V${at}`]))), {
  nil: undefined,
});

const csv = fc
  .record({
    encoding: fc.constantFrom('utf-8', 'windows-1252'),
    byteOrderMark: fc.boolean(),
    separator: fc.constantFrom(';', ',', '\t', '|'),
    quoting: fc.constantFrom('needed', 'all'),
    lineEnd: fc.constantFrom('crlf', 'lf'),
    header: fc.boolean(),
    decimal: fc.constantFrom('.', ','),
    dates: fc.constantFrom('YYYY-MM-DD', 'DD-MM-YYYY', 'YYYYMMDD'),
    sexCodes,
    files,
    fileName,
    domainCodes,
  })
  .map(({ domainCodes: codes, byteOrderMark, ...rest }) => ({
    format: 1,
    kind: 'csv',
    id: 'random',
    version: '1.0.0',
    byteOrderMark: byteOrderMark && rest.encoding === 'utf-8',
    ...rest,
    ...(codes === undefined ? {} : { domainCodes: codes }),
  }));
const uwlr = fc.record({
  format: fc.constant(1),
  kind: fc.constant('uwlr'),
  id: fc.constant('random'),
  version: fc.constant('1.0.0'),
  member: fc.constant('uwlr'),
  fileName,
  comparisonGroup: fc.constantFrom(null, 'LAND', 'groep.1'),
});

const FIELDS = ['dyslexie', 'medicatie', 'slaap'] as const;
/** Words that stand nowhere else, so that they are seen wherever they get. */
const specialField = (id: string) => ({
  id,
  headers: [`Kop ${id}`, `${id} (zorg)`],
  values: [0, 1, 2].map((answer) => ({ value: `zv-${id}-${answer}`, cells: [`ja ${answer}`, `J${answer}`] })),
});
type File = { readonly per: string; readonly columns: readonly { readonly field: string; readonly header: string }[] };

/** The same with a study and special data, in a file that says something of the pupil, anywhere among its columns. */
const withStudy = fc
  .tuple(
    csv,
    fc.constantFrom('Slaap en leren', 'Lezen 2026'),
    fc.shuffledSubarray([...FIELDS], { minLength: 1 }),
    fc.nat(30),
  )
  .map(([layout, study, ids, place]) => {
    const columns = ids.map((id, at) => ({ field: `special:${id}`, header: `z${at}_${id}` }));
    const put = (file: File): File => {
      if (layout.files.length > 1 && file.per === 'result') return file;
      const at = place % (file.columns.length + 1);
      return { ...file, columns: [...file.columns.slice(0, at), ...columns, ...file.columns.slice(at)] };
    };
    return { ...layout, study, specialFields: ids.map(specialField), files: layout.files.map(put) };
  });

const whole = (content: unknown): DeliveryLayout => {
  const layout = parseLayout(content);
  if (layout === null) throw new Error(`no layout: ${JSON.stringify(content)}`);
  return layout;
};

/** Any layout that can hold every preset. */
export const randomLayout = fc.oneof(
  { arbitrary: csv.map(whole), weight: 3 },
  { arbitrary: uwlr.map(whole), weight: 1 },
  // A person's choice, which no file can make.
  { arbitrary: uwlr.map(whole).map((layout) => ({ ...layout, pupilKey: 'pupil-number' as const })), weight: 1 },
);

/** Any layout that names a study, and can hold every preset. */
export const randomStudyLayout = withStudy.map(whole);
