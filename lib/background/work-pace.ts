import { type InSteps, runSteps } from '../core/in-steps.ts';
import { failed, type Outcome } from '../core/problem.ts';
import type { WorkKind, WorkProgress, WorkStep } from '../messaging/work-protocol.ts';
import type { BackgroundContext } from './context.ts';
import type { Opened } from './with-register.ts';

/*
 * Long work in slices, so that the background answers in between: the lock button, badges, a page that asks how far it is.
 * What it is working on is held by whoever does it; a lock in between ends it, and nothing of it is left.
 */
const SLICE_MS = 40;
/** A page is told at most so often. */
const TELL_MS = 100;

/** Where each step begins and ends, in percent of the whole: by what they take of a large school. */
const SPANS: Readonly<Record<WorkKind, Readonly<Partial<Record<WorkStep, readonly [from: number, to: number]>>>>> = {
  preview: { reading: [0, 10], judging: [10, 55], counting: [55, 100] },
  delivery: {
    ...{ reading: [0, 5], judging: [5, 30], writing: [30, 45], packing: [45, 55], checking: [55, 92] },
    storing: [92, 100],
  },
};

/** How work is done that may take long. */
export interface Pace {
  /** Does it slice by slice. @throws LockedMidway */
  run<T>(step: WorkStep, work: InSteps<T>): Promise<T>;
  /** This step begins, and does not say how far it is. @throws LockedMidway */
  begin(step: WorkStep): Promise<void>;
}
/** All of it at once, for what is asked of a register of any size without anybody waiting. */
export const AT_ONCE: Pace = { run: async (_step, work) => runSteps(work), begin: async () => undefined };

class LockedMidway extends Error {}

export interface PacedWork {
  /** How far the works are that are under way, by kind. */
  readonly progress: () => Readonly<Record<WorkKind, WorkProgress | null>>;
  /** Does this at a pace; `locked` where the register was locked in between. */
  readonly atPace: <T>(kind: WorkKind, opened: Opened, act: (pace: Pace) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
}

/** Whatever waits is done first. */
const letOthers = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

export function pacedWork({ session }: Pick<BackgroundContext, 'session'>): PacedWork {
  const now = new Map<WorkKind, WorkProgress>();
  let told = 0;
  /** Only that there is something to ask. */
  const tell = async (): Promise<void> => {
    told += 1;
    await session.set('progress', told);
  };
  return {
    progress: () => ({ preview: now.get('preview') ?? null, delivery: now.get('delivery') ?? null }),

    async atPace(kind, { register }, act) {
      let sliceEnds = performance.now() + SLICE_MS;
      let tellFrom = sliceEnds;
      let mine: WorkProgress | null = null;
      const pause = async (step: WorkStep, done: number): Promise<void> => {
        if (performance.now() >= tellFrom) {
          const [from, to] = SPANS[kind][step] ?? [0, 100];
          mine = { step, percent: Math.round(from + (to - from) * done) };
          now.set(kind, mine);
          await tell();
          tellFrom = performance.now() + TELL_MS;
        }
        await letOthers();
        if (!(await register.isOpen())) throw new LockedMidway();
        sliceEnds = performance.now() + SLICE_MS;
      };
      const pace: Pace = {
        begin: (step) => pause(step, 0),
        async run(step, work) {
          for (let done = 0; ; ) {
            if (performance.now() >= sliceEnds) await pause(step, done);
            const part = work.next();
            if (part.done === true) return part.value;
            done = part.value;
          }
        },
      };
      try {
        return await act(pace);
      } catch (error) {
        if (error instanceof LockedMidway) return failed({ code: 'locked' });
        throw error;
      } finally {
        // Of two at a time the page is told of the one that said something last.
        if (mine !== null && now.get(kind) === mine) {
          now.delete(kind);
          await tell().catch(() => undefined);
        }
      }
    },
  };
}
