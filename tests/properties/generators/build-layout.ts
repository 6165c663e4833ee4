import type { PupilIdentity, YearGroup } from '../../../lib/core/pupil.ts';
import { buildLong } from './build-long.ts';
import { buildWide, type ResultPart } from './build-wide.ts';
import { pickDecoys } from './decoys.ts';
import type { Layout, LayoutColumn, RowTruth } from './layout-types.ts';
import { makePupils } from './make-pupils.ts';
import { type NamedPupilColumn, nameColumn, pupilColumns } from './name-columns.ts';
import { pickPupilColumns } from './pick-pupil-columns.ts';
import { Around } from './place-words.ts';
import { planResults } from './plan-results.ts';
import { makeRandom, type Random } from './random.ts';
import { isLoose, NAME_STYLES, type PupilColumn } from './show-pupil.ts';

const KINDS = ['list', 'single', 'single', 'wide', 'wide', 'long', 'card'] as const;
const NOTHING: ResultPart = { columns: [], records: [], heldOutAround: false };
const OTHER_DOMAINS = ['Rekenen', 'Begrijpend lezen', 'Spelling', 'Technisch lezen'];

const yearColumn: PupilColumn = {
  kind: 'yearGroup',
  field: 'yearGroup',
  cell: (p) => String(p.yearGroup),
  says: ({ yearGroup }) => ({ yearGroup }),
};

/** One page with one table, and what it means: all of it drawn from one seed. */
export const buildLayout = (seed: number): Layout => {
  const random = makeRandom(seed);
  const kind = random.pick(KINDS);
  const sameClass = random.chance(0.5);
  const count = random.int(kind === 'list' ? 1 : 3, 14);
  const onCard = makePupils(random, 1, sameClass)[0];
  const pupils = makePupils(random, count, sameClass);
  const repeated =
    kind === 'long' ? pupils.flatMap((pupil) => Array.from({ length: random.int(1, 3) }, () => pupil)) : pupils;
  const rows = kind === 'card' && onCard ? Array.from({ length: count }, () => onCard) : repeated;
  const around = new Around(random);
  around.head(random.pick(['Leerlingen', 'Overzicht', 'Toetsresultaten', 'Mijn groep']));

  const plan = kind === 'single' || kind === 'wide' ? planResults(random, kind) : null;
  const shown = kind === 'card' ? [] : [...pickPupilColumns(random, kind === 'list')];
  if (plan?.half && !shown.some(({ field }) => field === 'yearGroup')) shown.push(yearColumn);
  const named = shown.map((column): NamedPupilColumn => ({ ...column, named: nameColumn(random, column.kind) }));

  const result =
    plan !== null
      ? buildWide(random, plan, rows, pickDecoys(random, 'result', plan.results.length > 2 ? 1 : 2))
      : kind === 'list'
        ? NOTHING
        : buildLong(random, rows, pickDecoys(random, 'result', 2));
  if (plan !== null) {
    const [first] = plan.results;
    around.say(plan.places.maker, plan.makerSaid ?? '');
    around.say(plan.places.domain, first?.domainSaid.text ?? '');
    around.say(plan.places.moment, first?.momentSaid?.text ?? '');
  }
  sayMisleading(
    random,
    around,
    plan?.places.domain ?? (kind === 'list' ? 'none' : 'column'),
    plan?.places.moment ?? (result.columns.some(({ truth }) => truth.field === 'moment') ? 'column' : 'none'),
  );
  const [together] = rows;
  const grouped = sameClass && kind !== 'card' && together !== undefined && random.chance(0.3);
  const inTitle = grouped ? together.classGroup.replace(/^Groep /, '') : null;
  if (inTitle !== null) around.say('title', `${random.pick(['Groep', 'Klas'])} ${inTitle}`);
  if (kind === 'card' && onCard)
    around.head(`${random.pick(['Leerling', 'Naam', 'Pupil'])}: ${NAME_STYLES.comma(onCard)}`);
  const schoolYear = random.chance(0.6) ? '2025-2026' : null;
  if (schoolYear !== null)
    around.label(random.pick(['Schooljaar 2025-2026', 'Schooljaar: 2025/2026', 'School year 2025-2026']));

  const levels = Math.max(1, ...result.columns.map(({ header }) => header.length));
  const blank = random.pick([0, 0, 0.1]);
  const blanks = rows.map(
    () => new Set(named.filter(({ field }) => !NEVER_BLANK.includes(field) && random.chance(blank))),
  );
  const columns: readonly LayoutColumn[] = [
    ...pupilColumns(
      random,
      named,
      rows,
      levels,
      (column, row) => blanks[row]?.has(column as NamedPupilColumn) === true,
    ),
    ...result.columns,
    ...pickDecoys(random, 'pupil', kind === 'card' ? 1 : 3).map(
      ({ header, cell }): LayoutColumn => ({
        header: [header],
        truth: { field: 'other', words: 'known' },
        cells: rows.map(cell),
        word: header,
        synonyms: [],
      }),
    ),
  ];
  const truths = rows.map((pupil, row): RowTruth => {
    const visible = named.filter((column) => blanks[row]?.has(column) !== true);
    const identity: Partial<PupilIdentity> =
      kind === 'card'
        ? { name: { ...pupil.name, initials: '' } }
        : Object.assign(groupOf(inTitle), ...visible.map((column) => column.says(pupil)));
    return {
      identity,
      looseName: visible.some((column) => isLoose(column, pupil)),
      records: result.records[row] ?? [],
    };
  });
  return {
    seed,
    about: `${kind}, ${rows.length} rows`,
    ...readAround(around),
    columns: random.shuffle(columns),
    rows: truths,
    extraRows: kind === 'card' ? [] : extraRows(random, rows.length),
    schoolYear,
    heldOutAround: result.heldOutAround,
  };
};

