import type { Outcome } from '../core/problem.ts';

/** A group of the delivery of which parents were not told, or can still react. `''`: no group is known. */
export interface InformingGroup {
  readonly group: string;
  readonly notInformed: number;
  readonly termRunning: number;
}
/** What a preview says of who was told. Pupils whom anything else keeps back are not counted. */
export interface PreviewInforming {
  readonly waiting: readonly InformingGroup[];
  /** Decided by a head teacher, of this school year. */
  readonly letGo: readonly { readonly group: string; readonly by: string; readonly on: string }[];
}

interface ForPlan {
  readonly presetId: string;
  readonly schoolYear: string;
}
/** What our own pages may ask about telling parents. It lifts no objection. */
export interface InformingProtocol {
  /**
   * The parents of all pupils of these groups whom the register or the collection knows, and of whom nothing was recorded
   * yet, were told on that day. `objectBy`: last day on which they were asked to react. Gives which pupils, so that it can be taken back.
   */
  'informing.record': {
    request: ForPlan & { groups: string[]; informedOn: string; objectBy: string; by: string };
    reply: Outcome<{ pupilIds: readonly string[] }>;
  };
  /** `by`: the head teacher's name. `go` false takes it back. */
  'informing.decide': {
    request: { schoolYear: string; group: string; go: boolean; by: string };
    reply: Outcome<null>;
  };
}
