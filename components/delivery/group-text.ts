import { useTranslator } from '../language.tsx';

/** A group as a person reads it; `''`: no group is known. */
export const useGroupText = (): ((group: string) => string) => {
  const t = useTranslator();
  return (group) => (group === '' ? t('informing.noGroup') : t('informing.group', { group }));
};
