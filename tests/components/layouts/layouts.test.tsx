// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { DeliveryPage } from '../../../components/delivery/delivery-page.tsx';
import { RegisterGate } from '../../../components/frame/register-gate.tsx';
import { FLAT_CSV } from '../../../lib/delivery/built-in.ts';
import { OWN_LAYOUT } from '../preview/fake-layouts.ts';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL, OBJECTIONS } from '../preview/scenario.ts';

const READY = { ...NORMAL, objections: OBJECTIONS.filter(({ tie }) => tie !== 'untied') };
const page = (
  <RegisterGate>
    <DeliveryPage />
  </RegisterGate>
);
const choose = (value: string) =>
  act(async () => document.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.click());
/** As a person chooses one in the card of layouts. */
const openFile = (text: string) =>
  act(async () => {
    const field = document.querySelector<HTMLInputElement>('#indelingen input[type=file]');
    if (field === null) throw new Error('no place to choose a file');
    Object.defineProperty(field, 'files', { value: [new File([text], 'indeling.json')], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
type Rendered = Awaited<ReturnType<typeof renderPage>>;
const asked = ({ platform }: Rendered, type: string) =>
  platform.asked.filter((one) => one.type === type).map(({ request }) => request);
const makeButton = (): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Maak levering'));

describe('how a delivery is written', () => {
  it('is asked for with the preview and with the making, and said to be for nobody to link in UWLR', async () => {
    const rendered = await renderPage(page, READY);
    await choose('uwlr-2.2');
    await expect.poll(rendered.text).toContain('In UWLR 2.2 gaat van de leerling niets mee');
    expect(rendered.text()).toContain(
      '310 resultaten gaan niet mee: de code van de vergelijkingsgroep is niet ingevuld',
    );
    expect(asked(rendered, 'delivery.preview').at(-1)).toMatchObject({ layoutId: 'uwlr-2.2' });
    await rendered.click('button', 'Maak levering van 198 leerlingen');
    expect(asked(rendered, 'delivery.confirm')[0]).toMatchObject({ layoutId: 'uwlr-2.2' });
  });

  it('has the pupil number as a key only for the delivery that it was chosen for, with a warning', async () => {
    const rendered = await renderPage(page, READY);
    await choose('uwlr-2.2');
    await choose('pupil-number');
    await expect.poll(rendered.text).toContain('In UWLR 2.2 gaat het leerlingnummer uit het LVS mee');
    expect(rendered.text()).toContain('overleg eerst met de functionaris gegevensbescherming');
    expect(asked(rendered, 'delivery.preview').at(-1)).toMatchObject({ layoutId: 'uwlr-2.2', pupilNumbers: true });
    await rendered.click('button', 'Maak levering van 198 leerlingen');
    expect(asked(rendered, 'delivery.confirm')[0]).toMatchObject({ layoutId: 'uwlr-2.2', pupilNumbers: true });
    // The next delivery, or another layout and back, begins with the default again.
    await expect.poll(rendered.text).toContain('In UWLR 2.2 gaat van de leerling niets mee');
    expect(asked(rendered, 'delivery.preview').at(-1)).not.toHaveProperty('pupilNumbers');
    await choose('pupil-number');
    await choose('flat-csv');
    await choose('uwlr-2.2');
    await expect.poll(rendered.text).toContain('In UWLR 2.2 gaat van de leerling niets mee');
    expect(asked(rendered, 'delivery.preview').at(-1)).not.toHaveProperty('pupilNumbers');
  });

  it('states the comparison group, and refuses what is no code', async () => {
    const rendered = await renderPage(page, READY);
    await choose('uwlr-2.2');
    await rendered.type('comparison-group', '<x>');
    await rendered.click('button', 'Code opslaan');
    expect(rendered.text()).toContain('Een code heeft letters, cijfers');
    expect(asked(rendered, 'layout.state-group')).toEqual([]);
    await rendered.type('comparison-group', ' LAND ');
    await rendered.click('button', 'Code opslaan');
    await expect.poll(rendered.text).toContain('De code is opgeslagen.');
    expect(asked(rendered, 'layout.state-group')).toEqual([{ code: 'LAND' }]);
  });

  it('makes nothing in a layout without a column for what goes, and says which', async () => {
    const rendered = await renderPage(page, { ...READY, ownLayouts: [OWN_LAYOUT] });
    await choose('gemeente');
    await expect.poll(rendered.text).toContain('Er is geen kolom voor: Postcode en Huisnummer.');
    expect(makeButton()?.disabled).toBe(true);
  });
});

describe('layouts as files', () => {
  const OWN = JSON.stringify({ ...FLAT_CSV, id: 'onderzoek', title: 'Onderzoek van de regio' });

  it('are shown on pupils who do not exist, and taken in after a yes', async () => {
    const rendered = await renderPage(page, READY);
    await openFile(OWN);
    await expect.poll(rendered.text).toContain('De leerlingen hieronder bestaan niet.');
    expect(document.querySelector('textarea')?.value).toContain('1234567890;2;2016-02-03;1234AB;7;');
    expect(asked(rendered, 'layout.import')).toEqual([]);
    await rendered.click('button', 'Indeling gebruiken');
    await expect.poll(rendered.text).toContain('De indeling is geladen.');
    expect(asked(rendered, 'layout.import')).toEqual([{ text: OWN }]);
    await choose('onderzoek');
    expect(asked(rendered, 'delivery.preview').at(-1)).toMatchObject({ layoutId: 'onderzoek' });
  });

  it('that are none are refused in words, and one that is too large is not even sent', async () => {
    const rendered = await renderPage(page, READY);
    await openFile('{}');
    await expect.poll(rendered.text).toContain('Dit is geen indeling die hier gelezen kan worden.');
    await openFile(' '.repeat(70_000));
    await expect.poll(rendered.text).toContain('Dit bestand is te groot voor een indeling (meer dan 64 kB).');
    expect(asked(rendered, 'layout.preview-file')).toHaveLength(1);
  });

  it('are saved, and those of the school taken away, the choice falling back to ours', async () => {
    const rendered = await renderPage(page, { ...READY, ownLayouts: [OWN_LAYOUT] });
    await choose('gemeente');
    await rendered.click('button', 'Indeling Onderzoek van de gemeente opslaan als bestand');
    expect(rendered.platform.saved).toEqual(['gemeente.json']);
    await rendered.click('button', 'Indeling Onderzoek van de gemeente weghalen');
    await rendered.click('button', 'Weghalen');
    await expect.poll(rendered.text).toContain('De indeling is weggehaald.');
    await expect.poll(() => asked(rendered, 'delivery.preview').at(-1)).toMatchObject({ layoutId: 'two-csv' });
    expect(makeButton()?.disabled).toBe(false);
    expect([...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'))).not.toContain(
      'Indeling Twee CSV-bestanden (standaard) weghalen',
    );
  });
});
