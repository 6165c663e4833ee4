import { account } from './nl/account.ts';
import { secrets, twins } from './nl/aside.ts';
import { backup } from './nl/backup.ts';
import { capture, captureProblems } from './nl/capture.ts';
import { check } from './nl/check.ts';
import { checks } from './nl/checks.ts';
import { collection, collectionProblems } from './nl/collection.ts';
import { columnProblems, columns } from './nl/columns.ts';
import { delivery } from './nl/delivery.ts';
import { erase } from './nl/erase.ts';
import { files, otherFile } from './nl/files.ts';
import { importList } from './nl/import-list.ts';
import { incident } from './nl/incident.ts';
import { informing } from './nl/informing.ts';
import { keys } from './nl/keys.ts';
import { layoutProblems, layouts } from './nl/layouts.ts';
import { matching } from './nl/matching.ts';
import { objections } from './nl/objections.ts';
import { overlay } from './nl/overlay.ts';
import { overview } from './nl/overview.ts';
import { past } from './nl/past.ts';
import { picture } from './nl/picture.ts';
import { problems } from './nl/problems.ts';
import { protection } from './nl/protection.ts';
import { correct, pupils } from './nl/pupils.ts';
import { report } from './nl/report.ts';
import { schools } from './nl/schools.ts';
import { special, specialProblems } from './nl/special.ts';
import { start } from './nl/start.ts';
import { systemProblems, systems } from './nl/systems.ts';
import { answer, tasks } from './nl/tasks.ts';
import { ties } from './nl/ties.ts';
import { words } from './nl/words.ts';
import { work } from './nl/work.ts';

/** Dutch is the source: its keys are the keys. */
export const nl = {
  ...words,
  ...start,
  ...keys,
  ...objections,
  ...delivery,
  account,
  incident,
  report,
  capture,
  columns,
  systems,
  layouts,
  matching,
  ties,
  twins,
  secrets,
  special,
  answer,
  check,
  checks,
  correct,
  informing,
  past,
  protection,
  pupils,
  tasks,
  backup,
  erase,
  overview,
  schools,
  files,
  otherFile,
  importList,
  overlay,
  picture,
  work,
  collection,
  problem: {
    ...problems,
    ...collectionProblems,
    ...columnProblems,
    ...captureProblems,
    ...systemProblems,
    ...layoutProblems,
    ...specialProblems,
  },
};