/** "Groep M2" in a title: a class, whatever it looks like. */
const groupOf = (said: string | null): Partial<PupilIdentity> => {
  if (said === null) return {};
  return /^[1-8]$/.test(said) ? { yearGroup: Number(said) as YearGroup } : { classGroup: said };
};

/** A family name without its given name is another name; without house number an addition is none. */
const NEVER_BLANK: readonly string[] = [
  'pupilName',
  'familyName',
  'familyNamePrefix',
  'givenName',
  'initials',
  'houseNumber',
  'houseNumberAddition',
  'yearGroup',
  'classGroup',
  'pupilNumber',
  'postcode',
  'address',
];

/** What the title says is overruled by what stands nearer; it may well say something else. */
const sayMisleading = (random: Random, around: Around, domain: string, moment: string): void => {
  if ((domain === 'header' || domain === 'column') && random.chance(0.15))
    around.say('title', random.pick(OTHER_DOMAINS));
  if ((moment === 'header' || moment === 'column') && random.chance(0.15))
    around.say('title', random.pick(['M4', 'E6', 'Midden groep 7']));
};

const readAround = (around: Around): Pick<Layout, 'caption' | 'facts'> => {
  const { caption, ...said } = around.read();
  return { caption, facts: { origin: 'https://lvs.example.test', path: '/', ...said } };
};

/** Rows that are no pupil's: a line of averages, the header once more, a message over the full width. */
const extraRows = (random: Random, rows: number): Layout['extraRows'] => {
  if (random.chance(0.7)) return [];
  const ofNames = (column: LayoutColumn): boolean =>
    ['pupilName', 'familyName', 'givenName', 'pupilNumber'].includes(column.truth.field);
  const average = random.pick(['Gemiddelde', 'Totaal', 'Gem.', 'Landelijk gemiddelde', 'Average']);
  const message = random.pick(['Leerlingen zonder toets', 'Einde van de lijst']);
  return random.pick<Layout['extraRows']>([
    [{ after: rows, cells: (column) => (ofNames(column) ? average : column.truth.field === 'other' ? '' : '23,4') }],
    [{ after: Math.floor(rows / 2), cells: (column) => column.header.at(-1) ?? '' }],
    [{ after: Math.floor(rows / 2), cells: () => message }],
  ]);
};
