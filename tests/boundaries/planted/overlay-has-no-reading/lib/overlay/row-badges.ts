import { findRow } from '../page/row-handles.ts';

export const planted = findRow;
