// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { DeliveryPage } from '../../../components/delivery/delivery-page.tsx';
import { RegisterGate } from '../../../components/frame/register-gate.tsx';
import type { Ask } from '../../../lib/messaging/page-client.ts';
import { fakePlatform } from '../preview/fake-platform.ts';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL, OBJECTIONS } from '../preview/scenario.ts';

const READY = { ...NORMAL, objections: OBJECTIONS.filter(({ tie }) => tie !== 'untied') };
const page = (
  <RegisterGate>
    <DeliveryPage />
  </RegisterGate>
);
const asks = (asked: readonly { readonly type: string }[]) =>
  asked.map(({ type }) => type).filter((type) => /confirm|chunk|acknowledge/.test(type));

const choose = (id: string) =>
  act(async () => document.querySelector<HTMLInputElement>(`input[type=radio][value="${id}"]`)?.click());

describe('the delivery page', () => {
  it('confirms, fetches, saves, and only then acknowledges', async () => {
    const { platform, click, text } = await renderPage(page, READY);
    await click('button', 'Maak levering van 198 leerlingen');
    await expect.poll(text).toContain('De levering is opgeslagen');
    expect(asks(platform.asked)).toEqual(['delivery.confirm', 'delivery.chunk', 'delivery.acknowledge']);
    expect(platform.saved).toEqual(['99XX-2026-03-04-1.zip']);
    expect(platform.asked.find(({ type }) => type === 'delivery.acknowledge')?.request).toEqual({
      receiptId: 'r1',
      keepUntil: null,
    });
  });

  it('shows what goes out, in pictures with their numbers, and says what to look at', async () => {
    const { text } = await renderPage(page, READY);
    await expect.poll(text).toContain('Wat er meegaat, in beeld');
    expect(text()).toContain('M4: 2 scores liggen ver buiten de rest. (Begrijpend lezen · groep 5a, rij 31 en 32)');
    expect(text()).toContain('0 van 25');
    const pictures = [...document.querySelectorAll('svg[role=img]')].map((svg) => svg.getAttribute('aria-label'));
    expect(pictures).toHaveLength(16);
    expect(pictures[0]).toBe('Verdeling M3: laagste 83, de middelste helft 98,5 tot 121,5, hoogste 137.');
  });

  it('makes nothing while what was chosen is not yet what is shown', async () => {
    const platform = fakePlatform(READY);
    const { ask } = platform;
    let release = (): void => undefined;
    const slow: Ask = async (type, request) => {
      if (type === 'delivery.preview' && JSON.stringify(request).includes('flat-csv'))
        await new Promise<void>((go) => {
          release = go;
        });
      return ask(type, request);
    };
    const { text } = await renderPage(page, READY, { ...platform, ask: slow });
    await expect.poll(text).toContain('Maak levering van 198 leerlingen');
    const disabled = () =>
      [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Maak levering'))?.disabled;
    expect(disabled()).toBe(false);
    await choose('flat-csv');
    // Still the numbers of the layout before: to press now would make that one.
    expect(disabled()).toBe(true);
    await act(async () => release());
    await expect.poll(disabled).toBe(false);
  });

  it('names the unsure ones on its button', async () => {
    const { text } = await renderPage(page, { ...READY, unsure: 14 });
    expect(text()).toContain('Maak levering zonder de 14 onzekere leerlingen');
  });

  it('saves nothing when something moved meanwhile, and says so', async () => {
    const { platform, click, text } = await renderPage(page, { ...READY, confirmFails: { code: 'stale-preview' } });
    await click('button', 'Maak levering van 198 leerlingen');
    await expect.poll(text).toContain('Er is intussen iets gewijzigd');
    expect(platform.saved).toEqual([]);
    expect(asks(platform.asked)).toEqual(['delivery.confirm']);
  });

  it('asks a preset with the school’s postcode for one of every branch, and sends them with the decision', async () => {
    const { platform, click, type, text } = await renderPage(page, READY);
    await choose('vo-pilot');
    await expect.poll(text).toContain('BSN of onderwijsnummer gaat mee');
    await type('decided-by', 'S. de Haan, FG');
    await type('decided-on', '20-11-2026');
    await type('school-postcode-00', '9001 za');
    await click('button', 'Besluit vastleggen');
    expect(text()).toContain('Vul een postcode in, bijvoorbeeld 1234 AB.');
    const decisions = () => platform.asked.filter(({ type: asked }) => asked === 'preset.decide');
    expect(decisions()).toEqual([]);
    await type('school-postcode-01', '9002ZB');
    await click('button', 'Besluit vastleggen');
    expect(decisions().map(({ request }) => request)).toEqual([
      {
        presetId: 'vo-pilot',
        by: 'S. de Haan, FG',
        on: '2026-11-20',
        schoolPostcodes: { '00': '9001 za', '01': '9002ZB' },
      },
    ]);
    await expect.poll(text).toContain('Besloten door S. de Haan, FG op 20 november 2026.');
    // A typing error can be set right: what was said stands in the fields.
    await click('button', 'Besluit wijzigen');
    const field = document.querySelector<HTMLInputElement>('input[name="school-postcode-01"]');
    expect(field?.value).toBe('9002ZB');
    await click('button', 'Annuleren');
  });

  it('says of letter-2019 that nobody can link it, and asks no postcode', async () => {
    const { click, text } = await renderPage(page, READY);
    expect(text()).not.toContain('Het CBS kan deze levering niet koppelen');
    await choose('letter-2019');
    await expect.poll(text).toContain('Het CBS kan deze levering niet koppelen');
    expect(document.querySelector('input[name^="school-postcode"]')).toBeNull();
    await click('button', 'Annuleren');
  });

  it('makes nothing while blocked', async () => {
    const { platform, click, text } = await renderPage(page, { ...NORMAL, stated: false });
    expect(text()).toContain('Er kan nog geen levering worden gemaakt');
    await click('button', 'Maak levering van 198 leerlingen');
    expect(asks(platform.asked)).toEqual([]);
  });
});

describe('work that takes long', () => {
  it('shows how far the background is, and says once to screen readers what it is about', async () => {
    const progress = { preview: { step: 'judging', percent: 42 }, delivery: null } as const;
    const { text } = await renderPage(page, { ...READY, progress });
    await expect.poll(text).toContain('Nagaan wie mee mag');
    const bar = document.querySelector('[role=progressbar]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('42');
    expect(bar?.getAttribute('aria-label')).toBe('De levering wordt nagerekend…');
    expect(document.querySelector('[role=status]')?.textContent).toBe('De levering wordt nagerekend…');
  });

  it('shows it while the files are made, and offers no second delivery meanwhile', async () => {
    const progress = { preview: null, delivery: { step: 'checking', percent: 70 } } as const;
    const { text, click } = await renderPage(page, { ...READY, progress });
    await click('button', 'Maak levering van 198 leerlingen');
    await expect.poll(text).toContain('Teruglezen en controleren');
    expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('70');
    expect(
      [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Maak levering van'))
        ?.disabled,
    ).toBe(true);
  });
});
