// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { AssessReply, PageState } from '../../../lib/messaging/protocol.ts';
import { createOverlay, type Overlay } from '../../../lib/overlay/create-overlay.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { findCells } from '../../../lib/page/row-handles.ts';

const texts = overlayTexts(createTranslator('nl'));
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;

describe('the overlay', () => {
  let ended = new AbortController();
  let overlay: Overlay;
  const openRow = vi.fn();
  beforeEach(() => {
    roots.length = 0;
    // Painting takes no time here, so nothing is put off.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      expect(init.mode).toBe('closed');
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    });
    document.body.innerHTML = `<table><thead><tr><th>Nr</th><th>Naam</th></tr></thead><tbody>${[1, 2, 3, 4]
      .map((n) => `<tr><td>${n}</td><td>Naam ${n}</td></tr>`)
      .join('')}</tbody></table>`;
    ended = new AbortController();
    overlay = createOverlay(
      document,
      {
        chip: 'always',
        findCells,
        openRow,
        openPage: vi.fn(),
        readAll: () => undefined,
        collect: async () => null,
      },
      ended.signal,
    );
  });
  afterEach(() => {
    ended.abort();
    vi.restoreAllMocks();
  });
  const reply = (state: PageState, privacyMode = false): AssessReply => {
    const table = readTables(document)[0];
    const ids = table?.rows.map(({ id }) => id) ?? [];
    return {
      state,
      schoolName: 'De Oefening',
      problems: [],
      texts,
      language: 'nl',
      privacyMode,
      tables: [
        {
          tableId: table?.id ?? '',
          kind: 'pupil-list',
          title: 'Lijst',
          anchorColumn: 1,
          problems: [],
          standings: {
            [ids[0] ?? '']: { standing: 'objection', reason: 'objection-tied' },
            [ids[1] ?? '']: { standing: 'none-known', reason: 'number-or-birth-date' },
            [ids[2] ?? '']: { standing: 'ambiguous', reason: 'namesakes' },
          },
        },
      ],
    };
  };
  const paint = (state: PageState, privacyMode = false) =>
    overlay.paint(reply(state, privacyMode), readTables(document));
  const names = () =>
    roots
      .filter(({ host }) => host.isConnected && host.localName === 'bzw-badge')
      .map((root) => root.querySelector('button')?.getAttribute('aria-label'));
  const count = (tag: string) => document.querySelectorAll(tag).length;

  it('draws nothing before the first answer', () => {
    expect(count('bzw-chip, bzw-badge, bzw-popover')).toBe(0);
  });
  it('puts a badge in the anchor cell of each assessed row, named in words', () => {
    paint('ready');
    expect(
      [...document.querySelectorAll('tbody tr')].map((row) => row.children[1]?.querySelectorAll('bzw-badge').length),
    ).toEqual([1, 1, 1, 0]);
    expect(names()[0]).toContain('Bezwaar.');
    expect(new Set(names()).size).toBe(3);
  });
  it.each<PageState>(['locked', 'no-pupil-list', 'busy', 'other-school', 'which-school', 'stopped', 'no-register'])(
    'shows the chip alone while %s',
    (state) => {
      paint('ready');
      paint(state);
      expect([count('bzw-badge'), count('bzw-chip')]).toEqual([0, 1]);
    },
  );
  it('breaks nothing where the tab is being closed, and Firefox has no size of the window any more', () => {
    vi.spyOn(window, 'innerHeight', 'get').mockImplementation(() => {
      throw new DOMException('NS_ERROR_UNEXPECTED');
    });
    expect(() => paint('ready')).not.toThrow();
    expect(count('bzw-chip')).toBe(1);
  });
  it('says the same of every row in privacy mode, until a badge has the focus', () => {
    paint('ready', true);
    expect(new Set(names())).toEqual(new Set([texts.neutralBadge]));
    const button = roots.find(({ host }) => host.localName === 'bzw-badge')?.querySelector('button');
    button?.focus();
    expect(button?.getAttribute('aria-label')).toContain('Bezwaar.');
    button?.blur();
    expect(button?.getAttribute('aria-label')).toBe(texts.neutralBadge);
  });
  it('keeps a badge that still fits and takes away one whose row changed', () => {
    paint('ready');
    const hosts = [...document.querySelectorAll('bzw-badge')];
    paint('ready');
    expect([...document.querySelectorAll('bzw-badge')]).toEqual(hosts);
    const row = document.querySelector('tbody tr');
    row?.children[1]?.firstChild?.replaceWith('Iemand anders');
    if (row) overlay.recheck(new Set([row]), []);
    expect(hosts[0]?.isConnected).toBe(false);
    expect(hosts[1]?.isConnected).toBe(true);
  });
  it('ignores clicks that no person made', () => {
    paint('ready');
    for (const root of roots) root.querySelector('button')?.click();
    expect(openRow).not.toHaveBeenCalled();
  });
  it('leaves nothing behind', () => {
    paint('ready');
    ended.abort();
    expect(count('bzw-chip, bzw-badge, bzw-popover')).toBe(0);
  });

  it('does not draw the chip anew under a pressed button, nor after it was taken away', async () => {
    overlay.paint(reply('no-pupil-list'), readTables(document));
    const chip = roots.find((root) => root.querySelector('[data-id=collect]'));
    const button = chip?.querySelector('[data-id=collect]');
    button?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    overlay.paint(reply('ready'), readTables(document));
    expect(button?.isConnected).toBe(true);
    document.dispatchEvent(new Event('pointerup'));
    await vi.waitFor(() => expect(button?.isConnected).toBe(false));
    expect(chip?.textContent).toContain(texts.chip.ready);

    chip?.querySelector('[data-id=collect]')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    overlay.destroy();
    document.dispatchEvent(new Event('pointerup'));
    await new Promise((done) => setTimeout(done));
    expect(document.querySelector('bzw-chip')).toBeNull();
  });
});
