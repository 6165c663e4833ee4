import type { AssessReply, CollectReply, ExtensionPage, ReadingView } from '../messaging/protocol.ts';
import { queryAll } from '../page/dom-access.ts';
import { createFolded, createTop } from './chip-faces.ts';
import { createButton, createChoices, createNote, problemsOf } from './chip-parts.ts';
import { createReadingNote, firstStep, type ReadingStep, readingText, type TableOffer } from './chip-reading.ts';
import { createClosedHost } from './closed-root.ts';
import { createIcon, type IconName } from './icons.ts';
import { chipCss } from './overlay-css.ts';

export interface ChipCallbacks {
  collect(tableId: string | null): Promise<CollectReply | null>;
  openPage(page: ExtensionPage): void;
  readAll(act: 'start' | 'stop', tableId: string | null): void;
  /** Shows or hides the flags on this page. */
  setPrivacy(privacyMode: boolean): void;
}
export interface Chip {
  paint(reply: AssessReply, privacyMode: boolean, offers: readonly TableOffer[]): void;
  showReading(view: ReadingView): void;
  destroy(): void;
}

/** Less room than this, in a frame of the page, and an unfolded card would cover the list. */
const LEAST_HEIGHT = 320;

/** Firefox throws where the tab is being closed; nobody sees the chip there any more. */
const viewHeight = (): number => {
  try {
    return innerHeight;
  } catch {
    return 0;
  }
};

