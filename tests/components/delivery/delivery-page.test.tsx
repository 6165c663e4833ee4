// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DeliveryPage } from '../../../components/delivery/delivery-page.tsx';
import { RegisterGate } from '../../../components/frame/register-gate.tsx';
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

describe('the delivery page', () => {
  it('confirms, fetches, saves, and only then acknowledges', async () => {
    const { platform, click, text } = await renderPage(page, READY);
    await click('button', 'Maak levering van 198 leerlingen');
    await expect.poll(text).toContain('De levering is opgeslagen');
    expect(asks(platform.asked)).toEqual(['delivery.confirm', 'delivery.chunk', 'delivery.acknowledge']);
    expect(platform.saved).toEqual(['99XX-2026-03-04-1.zip']);
    expect(platform.asked.find(({ type }) => type === 'delivery.acknowledge')?.request).toEqual({
      receiptId: 'r1',
      keepCollected: false,
    });
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

  it('makes nothing while blocked', async () => {
    const { platform, click, text } = await renderPage(page, { ...NORMAL, stated: false });
    expect(text()).toContain('Er kan nog geen levering worden gemaakt');
    await click('button', 'Maak levering van 198 leerlingen');
    expect(asks(platform.asked)).toEqual([]);
  });
});
