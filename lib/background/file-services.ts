import { parseBrinAndBranch } from '../core/identifiers.ts';
import { done, failed, type Outcome, type Problem } from '../core/problem.ts';
import type { PageFacts } from '../core/table-snapshot.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { FileLook, FileTableRequest } from '../messaging/file-views.ts';
import { profileFor } from '../recognise/profiles.ts';
import { recogniseSchool } from '../recognise/recognise-school.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import { NOT_KEPT } from '../recognise/to-confirm.ts';
import { whatToSee } from './asks-first.ts';
import { collectTable } from './collect-table.ts';
import { countOf, NO_PARTS } from './collected-parts.ts';
import { understandTables } from './column-answers.ts';
import type { BackgroundContext } from './context.ts';
import { fileSystems } from './file-systems.ts';
import { mayKeepDayCare } from './preset-decisions.ts';
import { readSettings } from './settings.ts';
import { takeSpecial } from './special-values.ts';
import { titleOf, translatorFor } from './texts.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'file.systems' | 'file.look' | 'file.add'>;

/** Tables of a file go the way of a page's table: the same recognition, memory, sealing and gate. */
export function fileServices(context: BackgroundContext): Services {
  return {
    'file.systems': () => withRegister(context, async ({ register }) => done(await fileSystems(context, register))),

    'file.look': (request) =>
      withRegister(context, async (opened) => {
        const t = translatorFor((await readSettings(context)).language);
        const { understood, facts } = await recognise(opened, request);
        const { table } = understood;
        const noted = await notesOf(opened, request, facts, table, context.now());
        if (!noted.ok) return noted;
        const described = describe(table);
        return done({
          ...{ ...described, problems: [...described.problems, ...noted.value] },
          title: titleOf(t, table),
          school: schoolOf(table, facts, opened),
          asks: whatToSee(understood) !== null,
        });
      }),

    'file.add': ({ ours, ...request }) =>
      withRegister(context, async (opened) => {
        const { understood, facts } = await recognise(opened, request);
        const { table } = understood;
        const allowed = mayTake(table, schoolOf(table, facts, opened), ours);
        if (!allowed.ok) return allowed;
        const t = translatorFor((await readSettings(context)).language);
        const source = { facts, tables: [request.table], fromFile: true };
        const collected = await collectTable(context, opened, source, t, NO_PARTS);
        if (!collected.ok) return failed(collected.problems[0] ?? { code: 'no-pupils' });
        return done({ added: collected.added, ...countOf(opened.register, [collected.table]) });
      }),
  };
}

/** Columns with special data that a layout wants, and that nobody said anything of or that hold no answer. */
async function notesOf(
  opened: Opened,
  { table: snapshot }: FileTableRequest,
  facts: PageFacts,
  table: RecognisedTable,
  now: Date,
): Promise<Outcome<readonly Problem[]>> {
  if (table.kind !== 'pupil-list' && table.kind !== 'results') return done([]);
  const { kind, schoolYear } = table;
  const taken = await takeSpecial(opened, { facts, snapshot, table, kind, schoolYear, readAt: now.toISOString() }, now);
  return taken.ok ? done(taken.value.notes) : taken;
}

/** With what people of this school said of the columns of that system. */
async function recognise({ register, state }: Opened, { origin, facts: said, table: snapshot }: FileTableRequest) {
  const facts: PageFacts = { ...said, origin };
  const [understood] = await understandTables(register, facts, [snapshot], { dayCare: mayKeepDayCare(state) });
  if (understood === undefined) throw new Error('one table is understood as one');
  return { facts, understood };
}

function mayTake(table: RecognisedTable, school: FileLook['school'], ours: boolean): Outcome<null> {
  if (table.kind !== 'pupil-list' && table.kind !== 'results') return failed({ code: 'no-pupils' });
  if (school === 'other') return failed({ code: 'other-school' });
  if (school === 'unknown' && !ours) return failed({ code: 'school-unknown' });
  return done(null);
}

/** What stands around the table says it, and a column with a school per row: one row of another school is enough. */
function schoolOf(table: RecognisedTable, facts: PageFacts, { state }: Opened): FileLook['school'] {
  const { brin } = state.school;
  const inRows = table.rows.flatMap(({ branch }) => parseBrinAndBranch(branch ?? '')?.brin ?? []);
  if (inRows.some((row) => row !== brin)) return 'other';
  const named = recogniseSchool(facts, profileFor(facts.origin));
  if (named.conflicting) return 'unknown';
  if (named.brin !== null) return named.brin === brin ? 'ours' : 'other';
  return inRows.length > 0 && inRows.length === table.rows.length ? 'ours' : 'unknown';
}

const describe = ({
  kind,
  rows,
  schoolYear,
  mapping,
  problems,
}: RecognisedTable): Omit<FileLook, 'title' | 'school' | 'asks'> => ({
  kind,
  pupils: rows.length,
  results: rows.reduce((sum, { results }) => sum + results.length, 0),
  schoolYear,
  columns: mapping.map(({ header, field, domain, moment, confidence, why }) => ({
    header,
    field,
    domain,
    moment,
    confidence,
    why,
    used: confidence !== 'unsure' && field !== 'other' && !NOT_KEPT.includes(field),
  })),
  problems,
});