/** One quiet mark at the edge of the page: what the extension understands here, and what can be done next. */
export function createChip(document: Document, callbacks: ChipCallbacks): Chip {
  const { host, root } = createClosedHost(document, 'bzw-chip', chipCss);
  const live = document.createElement('div');
  live.className = 'live';
  live.setAttribute('aria-live', 'polite');
  const body = document.createElement('div');
  root.append(body, live);
  let last: { reply: AssessReply; privacyMode: boolean } | null = null;
  let collected: CollectReply | null = null;
  let busy = false;
  let offers: readonly TableOffer[] = [];
  let step: ReadingStep = { step: 'none' };
  let reading: ReadingView | null = null;
  let opened: boolean | null = null;
  let drawn = '';
  // A card that is drawn anew under a pressed button would swallow the click: such news waits for the release.
  let pressed = false;
  const release = (): void => {
    setTimeout(() => {
      pressed = false;
      draw();
    });
  };
  root.addEventListener('pointerdown', () => {
    pressed = true;
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, release, { once: true, capture: true });
    }
  });

  const say = (text: string): void => {
    if (live.textContent !== text) live.textContent = text;
  };

  const collect = async (tableId: string | null): Promise<void> => {
    if (busy || last === null) return;
    busy = true;
    collected = null;
    say(last.reply.texts.adding);
    draw();
    collected = await callbacks.collect(tableId);
    busy = false;
    collected ??= { outcome: 'refused', message: last.reply.texts.noAnswer, problems: [], choose: [] };
    say(collected.choose.length > 0 ? last.reply.texts.chooseTable : collected.message);
    draw();
  };

  const go = (to: ReadingStep): void => {
    step = to;
    draw();
    body
      .querySelector<HTMLElement>(to.step === 'none' ? '[data-id=read-all]' : '[data-id=read-start],.choices button')
      ?.focus();
  };

  const draw = (): void => {
    if (last === null) return;
    const { reply, privacyMode } = last;
    const { state, texts } = reply;
    const pupils = reply.tables.some(({ kind }) => kind !== 'none');
    const roomy = viewHeight() >= LEAST_HEIGHT;
    const open = opened ?? (roomy && (pupils || !['not-understood', 'ready', 'other-school'].includes(state)));
    const key = JSON.stringify([
      reply.state,
      reply.schoolName,
      texts,
      pupils,
      open,
      privacyMode,
      busy,
      collected,
      offers,
      step,
      reading,
      problemsOf(reply),
    ]);
    if (key === drawn && host.isConnected) return;
    drawn = key;
    const focused = root.activeElement instanceof HTMLElement ? root.activeElement.dataset.id : undefined;
    body.replaceChildren(
      open ? card(reply, pupils, privacyMode) : createFolded(document, reply, !pupils, () => toggle(true)),
    );
    if (focused !== undefined) body.querySelector<HTMLElement>(`[data-id="${focused}"]`)?.focus();
    if (!host.isConnected) {
      // An update of the extension leaves the old one's hosts behind.
      for (const left of queryAll(document, 'bzw-chip')) left.remove();
      document.documentElement.append(host);
    }
  };

  const toggle = (to: boolean): void => {
    opened = to;
    if (!to) collected = null;
    draw();
    body.querySelector<HTMLElement>(to ? '[data-id=close]' : '[data-id=open]')?.focus();
  };

  const card = (reply: AssessReply, pupils: boolean, privacyMode: boolean): HTMLElement => {
    const { texts, state } = reply;
    const panel = document.createElement('section');
    panel.className = 'surface card';
    panel.setAttribute('aria-label', texts.productName);
    panel.append(
      createTop(document, reply, () => toggle(false)),
      actions(reply, pupils, privacyMode),
      notes(reply),
    );
    if (state === 'no-pupil-list' && pupils) panel.dataset.step = 'read-list';
    return panel;
  };

  const actions = ({ texts, state }: AssessReply, pupils: boolean, privacyMode: boolean): HTMLElement => {
    const row = document.createElement('div');
    row.className = 'actions';
    const add = (id: string, label: string, main: boolean, act: () => void, icon?: IconName): void => {
      const button = createButton(document, id, `action ${main ? 'main' : id === 'read-all' ? 'wide' : 'side'}`, act);
      if (icon !== undefined) button.append(createIcon(document, icon));
      button.append(label);
      button.disabled = (busy || reading?.state === 'reading') && (id === 'collect' || id === 'read-all');
      row.append(button);
    };
    if (state === 'no-register') add('setup', texts.openSetup, true, () => callbacks.openPage('setup'));
    if (state === 'locked') add('unlock', texts.unlock, true, () => callbacks.openPage('panel'));
    if (state === 'which-school') add('school', texts.answerSchool, true, () => callbacks.openPage('popup'));
    if (state === 'stopped') add('panel', texts.openPanel, true, () => callbacks.openPage('panel'));
    const canCollect = pupils && (state === 'ready' || state === 'no-pupil-list');
    if (canCollect) add('collect', busy ? texts.adding : texts.addToDelivery, true, () => void collect(null), 'plus');
    if (offers.length > 0 && step.step === 'none' && reading?.state !== 'reading' && canCollect)
      add('read-all', texts.readAll, false, () => go(firstStep(offers)));
    if (pupils && state === 'ready')
      add(
        'privacy',
        privacyMode ? texts.showFlags : texts.hideFlags,
        false,
        () => callbacks.setPrivacy(!privacyMode),
        privacyMode ? 'eye' : 'eye-off',
      );
    if (state === 'ready' || state === 'not-understood')
      add('panel', texts.openPanel, false, () => callbacks.openPage('panel'), 'panel');
    return row;
  };

  const notes = (reply: AssessReply): HTMLElement => {
    const list = document.createElement('div');
    list.className = 'notes';
    const note = createReadingNote(document, {
      texts: reply.texts,
      offers,
      step,
      view: reading,
      go,
      readAll: callbacks.readAll,
    });
    if (note !== null) list.append(note);
    if (note !== null && reading?.state === 'reading') return list;
    if (reply.state === 'no-pupil-list') {
      const { addThisList, readPupilListFirst } = reply.texts;
      const isList = reply.tables.some(({ kind }) => kind === 'pupil-list');
      list.append(createNote(document, isList ? addThisList : readPupilListFirst, '', false));
    }
    if (collected !== null && collected.choose.length > 0) {
      list.append(createChoices(document, reply.texts.chooseTable, collected.choose, (id) => void collect(id)));
    } else if (
      collected !== null &&
      collected.message !== '' &&
      !collected.problems.some(({ text }) => text === collected?.message)
    ) {
      list.append(createNote(document, collected.message, '', false));
    }
    const problems = collected === null ? problemsOf(reply) : collected.choose.length > 0 ? [] : collected.problems;
    for (const { text, action } of problems.slice(0, 4)) list.append(createNote(document, text, action, true));
    return list;
  };

  return {
    paint(reply, privacyMode, partly) {
      offers = partly;
      if (step.step === 'confirm' && !partly.some(({ tableId }) => step.step === 'confirm' && step.tableId === tableId))
        step = { step: 'none' };
      if (last !== null && last.reply.state !== reply.state) say(reply.texts.chip[reply.state]);
      last = { reply, privacyMode };
      if (!pressed) draw();
    },
    showReading(view) {
      if (last === null) return;
      const { texts } = last.reply;
      if (view.state === 'reading' && reading?.state !== 'reading') say(readingText(texts, view));
      reading = view;
      if (view.state === 'done' || view.state === 'stopped') {
        const message = view.state === 'stopped' ? texts.readAllStopped : texts.noAnswer;
        collected = view.reply ?? { outcome: 'refused', message, problems: [], choose: [] };
        say(collected.message);
        opened = true;
      } else collected = null;
      if (!pressed) draw();
    },
    destroy() {
      last = null;
      host.remove();
    },
  };
}
