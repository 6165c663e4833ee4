import { ClipboardList, FileText, Mail, Monitor, Phone } from 'lucide-react';
import { CHANNELS, ROLES } from '../../lib/core/objection.ts';
import type { Translator } from '../../lib/language/translator.ts';

const CHANNEL_ICONS = { mail: Mail, paper: FileText, desk: ClipboardList, phone: Phone, lvs: Monitor } as const;

export const channelOptions = (t: Translator) =>
  CHANNELS.map((value) => {
    const Icon = CHANNEL_ICONS[value];
    return { value, label: t(`channel.${value}`), icon: <Icon size={16} aria-hidden="true" /> };
  });

/** Who may object. The pupil decides from 16 on, so not in a primary school. */
export const roleOptions = (t: Translator, withPupil = false) =>
  ROLES.filter((value) => withPupil || value !== 'pupil').map((value) => ({ value, label: t(`role.${value}`) }));
