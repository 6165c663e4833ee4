import type { Channel, Role } from '../core/objection.ts';
import type { TaskKind } from '../core/tasks.ts';

/** A task as the page shows it. */
export interface TaskView {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly about: 'objection' | 'withdrawal' | 'delivery';
  readonly due: string;
  readonly overdue: boolean;
  readonly name: string;
  readonly classGroup: string | null;
  readonly pupilId: string | null;
  readonly done: { readonly on: string; readonly how: 'tick' | 'read-back'; readonly by: string } | null;
  /** Of a child whose objection came later: those that they were in. */
  readonly deliveries: readonly { readonly madeAt: string; readonly fileName: string }[];
  readonly delivery: {
    readonly receiptId: string;
    readonly madeAt: string;
    readonly fileName: string;
    readonly protected: boolean;
  } | null;
  /** What an answer is written from; null where there is nothing to answer. */
  readonly received: {
    readonly on: string;
    readonly channel: Channel;
    readonly role: Role;
    readonly fromName: string;
    /** From when it works: the day that it stood in the register. */
    readonly worksFrom: string;
    /** Of a withdrawal: whether it lifted the objection. */
    readonly lifts: boolean;
  } | null;
}

/** A column in which an LVS shows its own research preference, and what a yes in it means: null until a person said so. */
export interface PreferenceColumnView {
  readonly host: string;
  readonly header: string;
  readonly polarity: 'yes-refuses' | 'yes-agrees' | null;
  readonly by: string;
}
