import type { Page } from 'puppeteer-core';
import { findPreset } from '../../lib/delivery/built-in.ts';
import type { DeliveryLayout } from '../../lib/delivery/layout-schema.ts';
import { waitUntil } from '../browser/index.ts';
import { openDelivery, readPreview } from '../journey/delivery-page.ts';
import { makeDelivery } from '../journey/make-delivery.ts';
import { click } from '../journey/page-actions.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import type { Lab } from '../lab/open-lab.ts';
import { informAll } from '../lab/throw-away-register.ts';
import { receive } from '../lib/delivery/read-layout.ts';
import { assertReceived, type Tally } from '../properties/leak-property.ts';
import { type DrawnDelivery, drawDelivery, wantedOf } from './draw-delivery.ts';
import { fillRegister } from './fill-register.ts';
import type { ServedSchool } from './serve-school.ts';

const YEAR = '2026-2027';
/** By the value of the choice; again where something that came up meanwhile took the click. */
const choose = async (app: Page, value: string): Promise<void> => {
  const label = `label:has(input[type=radio][value="${value}"])`;
  const isChosen = () =>
    app.evaluate((selector) => document.querySelector(`${selector}[data-selected]`) !== null, label);
  for (let left = 4; left > 0 && !(await isChosen()); left -= 1) {
    await click(app, label);
    await waitUntil(isChosen, 3_000, '').catch(() => null);
  }
  if (!(await isChosen())) throw new Error(`${value} could not be chosen`);
};

/**
 * One random school in a real browser: pages read, objections recorded, preset and layout chosen on the page, the delivery
 * made by its one button and saved; what was saved is read by others and held against what is so.
 * @returns false where nobody could go, and the page let nobody press the button.
 * @throws Error where anything in the file may not leave, or the page says otherwise than the file.
 */
export const deliverInBrowser = async (
  lab: Lab,
  served: ServedSchool,
  seed: number,
  tally: Tally,
  only?: DeliveryLayout,
): Promise<boolean> => {
  const drawn = drawDelivery(seed, only);
  // A list with nobody on it is a page without a table: nobody is known, and nobody could go.
  if (drawn.school.listed.size === 0) return false;
  await fillRegister(lab, served, drawn);
  await informAll(lab.calls, drawn.school.spec.presetId, YEAR);
  const app = await openDelivery(lab.browser);
  try {
    return await deliverOn(lab, app, drawn, tally);
  } finally {
    await app.close();
  }
};

const deliverOn = async (
  { browser }: Lab,
  app: Page,
  { school, layout, withPassword }: DrawnDelivery,
  tally: Tally,
): Promise<boolean> => {
  const asked = wantedOf({ school, layout });
  const { presetId } = asked;
  await app.bringToFront();
  await choose(app, presetId);
  await choose(app, layout.id);
  if (asked.pupilNumbers) await choose(app, 'pupil-number');
  const preview = await extensionCalls(app).ask('delivery.preview', { ...asked, schoolYear: null });
  if (!preview.ok) throw new Error(`no preview: ${preview.problem.code}`);
  const { cleared, results, blocked, layout: chosen } = preview.value;
  const possible = cleared > 0 && blocked.length === 0 && chosen.lacks.length === 0 && !chosen.wantsOneBranch;
  tally.runs += 1;
  const shown = await waitUntil(
    async () => {
      const now = await readPreview(app);
      return now.going === cleared && now.results === results && now.possible === possible ? now : null;
    },
    20_000,
    'the page never showed what the background says',
  );
  if (!possible) return false;
  const { members, receipt } = await makeDelivery(browser, app, { plain: !withPassword });
  const files = [...members]
    .filter(([name]) => !name.endsWith('.json'))
    .map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }));
  const said = [...members].find(([name]) => name.endsWith('.json'))?.[1].toString('utf8') ?? '{}';
  const { preset: made, layout: madeIn } = JSON.parse(said) as Record<'preset' | 'layout', { readonly id: string }>;
  if (made.id !== presetId || madeIn.id !== layout.id) throw new Error('another delivery than was chosen');
  if (files.length !== receipt.members.length) throw new Error('other files than the receipt says');
  const preset = findPreset(presetId);
  const named = [...(preset?.identifiers ?? []), ...(preset?.attributes ?? [])];
  const received = receive(files, layout, named);
  if (received.pupils.length !== shown.going || received.results.length !== shown.results)
    throw new Error('another number in the file than on the page');
  assertReceived(school, received, tally, layout);
  return true;
};
