/**
 * One long job, as a module under tests/proof/ named `*.proof.ts` exports it: `export const job: ProofJob = …`.
 *
 * Work is counted in pieces 0 … total − 1. Pieces are independent and say the same thing each time they are run, so
 * that the runner may stop after any of them and go on later.
 */
export interface ProofJob {
  readonly name: string;
  readonly total: number;
  /** What a piece is, for people: "2,000 random schools". */
  readonly piece: string;
  /** What this machine lacks for it, and how to come by it, in one line; then the job is skipped. */
  readonly missing?: () => string | null;
  /** Runs pieces `from` up to but not including `to`; reports each one when it is done. */
  run(from: number, to: number, report: ReportPiece): Promise<void>;
}
/** `finding`: what went wrong in this piece, with what is needed to see it again; null when nothing did. */
export type ReportPiece = (piece: number, finding: string | null) => void;

/** State of one job in `tests/.results/proof.json`, which is also the report. */
export interface ProofState {
  readonly total: number;
  /** Pieces 0 … done − 1 were run. */
  readonly done: number;
  readonly findings: readonly { readonly piece: number; readonly text: string }[];
  readonly seconds: number;
  /** Hash of the code that was proved; another hash starts the job over. */
  readonly code: string;
}
export type ProofReport = Readonly<Record<string, ProofState>>;

export interface ProofRun {
  readonly code: string;
  readonly now: () => number;
  readonly save: (state: ProofState) => void;
  /** Stops before the next piece when true. */
  readonly stop: () => boolean;
}

/** Goes on where the state ends; saves after each piece. Findings do not stop a job. */
export const runProofJob = async (
  job: ProofJob,
  before: ProofState | undefined,
  run: ProofRun,
): Promise<ProofState> => {
  const fits = before?.code === run.code && before.total === job.total;
  let state: ProofState = fits ? before : { total: job.total, done: 0, findings: [], seconds: 0, code: run.code };
  while (state.done < job.total && !run.stop()) {
    const start = run.now();
    const found: { piece: number; text: string }[] = [];
    const from = state.done;
    try {
      await job.run(from, from + 1, (piece, finding) => {
        if (finding !== null) found.push({ piece, text: finding });
      });
    } catch (error) {
      found.push({ piece: from, text: error instanceof Error ? error.message : String(error) });
    }
    state = {
      ...state,
      done: from + 1,
      findings: [...state.findings, ...found],
      seconds: state.seconds + (run.now() - start) / 1000,
    };
    run.save(state);
  }
  return state;
};
