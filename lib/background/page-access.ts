import type { Problem } from '../core/problem.ts';
import type { PageFacts } from '../core/table-snapshot.ts';
import type { PageState } from '../messaging/protocol.ts';
import { profileFor } from '../recognise/profiles.ts';
import { recogniseSchool } from '../recognise/recognise-school.ts';
import { openRegister, readPresence } from '../register/register.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';

/** The register in use for this page, or why the page gets nothing from it. */
export interface OpenAccess {
  readonly open: true;
  readonly register: OpenRegister;
  readonly state: RegisterState;
}
export type PageAccess =
  | OpenAccess
  | {
      readonly open: false;
      readonly pageState: PageState;
      readonly problem: Problem;
      readonly schoolName: string | null;
    };

const closed = (pageState: PageState, problem: Problem, schoolName: string | null = null): PageAccess => ({
  open: false,
  pageState,
  problem,
  schoolName,
});

/** Which register, is it open, and does this page belong to its school? In that order; each answer may end it. */
export async function accessForPage(context: BackgroundContext, facts: PageFacts): Promise<PageAccess> {
  const presence = await readPresence(context.register);
  if (presence.state === 'none') return closed('no-register', { code: 'no-register' });
  if (presence.state === 'locked') return closed('locked', { code: 'locked' });
  if (presence.state === 'stopped') return closed('stopped', { code: 'register-stopped', stop: presence.stop });
  const opened = await openRegister(context.register);
  if (!opened.ok) return closedBy(opened.problem);
  const read = await opened.value.readState();
  if (!read.ok) return closedBy(read.problem);
  const state = read.value;
  const belongs = await belongsToSchool(context, facts, state.school.brin);
  if (belongs === 'other') return closed('other-school', { code: 'other-school' }, state.school.name);
  if (belongs === 'unknown') return closed('which-school', { code: 'school-unknown' }, state.school.name);
  return { open: true, register: opened.value, state };
}

function closedBy(problem: Problem): PageAccess {
  return closed(problem.code === 'locked' ? 'locked' : 'stopped', problem);
}

/** Read from the page where it names a BRIN; else what a person answered for this site since the browser started. */
async function belongsToSchool(
  context: BackgroundContext,
  facts: PageFacts,
  brin: string,
): Promise<'ours' | 'other' | 'unknown'> {
  const named = recogniseSchool(facts, profileFor(facts.origin));
  if (named.conflicting) return 'unknown';
  if (named.brin) return named.brin === brin ? 'ours' : 'other';
  const answers = await readAnswers(context);
  if (!Object.hasOwn(answers, facts.origin)) return 'unknown';
  return answers[facts.origin] ? 'ours' : 'other';
}

export async function answerSchool(context: BackgroundContext, origin: string, ours: boolean): Promise<void> {
  await context.session.set('answers', { ...(await readAnswers(context)), [origin]: ours });
}

async function readAnswers(context: BackgroundContext): Promise<Readonly<Record<string, boolean>>> {
  const value = await context.session.get('answers');
  return typeof value === 'object' && value !== null ? (value as Record<string, boolean>) : {};
}
