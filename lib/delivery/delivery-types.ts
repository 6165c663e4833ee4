import type { ClearedRecord } from '../core/objection-gate.ts';

export interface DeliveryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DeliveryContext {
  readonly brin: string;
  readonly branches: readonly string[];
  readonly schoolYear: string;
  /** Local time; only the date is used. */
  readonly now: Date;
  /** 1–12 letters or digits: tells two deliveries of one day apart. */
  readonly deliveryNumber: string;
  /** Random, made for this delivery only: `count` different texts of 8–64 letters, digits or hyphens. */
  readonly deliveryKeys: (count: number) => readonly string[];
}

export type Keyed = ClearedRecord & { readonly deliveryKey: string };
