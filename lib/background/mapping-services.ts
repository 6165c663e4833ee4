import { done } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { MappingProtocol } from '../messaging/mapping-protocol.ts';
import type { RememberedAnswer } from '../messaging/protocol.ts';
import { specialKey } from '../recognise/special-columns.ts';
import type { KeptAnswers, KeptSpecialColumn } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { answerKey, withDraft } from './draft-answers.ts';
import { mappingFileServices } from './mapping-files.ts';
import { mappingView } from './mapping-view.ts';
import { readTable, type Target } from './read-table.ts';
import { readSettings } from './settings.ts';
import { specialServices } from './special-services.ts';
import { dropSpecial } from './special-values.ts';
import { systemServices } from './system-services.ts';
import { translatorFor } from './texts.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, keyof MappingProtocol>;
/** What columns mean: shown, asked, remembered, forgotten. */
export function mappingServices(context: BackgroundContext): Services {
  return {
    ...mappingFileServices(context),
    ...systemServices(context),
    ...specialServices(context),

    'mapping.read': (target) => readTable(context, target),

    'mapping.view': ({ draft, examples, ...source }) =>
      withRegister(context, async ({ register }) => {
        const kept = await register.readColumnAnswers();
        if (!kept.ok) return kept;
        const t = translatorFor((await readSettings(context)).language);
        return done(mappingView({ register, kept: kept.value, t }, source, draft, examples));
      }),

    'mapping.save': ({ draft, by, ...source }) =>
      withRegister(context, async ({ register }) => {
        const said = { by, on: localDate(context.now()) };
        const changed = await register.changeColumnAnswers((kept) => withDraft(register, kept, source, draft, said));
        if (!changed.ok) return changed;
        await context.announce();
        return done(null);
      }),

    'mapping.open': async (target) => {
      await rememberTarget(context, target);
      return done(null);
    },
    'mapping.target': async () => done(await readTarget(context)),

    'mapping.list': () =>
      withRegister(context, async ({ register }) => {
        const kept = await register.readColumnAnswers();
        return kept.ok ? done(remembered(register, kept.value)) : kept;
      }),

    'mapping.forget': ({ ids }) =>
      withRegister(context, async ({ register }) => {
        const isMeant = (one: KeptSpecialColumn) => ids.includes(specialId(register, one));
        const kept = await register.readColumnAnswers();
        if (!kept.ok) return kept;
        // What they brought goes first: stopped between the two, it can be forgotten again.
        const dropped = await dropSpecial(register, (kept.value.special ?? []).filter(isMeant));
        if (!dropped.ok) return dropped;
        const changed = await register.changeColumnAnswers(({ columns, tables, special, ...more }) => ({
          ...more,
          columns: columns.filter((one) => !ids.includes(columnId(register, one))),
          tables: tables.filter((one) => !ids.includes(tableId(register, one))),
          ...(special && { special: special.filter((one) => !isMeant(one)) }),
        }));
        if (!changed.ok) return changed;
        await context.announce();
        return done(null);
      }),
  };
}

/** In memory only: which table the page of columns is about. */
export const rememberTarget = (context: BackgroundContext, target: Target): Promise<void> =>
  context.session.set('columnsTarget', target);

async function readTarget(context: BackgroundContext): Promise<Target | null> {
  const value = await context.session.get('columnsTarget');
  return typeof value === 'object' && value !== null && 'tableId' in value ? (value as Target) : null;
}

const columnId = (register: OpenRegister, one: KeptAnswers['columns'][number]): string =>
  register.contentId(`column|${answerKey(one)}`);
const tableId = (register: OpenRegister, { host, key }: KeptAnswers['tables'][number]): string =>
  register.contentId(`settings|${host}|${key}`);

const specialId = (register: OpenRegister, one: KeptSpecialColumn): string =>
  register.contentId(`special|${one.host}|${specialKey(one)}`);

const remembered = (register: OpenRegister, { columns, tables, special = [] }: KeptAnswers): RememberedAnswer[] => [
  ...columns.map((one): RememberedAnswer => {
    const { host, by, on, header, shape, field, domain, moment, provider } = one;
    return {
      id: columnId(register, one),
      host,
      by,
      on,
      column: { header, shape, field, domain, moment, provider },
      settings: null,
      special: null,
    };
  }),
  ...tables.map((one): RememberedAnswer => {
    const { host, by, on, settings } = one;
    return { id: tableId(register, one), host, by, on, column: null, settings, special: null };
  }),
  ...special.map((one): RememberedAnswer => {
    const { host, by, on, header, study, field, take } = one;
    const about = { header, study, field, take };
    return { id: specialId(register, one), host, by, on, column: null, settings: null, special: about };
  }),
];
