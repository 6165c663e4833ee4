/** Which state of which register a backup holds. */
export interface BackupOrigin {
  readonly registerId: string;
  readonly madeOn: string;
  readonly eventCount: number;
  /** Hex head of its chain. */
  readonly head: string;
}
