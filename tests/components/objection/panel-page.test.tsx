// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PanelPage } from '../../../components/objection/panel-page.tsx';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL, PANEL_OBJECTED } from '../preview/scenario.ts';

describe('the panel', () => {
  it('records an objection in three clicks after the row: how, who, save', async () => {
    const { platform, click, text } = await renderPage(<PanelPage />, NORMAL);
    expect(text()).toContain('Amina el Idrissi');
    await click('radio', 'E-mail');
    await click('radio', 'Ouder');
    await click('button', 'Bezwaar vastleggen');
    expect(platform.asked.filter(({ type }) => type === 'objection.record')).toEqual([
      {
        type: 'objection.record',
        request: {
          target: { kind: 'row', token: 'token-1' },
          receivedOn: '2026-11-21',
          channel: 'mail',
          role: 'parent',
          fromName: '',
          recordedBy: 'Marga Postma',
          authority: 'not-said',
          archiveRef: '',
          study: null,
        },
      },
    ]);
    expect(text()).toContain('Zet het bezwaar ook in het LVS');
  });

  it('says what is missing instead of saving half an objection', async () => {
    const { platform, click, text } = await renderPage(<PanelPage />, { ...NORMAL, userName: '' });
    await click('radio', 'Papier');
    await click('button', 'Bezwaar vastleggen');
    expect(platform.asked.some(({ type }) => type === 'objection.record')).toBe(false);
    expect(text()).toContain('Kies één van de mogelijkheden.');
    expect(text()).toContain('Vul dit veld in.');
  });

  it('refuses a date that does not exist or lies ahead', async () => {
    const { platform, click, type, text } = await renderPage(<PanelPage />, NORMAL);
    await click('radio', 'E-mail');
    await click('radio', 'Voogd');
    await type('received-on', '31-11-2026');
    await click('button', 'Bezwaar vastleggen');
    expect(text()).toContain('Vul een datum in als dag-maand-jaar');
    await type('received-on', '22-11-2026');
    await click('button', 'Bezwaar vastleggen');
    expect(text()).toContain('Deze datum ligt in de toekomst.');
    expect(platform.asked.some(({ type: asked }) => asked === 'objection.record')).toBe(false);
  });

  it('shows an objection in force and asks nothing until somebody wants to add one', async () => {
    const { text, click } = await renderPage(<PanelPage />, { ...NORMAL, panel: PANEL_OBJECTED });
    expect(text()).toContain('Ingetrokken op 2 oktober 2025');
    expect(text()).not.toContain('Hoe kwam het binnen?');
    await click('button', 'Nog een bezwaar vastleggen');
    expect(text()).toContain('Hoe kwam het binnen?');
  });

  it('never shows a name or a form while locked or stopped', async () => {
    for (const scenario of [
      { ...NORMAL, register: 'locked' as const },
      { ...NORMAL, register: 'stopped' as const, stop: 'emptier-than-sentinel' as const },
    ]) {
      const { text } = await renderPage(<PanelPage />, scenario);
      expect(text()).not.toContain('Amina');
      expect(text()).not.toContain('Hoe kwam het binnen?');
    }
  });
});
