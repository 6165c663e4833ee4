import type { Page } from 'puppeteer-core';
import type { Outcome } from '../../lib/core/problem.ts';
import { fromBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import { unwrapRootKey } from '../../lib/register/key-hierarchy.ts';
import type { Sealed } from '../../lib/register/seal.ts';
import type { KdfParameters } from '../../lib/register/types.ts';
import type { TestBrowser } from '../browser/index.ts';
import { checkSheet, makeSheet } from '../journey/keys.ts';
import { choose, click, clickButton, fill, waitForText } from '../journey/page-actions.ts';
import { recordTyped } from '../journey/record-objection.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { type Canary, randomBsn, randomName, textCanary } from './canaries.ts';
import { readStored, type Stored } from './stored-rows.ts';

const LISTED = 64;

export interface Filled {
  readonly app: Page;
  readonly canaries: readonly Canary[];
  readonly stored: Stored;
  /** Of the passphrase that opens it. */
  readonly kek: Uint8Array;
}

/**
 * The whole life of a register through the interface: set up with a sheet, a list of objections with BSNs read in, one typed,
 * passphrase changed, locked, unlocked, backed up. Everything a person or a file brought in is a canary, and so are the keys.
 */
export async function fillWithCanaries(browser: TestBrowser, random: () => number): Promise<Filled> {
  const words = () => Array.from({ length: 4 }, () => randomName(random).toLowerCase()).join(' ');
  const [first, second] = [words(), words()];
  const school = randomName(random);
  const user = randomName(random);
  let app = await browser.openExtensionPage('setup.html');
  await click(app, '.segment', 'Nederlands');
  await choose(app, 'Nee, dit is het eerste');
  await clickButton(app, 'Verder');
  await waitForText(app, 'Kies een wachtzin');
  await fill(app, 'passphrase', first);
  await fill(app, 'passphrase-again', first);
  // Shown in clear from here on, as many people will.
  await click(app, 'label:has(input[name=show-passphrase])', '');
  await clickButton(app, 'Verder');
  await waitForText(app, 'Om welke school gaat het?');
  await fill(app, 'school-name', school);
  await fill(app, 'brin', '99XX');
  await fill(app, 'user-name', user);
  await clickButton(app, 'Register aanmaken');
  await waitForText(app, 'Maak een herstelblad');
  const sheet = await makeSheet(app);
  await checkSheet(app, sheet);
  await waitForText(app, 'Het herstelblad werkt');

  const rows = Array.from({ length: LISTED }, (_, at) => ({
    familyName: randomName(random),
    bsn: randomBsn(random),
    number: `7${randomBsn(random)}`,
    at,
  }));
  const csv = [
    'Achternaam;Roepnaam;BSN;Leerlingnummer;Bezwaar',
    ...rows.map((row) => `${row.familyName};Bo;${row.bsn};${row.number};ja`),
  ];
  const list = { fileName: 'lijst.csv', bytes: Buffer.from(csv.join('\n')).toString('base64') };
  const { ask } = extensionCalls(app);
  const { digest } = valueIn(await ask('objection.preview-import', list));
  valueIn(await ask('objection.import', { ...list, digest, acceptRefused: false, recordedBy: user }));
  await app.close();
  app = await browser.openExtensionPage('app.html#bezwaren');
  await waitForText(app, 'Bezwaar toevoegen');
  const typed = { givenName: randomName(random), prefix: '', familyName: randomName(random) };
  await recordTyped(app, { ...typed, birthDate: null, pupilNumber: null }, { channel: 'mail', role: 'parent' });
  await app.close();
  app = await browser.openExtensionPage('app.html#instellingen');
  await clickButton(app, 'Wachtzin wijzigen');
  await fill(app, 'current-passphrase', first);
  await fill(app, 'passphrase', second);
  await fill(app, 'passphrase-again', second);
  await clickButton(app, 'Nieuwe wachtzin opslaan');
  await waitForText(app, 'De wachtzin is gewijzigd.');
  await clickButton(app, 'Blad controleren');
  await fill(app, 'recovery-key', sheet);
  await clickButton(app, 'Controleren');
  await waitForText(app, 'Dit blad opent het register.');
  valueIn(await extensionCalls(app).ask('backup.make', {}));

  const stored = await readStored(app);
  const { kek, keys } = keysOf(stored, second, sheet);
  const canaries = [
    ...rows.flatMap(({ familyName, bsn, number, at }) => [
      textCanary(`family name ${at}`, familyName),
      textCanary(`BSN ${at}`, bsn),
      textCanary(`pupil number ${at}`, number),
    ]),
    ...Object.entries({ first, second, sheet, school, user, ...typed }).flatMap(([what, text]) =>
      text === '' ? [] : [textCanary(what, text)],
    ),
    ...sheet
      .split('-')
      .slice(0, 2)
      .map((group, at) => textCanary(`sheet's groups ${at}`, `${group}-${sheet.split('-')[at + 1]}`)),
    ...keys,
  ];
  return { app, canaries, stored, kek };
}

/** The keys that the register lives by, made here as the extension makes them. */
function keysOf(stored: Stored, passphrase: string, sheet: string): { kek: Uint8Array; keys: Canary[] } {
  const registerId = stored.name.replace('bezwaarwijzer-', '');
  const row = (key: string) =>
    stored.tables.meta?.find((meta) => meta.key === key) as { kdf: KdfParameters; rootKey: Sealed };
  const kek = deriveKek(passphrase, row('register').kdf);
  const recovery = deriveKek(sheet, row('recovery').kdf);
  const rootKey = unwrapRootKey(row('register').rootKey, kek, registerId, row('register').kdf);
  if (rootKey === null || fromBase64(row('register').kdf.salt) === null)
    throw new Error('the register does not open here');
  const canary = (what: string, bytes: Uint8Array) => ({ what, bytes: Buffer.from(bytes) });
  return { kek, keys: [canary('passphrase key', kek), canary('sheet key', recovery), canary('root key', rootKey)] };
}

function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
