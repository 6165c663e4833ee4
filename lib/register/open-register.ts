import { appendEvents } from './append-events.ts';
import { confirmRecovery, readRecovery } from './change-keys.ts';
import { addCollected, changeCollected, listCollected, removeCollected, takeCollected } from './collected-store.ts';
import { changeColumnAnswers, readColumnAnswers } from './column-answers.ts';
import { forgetDeliveryPasswords, readDeliveryPassword } from './delivery-passwords.ts';
import { joinBackup, previewJoin } from './join-backup.ts';
import { changeLayouts, readLayouts } from './kept-layouts.ts';
import { makeBackup } from './make-backup.ts';
import { clearOutbox, listOutbox, putDelivery, readOutbox } from './outbox-store.ts';
import { changePreferenceColumns, readPreferenceColumns } from './preference-columns.ts';
import { readPreferences, rememberPreferences } from './read-preferences.ts';
import { type Access, isOpen, withVerified } from './register-access.ts';
import type { OpenRegister } from './types.ts';
import { forgetWiped, readWiped, wipeCollected } from './wiped-notice.ts';

/** The door to an unlocked register. Each act asks the session again: after a lock it answers `locked`. */
export const makeOpenRegister = (access: Access): OpenRegister => ({
  id: access.opener.registerId,
  readState: () => withVerified(access, 'r', [], async ({ state }) => ({ value: state })),
  isOpen: () => isOpen(access),
  append: (events, expectedHead) => appendEvents(access, events, expectedHead),
  keysOf: access.opener.index.keysOf,
  contentId: access.opener.index.contentId,
  listCollected: () => listCollected(access),
  addCollected: (table, replaces) => addCollected(access, table, replaces),
  removeCollected: (ids) => removeCollected(access, ids),
  changeCollected: (change) => changeCollected(access, change),
  takeCollected: (tables, events, expectedHead) => takeCollected(access, tables, events, expectedHead),
  wipeCollected: (notice) => wipeCollected(access, notice),
  readWiped: () => readWiped(access),
  forgetWiped: () => forgetWiped(access),
  putDelivery: (receipt, zip, expectedHead, password) => putDelivery(access, receipt, zip, expectedHead, password),
  readDeliveryPassword: (receiptId) => readDeliveryPassword(access, receiptId),
  forgetDeliveryPasswords: (receiptIds) => forgetDeliveryPasswords(access, receiptIds),
  listOutbox: () => listOutbox(access),
  readOutbox: (receiptId) => readOutbox(access, receiptId),
  clearOutbox: (receiptId) => clearOutbox(access, receiptId),
  makeBackup: (on) => makeBackup(access, on),
  readPreferenceColumns: () => readPreferenceColumns(access),
  changePreferenceColumns: (change) => changePreferenceColumns(access, change),
  readPreferences: () => readPreferences(access),
  rememberPreferences: (read) => rememberPreferences(access, read),
  readColumnAnswers: () => readColumnAnswers(access),
  changeColumnAnswers: (change) => changeColumnAnswers(access, change),
  readLayouts: () => readLayouts(access),
  changeLayouts: (change) => changeLayouts(access, change),
  readRecovery: () => readRecovery(access),
  confirmRecovery: (on) => confirmRecovery(access, on),
  previewJoin: (text, kek, way) => previewJoin(access, text, kek, way),
  joinBackup: (text, kek, expectedHead, way) => joinBackup(access, text, kek, expectedHead, way),
});
