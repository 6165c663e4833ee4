import { captureFrame } from './capture/capture-frame.ts';

export const readTables = captureFrame;
