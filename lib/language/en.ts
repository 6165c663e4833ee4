import { account } from './en/account.ts';
import { secrets, twins } from './en/aside.ts';
import { backup } from './en/backup.ts';
import { capture, captureProblems } from './en/capture.ts';
import { check } from './en/check.ts';
import { checks } from './en/checks.ts';
import { collection, collectionProblems } from './en/collection.ts';
import { columnProblems, columns } from './en/columns.ts';
import { delivery } from './en/delivery.ts';
import { erase } from './en/erase.ts';
import { files, otherFile } from './en/files.ts';
import { importList } from './en/import-list.ts';
import { incident } from './en/incident.ts';
import { informing } from './en/informing.ts';
import { keys } from './en/keys.ts';
import { layoutProblems, layouts } from './en/layouts.ts';
import { matching } from './en/matching.ts';
import { objections } from './en/objections.ts';
import { overlay } from './en/overlay.ts';
import { overview } from './en/overview.ts';
import { past } from './en/past.ts';
import { picture } from './en/picture.ts';
import { problems } from './en/problems.ts';
import { protection } from './en/protection.ts';
import { correct, pupils } from './en/pupils.ts';
import { report } from './en/report.ts';
import { schools } from './en/schools.ts';
import { special, specialProblems } from './en/special.ts';
import { start } from './en/start.ts';
import { systemProblems, systems } from './en/systems.ts';
import { answer, tasks } from './en/tasks.ts';
import { ties } from './en/ties.ts';
import { words } from './en/words.ts';
import { work } from './en/work.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
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
