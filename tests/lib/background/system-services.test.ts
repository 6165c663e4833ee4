import { expect, it } from 'vitest';
import type { BackgroundContext } from '../../../lib/background/context.ts';
import { mappingServices } from '../../../lib/background/mapping-services.ts';
import { writeMappingFile } from '../../../lib/recognise/mapping-file.ts';
import { eachTestAlone, SCHOOL, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { BY, bram, citha } from './list-file.ts';
import { runBackground } from './run-background.ts';
import { pupilListPage } from './small-school.ts';

eachTestAlone();

const page = {
  ...pupilListPage([bram, citha]),
  id: 'r',
  columns: [['Leerlingnummer'], ['Rekenen M5', 'Wintermeting']],
  rows: [
    { id: '1', cells: [bram.number, '103'] },
    { id: '2', cells: [citha.number, '98'] },
  ],
};
const word = (header: string) => ({ kind: 'word', system: 'generic', header, field: 'abilityScore' }) as const;

/** Services of a school that allowed these sites. */
async function school(seed: string, ...sites: readonly string[]) {
  // One browser at a time: they would share their databases.
  await wipeDatabases();
  const app = runBackground(seed);
  valueIn(await app.create());
  const granted = async () => sites.map((host) => `https://${host}`);
  const context: BackgroundContext = { ...app.context, hosts: { ...app.context.hosts, granted } };
  return { app, ask: mappingServices(context) };
}

it('an added heading is asked about before it is collected, and is gone when it is taken away', async () => {
  const { app, ask } = await school('word');
  const nothing = await app.collect(page);
  expect(nothing.outcome).toBe('refused');
  valueIn(await ask['systems.add']({ addition: word('Wintermeting'), by: BY }));
  expect(await app.collect(page)).toMatchObject({ outcome: 'refused', problems: [{ code: 'columns-to-confirm' }] });
  valueIn(await app.ask('register.lock', {}));
  await app.unlock();
  const listed = valueIn(await app.ask('systems.list', {})).find(({ id }) => id === 'generic');
  expect(listed?.added).toMatchObject([{ addition: word('Wintermeting'), by: BY }]);
  valueIn(await app.ask('systems.remove', { ids: listed?.added.map(({ id }) => id) ?? [] }));
  expect((await app.collect(page)).problems.map(({ code }) => code)).not.toContain('columns-to-confirm');
});

it('refuses what is known, what is ruled out, and the same twice', async () => {
  const { ask } = await school('refuses');
  const add = (header: string) => ask['systems.add']({ addition: word(header), by: BY });
  expect(await add('Vaardigheidsscore')).toMatchObject({ problem: { code: 'addition-known' } });
  expect(await add('Prognose')).toMatchObject({ problem: { code: 'addition-ruled-out' } });
  valueIn(await add('Wintermeting'));
  expect(await add('wintermeting')).toMatchObject({ problem: { code: 'addition-known' } });
});

it('goes to another school as a file: shown line by line, and only what is new is taken in', async () => {
  const giver = await school('giver', 'lvs.voorbeeld.nl');
  const host = { kind: 'host', system: 'leerling-in-beeld', host: 'lvs.voorbeeld.nl' } as const;
  const ofLib = { ...word('Zomerscore'), system: 'leerling-in-beeld' };
  const named = { ...word(`Meting ${SCHOOL.name}`), system: 'leerling-in-beeld' };
  const own = SCHOOL.name.toLowerCase().split(' ').at(-1) ?? '';
  const ownHost = { ...host, host: `${own}.voorbeeld.nl` };
  for (const addition of [host, ofLib, named, ownHost]) valueIn(await giver.ask['systems.add']({ addition, by: BY }));
  const saved = valueIn(await giver.ask['mapping.export']({ system: 'leerling-in-beeld' }));
  expect(saved).toMatchObject({ columns: 0, additions: 2, leftOut: 2 });
  for (const told of [SCHOOL.name, SCHOOL.brin, BY, own]) expect(saved.text).not.toContain(told);

  const taker = await school('taker', 'lvs.voorbeeld.nl');
  const forged = { ...ofLib, header: 'Prognose' };
  valueIn(await taker.ask['systems.add']({ addition: { ...ofLib, field: 'rawScore' }, by: 'Eigen Keuze' }));
  const text = writeMappingFile({ system: 'leerling-in-beeld', columns: [], additions: [host, ofLib, forged] });
  const preview = valueIn(await taker.ask['mapping.preview-import']({ text }));
  expect(preview.additions.map(({ state }) => state)).toEqual(['known', 'ruled-out', 'new']);
  expect(preview).toMatchObject({ unconfirmed: true, provider: 'Leerling in beeld', likelyHost: 'lvs.voorbeeld.nl' });
  const before = valueIn(await taker.ask['systems.list']({}));
  expect(before.flatMap(({ added }) => added)).toHaveLength(1);
  expect(valueIn(await taker.ask['mapping.import']({ text, host: null, by: BY }))).toEqual({ added: 1, known: 2 });
  const after = valueIn(await taker.ask['systems.list']({})).flatMap(({ added }) => added);
  expect(after.map(({ addition }) => addition)).toEqual([{ ...ofLib, field: 'rawScore' }, host]);
});

it('offers sites that are allowed and of no known system, and says of every system that nobody confirmed it', async () => {
  const { ask } = await school('sites', 'lvs.voorbeeld.nl', 'start.parnassys.net');
  const listed = valueIn(await ask['systems.list']({}));
  expect(listed.map(({ unconfirmed }) => unconfirmed)).toEqual(listed.map(() => true));
  expect(listed.find(({ id }) => id === 'iep')?.freeHosts).toEqual(['lvs.voorbeeld.nl']);
  expect(listed.find(({ id }) => id === 'generic')?.freeHosts).toEqual([]);
});
