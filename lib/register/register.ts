/** The register's door: everything else in this folder is behind it. Derivation of keys and passphrases stands apart. */
export { type BackupHeader, readBackupFile, recoveryIn } from './backup-file.ts';
export { changePassphrase, checkRecovery, makeRecovery } from './change-keys.ts';
export { createRegister, type NewRegister } from './create-register.ts';
export { SCHEMA_VERSION } from './database.ts';
export { erasePupils } from './erase-pupils.ts';
export { eraseRegister } from './erase-register.ts';
export { giveUpRegister } from './give-up-register.ts';
export { readPresence } from './presence.ts';
export { previewRestore, restoreRegister } from './restore-register.ts';
export {
  chooseSchool,
  depsOf,
  forgetSchool,
  nameSchool,
  readSchools,
  type SchoolInBrowser,
  type SchoolsInBrowser,
} from './schools.ts';
export { readWait } from './try-key.ts';
export type * from './types.ts';
export { lockRegister, openRegister, unlockRegister } from './unlock-register.ts';
