import type { CollectedTable } from '../core/collected-table.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import { fromBase64 } from '../register/base64.ts';
import { openCollectionFile, readCollectionFile, writeCollectionFile } from '../register/collection-file.ts';
import { countOf } from './collected-parts.ts';
import { type CollectionContents, collectionContents } from './collection-contents.ts';
import { contentIdOf } from './content-id.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { mayKeepDayCare } from './preset-decisions.ts';
import { planPupils } from './remember-pupils.ts';
import { keepConsented, readAsked } from './special-values.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  'collection.save' | 'collection.read-file' | 'collection.preview-file' | 'collection.take-in'
>;

export function collectionFileServices(context: BackgroundContext): Services {
  return {
    'collection.save': ({ kek, kdf, by }) =>
      withRegister(context, async ({ register, state }) => {
        const collected = await register.listCollected();
        if (!collected.ok) return collected;
        if (collected.value.length === 0) return failed({ code: 'nothing-collected' });
        const { name, brin } = state.school;
        const contents: CollectionContents = {
          school: { name, brin },
          by,
          madeAt: context.now().toISOString(),
          tables: collected.value.map(toContents),
        };
        const key = fromBase64(kek) ?? new Uint8Array();
        // Nothing is handed over that the other side would refuse.
        if (!collectionContents.safeParse(contents).success) return failed({ code: 'collection-not-saved' });
        await context.session.set('userName', by);
        return writeCollectionFile(
          { brin, madeOn: localDate(context.now()) },
          contents,
          { kek: key, kdf },
          context.register,
        );
      }),

    'collection.read-file': ({ text }) =>
      withRegister(context, async ({ state }) => {
        const file = readCollectionFile(text);
        if (!file.ok) return file;
        const { brin, madeOn, kdf } = file.value.header;
        if (brin !== state.school.brin) return failed({ code: 'collection-other-school' });
        return done({ brin, madeOn, kdf });
      }),

    'collection.preview-file': ({ text, kek }) =>
      withRegister(context, async (opened) => {
        const file = await openFile(opened, text, kek, localDate(context.now()));
        if (!file.ok) return file;
        const { contents, tables, known } = file.value;
        const { by, madeAt, school } = contents;
        const lists = tables.filter(({ id, kind }) => kind === 'pupil-list' && !known.has(id));
        const newToRegister = new Set(
          planPupils(
            context,
            opened.register,
            opened.state,
            lists.flatMap(({ rows }) => rows),
          ).map(({ pupilId }) => pupilId),
        ).size;
        return done({
          ...{ by, madeAt, schoolName: school.name, newToRegister },
          ...countOf(opened.register, tables),
          tables: tables.map(({ id, title, kind, schoolYear, rows, readAt }) => ({
            ...{ title, kind, schoolYear, readAt, rows: rows.length, known: known.has(id) },
            results: rows.reduce((sum, { results }) => sum + results.length, 0),
          })),
        });
      }),

    'collection.take-in': ({ text, kek }) =>
      withRegister(context, async (opened) => {
        const file = await openFile(opened, text, kek, localDate(context.now()));
        if (!file.ok) return file;
        const { register, state } = opened;
        const tables = file.value.tables.filter(({ id }) => !file.value.known.has(id));
        const lists = tables.filter(({ kind }) => kind === 'pupil-list');
        const pupils = planPupils(
          context,
          register,
          state,
          lists.flatMap(({ rows }) => rows),
        );
        const schoolYear =
          lists
            .flatMap((list) => list.schoolYear ?? [])
            .sort()
            .at(-1) ?? null;
        // That a list was read is an event too, though everybody in it was known already.
        const says = pupils.length > 0 || (lists.length > 0 && !state.view.pupilListRead);
        const events = says ? [{ type: 'pupils-seen', schoolYear, pupils } as const] : [];
        const taken = tables.length === 0 ? done(0) : await register.takeCollected(tables, events, state.head);
        if (!taken.ok) return taken;
        await context.announce();
        return done({ added: taken.value });
      }),
  };
}

/** Not which page it is of here, what a person chose or took out here, nor when it came here: of the other computer that says nothing. */
const toContents = ({
  id: _,
  place: ______,
  addedAt: __,
  removedAt: ___,
  problems: ____,
  rows,
  ...table
}: CollectedTable): CollectionContents['tables'][number] => ({
  ...table,
  coverage: { ...table.coverage },
  rows: rows.map(({ chosen: _____, results, special, ...row }) => ({
    ...row,
    ...(special === undefined ? {} : { special: special.map((cell) => ({ ...cell })) }),
    results: results.map((result) => ({ ...result })),
  })),
});

interface OpenFile {
  readonly contents: CollectionContents;
  readonly tables: readonly CollectedTable[];
  /** Ids of those that are in this collection already. */
  readonly known: ReadonlySet<string>;
}

async function openFile(
  { register, state }: Opened,
  text: string,
  kek: string,
  today: string,
): Promise<Outcome<OpenFile>> {
  const file = readCollectionFile(text);
  if (!file.ok) return file;
  if (file.value.header.brin !== state.school.brin) return failed({ code: 'collection-other-school' });
  const opened = openCollectionFile(file.value, fromBase64(kek) ?? new Uint8Array());
  if (!opened.ok) return opened;
  const parsed = collectionContents.safeParse(opened.value);
  if (!parsed.success) return failed({ code: 'collection-damaged' });
  const contents = parsed.data;
  if (contents.school.brin !== state.school.brin) return failed({ code: 'collection-other-school' });
  const collected = await register.listCollected();
  if (!collected.ok) return collected;
  const asked = await readAsked(register);
  if (!asked.ok) return asked;
  const keepDayCare = mayKeepDayCare(state);
  const tables = contents.tables.map((table): CollectedTable => {
    // Day care only after a decision in this register, as from a page.
    const told = keepDayCare ? table.rows : table.rows.map(({ dayCare: _, ...row }) => row);
    // Special data only of whom this register knows the consent, and for a layout that is loaded here.
    const read = { ...table, rows: told, id: '', problems: [] };
    const kept = keepConsented({ register, state }, read, asked.value, today);
    return { ...kept, id: contentIdOf(register, kept) };
  });
  return done({ contents, tables, known: new Set(collected.value.map(({ id }) => id)) });
}
