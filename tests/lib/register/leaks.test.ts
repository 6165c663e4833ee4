import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { toBase64 } from '../../../lib/register/base64.ts';
import { lockRegister } from '../../../lib/register/register.ts';
import {
  ASKED,
  collected,
  eachTestAlone,
  KEK,
  newRegister,
  pupil,
  pupilId,
  receipt,
  recorded,
  SCHOOL,
  seen,
  subject,
  testDeps,
  valueIn,
} from './register-fixture.ts';

eachTestAlone();

/** Every text and every byte of a value, bytes also as the letters and the hex that they could stand for. */
function spell(value: unknown): string {
  if (value instanceof Uint8Array) {
    return `${Buffer.from(value).toString('latin1')}\n${Buffer.from(value).toString('hex')}\n${toBase64(value)}\n`;
  }
  if (typeof value !== 'object' || value === null) return `${String(value)}\n`;
  return Object.entries(value)
    .map(([key, inner]) => `${key}\n${spell(inner)}`)
    .join('');
}

async function everythingStored(): Promise<string> {
  let text = '';
  for (const name of await Dexie.getDatabaseNames()) {
    const database = await new Dexie(name).open();
    for (const table of database.tables) {
      text += `${name} ${table.name}\n${spell(await table.toCollection().primaryKeys())}${spell(await table.toArray())}`;
    }
    database.close();
  }
  return text;
}

it('stores ciphertext, derivation parameters and opaque ids only', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  const canaries = [
    'Kanarievogel',
    'Pimpelmees',
    '999900119',
    '999900120',
    '9876QX',
    'Canarie',
    'Kwikstaart',
    'leerling-4711',
  ];
  const [family, given, bsn, education, postcode, , , number] = canaries as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const child = pupil(family, given, {
    bsn,
    educationNumber: education,
    postcode,
    pupilNumber: number,
    birthDate: '2016-02-29',
    houseNumber: '77123',
  });
  valueIn(await register.append([seen(['pupil-canary', child])]));
  const about = subject(family, given, { bsn, birthDate: '2016-02-29' });
  const { head } = valueIn(
    await register.append([recorded('objection-canary', about, { pupilId: pupilId('pupil-canary') })]),
  );
  valueIn(await register.addCollected(collected('table-canary', child)));
  valueIn(
    await register.putDelivery(
      receipt('receipt-canary', head),
      new TextEncoder().encode(`zip with ${family}`),
      head,
      'password-canary',
    ),
  );

  const session = deps.session.values.get('register-root-key') as { rootKey: string };
  const rootKey = Buffer.from(session.rootKey, 'base64');
  const secrets = [rootKey, Buffer.from(KEK)].flatMap((key) => [
    key.toString('latin1'),
    key.toString('hex'),
    key.toString('base64'),
  ]);
  const keys = Object.values(register.keysOf(child)).flat();
  expect(keys.length).toBeGreaterThan(6);
  const ids = ['pupil-canary', 'objection-canary', 'table-canary', 'receipt-canary', 'password-canary', 'levering.zip'];
  const forbidden = [
    ...canaries,
    ...secrets,
    ...keys,
    ...ids,
    '2016-02-29',
    '77123',
    SCHOOL.name,
    SCHOOL.brin,
    'objection-recorded',
  ];
  const stored = `${await everythingStored()}${spell([...deps.local.values])}`;
  for (const canary of forbidden) expect(stored.includes(canary), canary).toBe(false);
  // The dump does see what stands there in clear.
  expect(stored).toContain(ASKED.kdf.salt);
  expect(stored).toContain(register.id);

  await lockRegister(deps);
  expect(spell([...deps.session.values])).toBe('');
});

it('seals the same content differently each time', async () => {
  const register = await newRegister(testDeps());
  const event = (id: string) => recorded(id, subject('Kanarievogel', 'Bo'));
  valueIn(await register.append([event('o1'), event('o2')]));
  const database = await new Dexie(`bezwaarwijzer-${register.id}`).open();
  const rows: { sealed: { nonce: Uint8Array; bytes: Uint8Array } }[] = await database.table('events').toArray();
  database.close();
  expect(new Set(rows.map(({ sealed }) => toBase64(sealed.nonce))).size).toBe(rows.length);
  expect(rows.every(({ sealed }) => sealed.nonce.length === 24)).toBe(true);
});
