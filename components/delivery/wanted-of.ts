import type { DeliveryPreview, WantedDelivery } from '../../lib/messaging/protocol.ts';

/** What is shown, to be asked for once more: exactly that and nothing that was chosen since. */
export const wantedOf = ({ preset, layout }: DeliveryPreview): WantedDelivery => ({
  presetId: preset.id,
  layoutId: layout.id,
  ...(layout.pupilNumbers ? { pupilNumbers: true } : {}),
});
