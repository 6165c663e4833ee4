import type { OverlayTexts } from '../messaging/protocol.ts';
import { nl } from './nl.ts';
import type { Translator } from './translator.ts';

/** All words that the content script may show, so that it needs no translations of its own. */
export const overlayTexts = (t: Translator): OverlayTexts => ({
  productName: t('overlay.productName'),
  chip: translated(nl.overlay.chip, (state) => t(`overlay.chip.${state}`)),
  standing: translated(nl.standing, (standing) => t(`standing.${standing}`)),
  reason: translated(nl.reason, (reason) => t(`reason.${reason}`)),
  refusedInLvs: t('overlay.refusedInLvs'),
  neutralBadge: t('overlay.neutralBadge'),
  openRow: t('overlay.openRow'),
  addThisList: t('overlay.addThisList'),
  noAnswer: t('overlay.noAnswer'),
  addToDelivery: t('overlay.addToDelivery'),
  adding: t('overlay.adding'),
  chooseTable: t('overlay.chooseTable'),
  openPanel: t('overlay.openPanel'),
  openSetup: t('overlay.openSetup'),
  unlock: t('overlay.unlock'),
  answerSchool: t('overlay.answerSchool'),
  readPupilListFirst: t('overlay.readPupilListFirst'),
  closeChip: t('overlay.closeChip'),
  showFlags: t('overlay.showFlags'),
  hideFlags: t('overlay.hideFlags'),
  readAll: t('overlay.readAll'),
  readAllConfirm: t('overlay.readAllConfirm'),
  readAllStart: t('overlay.readAllStart'),
  readAllStop: t('overlay.readAllStop'),
  readAllStopped: t('overlay.readAllStopped'),
  cancel: t('overlay.cancel'),
  readingRows: t('overlay.readingRows'),
  readingOf: t('overlay.readingOf'),
});

/** The Dutch object serves as the list of keys: it holds each of them, by type. */
function translated<K extends string>(keys: Readonly<Record<K, string>>, text: (key: K) => string): Record<K, string> {
  const names = Object.keys(keys).filter((name): name is K => name in keys);
  const start: Partial<Record<K, string>> = {};
  for (const name of names) start[name] = text(name);
  return { ...keys, ...start };
}
