import { ChooseFile, type ChooseFileProps } from '../ui/choose-file.tsx';

const TYPES = [
  '.csv',
  '.txt',
  '.tsv',
  '.xlsx',
  '.xml',
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'text/xml',
  'application/xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

export const FileTrigger = (props: Omit<ChooseFileProps, 'accept'>) => <ChooseFile {...props} accept={TYPES} />;
