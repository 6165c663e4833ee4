/** What a preview or a delivery is doing, in this order. */
export type WorkStep = 'reading' | 'judging' | 'counting' | 'writing' | 'packing' | 'checking' | 'storing';
export type WorkKind = 'preview' | 'delivery';

export interface WorkProgress {
  readonly step: WorkStep;
  /** Of the whole work, 0 to 100: by what was counted of it. */
  readonly percent: number;
}

/** What our own pages may ask about work that takes long. */
export interface WorkProtocol {
  /** Null: nothing of the kind is under way, or it has only just begun. The key `progress` says when to ask again. */
  'delivery.progress': {
    request: Record<never, never>;
    reply: Readonly<Record<WorkKind, WorkProgress | null>>;
  };
}
